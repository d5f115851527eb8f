<?php
declare( strict_types=1 );

namespace Mizkar\Notifications;

use Mizkar\Contacts\ContactService;
use Mizkar\Tickets\AgentService;
use Mizkar\Tickets\Ticket;

/** Who is told. */
final class Recipients {

	public function __construct( private readonly ContactService $contacts, private readonly AgentService $agents ) {
	}

	/** Null where there is nobody any more. */
	public function of( OutboxRow $row ): ?Recipient {
		return Audience::Agent === $row->template->audience() ? $this->agent( $row->user_id ) : $this->customer( $row->contact_id );
	}

	/**
	 * Who answers this ticket: the one who has taken it, else everybody of its department; never the one whose doing it is.
	 *
	 * @return list<int> User ids.
	 */
	public function who_answer( Ticket $ticket, int $actor_id ): array {
		if ( $ticket->assignee_id > 0 && $this->agents->is_agent( $ticket->assignee_id ) ) {
			return $ticket->assignee_id === $actor_id ? array() : array( $ticket->assignee_id );
		}
		$ids = array();
		foreach ( $this->agents->all() as $user ) {
			if ( $user->ID !== $actor_id && $this->agents->works_in( $user->ID, $ticket->department_id ) ) {
				$ids[] = $user->ID;
			}
		}
		return $ids;
	}

	private function agent( int $user_id ): ?Recipient {
		$user = get_userdata( $user_id );
		if ( false === $user || ! $this->agents->is_agent( $user_id ) ) {
			return null;
		}
		return new Recipient( $user->display_name, $user->user_email, get_user_locale( $user ), true, user_id: $user_id );
	}

	private function customer( int $contact_id ): ?Recipient {
		$contact = $this->contacts->get( $contact_id );
		if ( null === $contact ) {
			return null;
		}
		return new Recipient( $contact->name, $contact->email, self::customer_locale( $contact->user_id, $contact->locale ), $contact->is_verified(), $contact_id, $contact->user_id );
	}

	/** What he has chosen in his profile, else what he asked in, else the site's. */
	private static function customer_locale( int $user_id, string $locale ): string {
		$chosen = $user_id > 0 ? get_user_meta( $user_id, 'locale', true ) : '';
		if ( is_string( $chosen ) && '' !== $chosen ) {
			return $chosen;
		}
		return '' === $locale ? get_locale() : $locale;
	}
}
