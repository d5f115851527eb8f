<?php
declare( strict_types=1 );

namespace Mizkar\Tickets;

use Mizkar\Attachments\AttachmentService;
use Mizkar\Contacts\AccessService;
use Mizkar\Contacts\Contact;
use Mizkar\Contacts\ContactService;
use Mizkar\Contacts\Viewer;
use Mizkar\Contacts\ViewerKind;
use Mizkar\Kernel\Clock;
use Mizkar\Kernel\Crypto;
use Mizkar\Kernel\Database;
use Mizkar\Kernel\DuplicateKeyException;
use Mizkar\Kernel\ErrorCode;
use Mizkar\Kernel\Events;
use Mizkar\Kernel\Field;
use Mizkar\Kernel\MizkarException;
use Mizkar\Kernel\Text;
use Mizkar\Kernel\Values;
use Mizkar\Settings\Settings;
use Mizkar\Tickets\Events\TicketCreated;

/** Opens tickets. Every door ends here: whatever way somebody asks, the same rules and one transaction. */
final class TicketService {

	public function __construct(
		private readonly Database $database,
		private readonly TicketRepository $tickets,
		private readonly MessageWriter $writer,
		private readonly ContactService $contacts,
		private readonly AccessService $access,
		private readonly AttachmentService $attachments,
		private readonly DepartmentService $departments,
		private readonly TagService $tags,
		private readonly AgentService $agents,
		private readonly SubmissionLimits $limits,
		private readonly Settings $settings,
		private readonly Events $events,
		private readonly Clock $clock,
	) {
	}

	/**
	 * @param array<string, mixed> $input As NewTicketSchema says.
	 * @throws MizkarException InvalidInput by field; SignInRequired where guests may not ask; RateLimited.
	 */
	public function create( array $input, Viewer $viewer, Channel $channel ): Ticket {
		$from_desk = Channel::Form !== $channel && $viewer->is_desk();
		$values    = NewTicketSchema::schema()->check( $input, $from_desk ? Field::DESK : Field::CUSTOMER, complete: true );
		$this->check( $values, $viewer, $from_desk );
		/**
		 * The checked input of a new ticket, before anything is written.
		 *
		 * @since 0.1.0
		 * @param array<string, mixed> $values As NewTicketSchema says.
		 */
		$values = Values::from( apply_filters( 'mizkar_new_ticket', $values->all() ) );
		$html   = MessageWriter::html( $values );
		$this->demand_person( $values, $viewer, $from_desk );
		$this->limits->count_ticket( $viewer, $values->string( 'email' ) );
		try {
			return $this->database->transaction( fn (): Ticket => $this->write( $values, $html, $viewer, $channel, $from_desk ) );
		} catch ( DuplicateKeyException $duplicate ) {
			return $this->sent_before( $values, $viewer, $from_desk ) ?? throw $duplicate;
		}
	}

	/** The other half of a double click has won; both get its ticket. */
	private function sent_before( Values $values, Viewer $viewer, bool $from_desk ): ?Ticket {
		$submission = self::submission( $values, $viewer, $this->contact( $values, $viewer, $from_desk ) );
		$ticket     = null === $submission ? null : $this->tickets->find_by_submission( $submission );
		if ( null !== $ticket ) {
			$this->access->grant( $viewer->session, $ticket->id, $ticket->contact_id );
		}
		return $ticket;
	}

	private function check( Values $values, Viewer $viewer, bool $from_desk ): void {
		if ( ! $from_desk && 0 === $viewer->user_id && ! $this->settings->values()->bool( 'guests_may_ask' ) ) {
			throw new MizkarException( ErrorCode::SignInRequired );
		}
		if ( $values->int( 'department_id' ) > 0 ) {
			$this->departments->demand( $values->int( 'department_id' ), 'department_id' );
		}
		if ( $values->int( 'assignee_id' ) > 0 ) {
			$this->agents->demand( $values->int( 'assignee_id' ), $values->int( 'department_id' ) );
		}
		$most = $this->settings->values()->int( 'attachment_max_files' );
		if ( count( $values->strings( 'attachment_keys' ) ) > $most ) {
			throw new MizkarException( ErrorCode::TooManyFiles, array( 'attachment_keys' => ErrorCode::TooManyFiles->message() ) );
		}
	}

	/** Whoever is not known already must say how to reach him. */
	private function demand_person( Values $values, Viewer $viewer, bool $from_desk ): void {
		if ( $from_desk ? $values->int( 'contact_id' ) > 0 : $viewer->user_id > 0 ) {
			return;
		}
		$needed = array_filter( $from_desk ? array( 'email' ) : array( 'email', 'name' ), static fn ( string $name ): bool => Text::is_blank( $values->string( $name ) ) );
		if ( array() !== $needed ) {
			throw new MizkarException( ErrorCode::InvalidInput, array_fill_keys( $needed, __( 'This is missing.', 'mizkar' ) ) );
		}
	}

	/** Who asks: the person named by an agent, the signed-in member, or the guest by his address. */
	private function contact( Values $values, Viewer $viewer, bool $from_desk ): Contact {
		if ( $from_desk && $values->int( 'contact_id' ) > 0 ) {
			return $this->contacts->get( $values->int( 'contact_id' ) ) ?? throw MizkarException::field( 'contact_id', __( 'This customer does not exist.', 'mizkar' ) );
		}
		if ( ! $from_desk && $viewer->user_id > 0 ) {
			return $this->contacts->for_user( $viewer->user_id );
		}
		$name = '' === $values->string( 'name' ) ? (string) strstr( $values->string( 'email' ), '@', true ) : $values->string( 'name' );
		return $this->contacts->for_guest( $name, $values->string( 'email' ), get_locale() );
	}

	private function write( Values $values, string $html, Viewer $viewer, Channel $channel, bool $from_desk ): Ticket {
		$now      = $this->clock->sql();
		$contact  = $this->contact( $values, $viewer, $from_desk );
		$priority = Priority::tryFrom( $values->string( 'priority' ) ) ?? Priority::Normal;
		$id       = $this->tickets->insert(
			$values->string( 'subject' ),
			$contact->user_id,
			StatusColumns::of( $this->first_status( $values, $from_desk ), $now ) + array(
				'priority'         => $priority->value,
				'priority_rank'    => $priority->rank(),
				'channel'          => $channel->value,
				'department_id'    => $values->int( 'department_id' ),
				'assignee_id'      => $values->int( 'assignee_id' ),
				'contact_id'       => $contact->id,
				'excerpt'          => Text::excerpt( $html ),
				'message_count'    => 1,
				'submission'       => self::submission( $values, $viewer, $contact ),
				'created_at'       => $now,
				'last_message_at'  => $now,
				'last_customer_at' => $now,
			)
		);
		$this->access->grant( $viewer->session, $id, $contact->id );
		$message = $this->writer->first( $id, $html, $contact, $now );
		$keys    = $values->strings( 'attachment_keys' );
		if ( array() !== $keys ) {
			$this->attachments->claim( $keys, $id, $message->id, $viewer );
		}
		if ( array() !== $values->ints( 'tag_ids' ) ) {
			$this->tags->set( $id, $values->ints( 'tag_ids' ) );
		}
		$ticket = $this->tickets->find( $id ) ?? throw new MizkarException( ErrorCode::Internal );
		$this->events->dispatch( new TicketCreated( $ticket, $message, $viewer ) );
		return $ticket;
	}

	private function first_status( Values $values, bool $from_desk ): Status {
		$status = $from_desk ? Status::tryFrom( $values->string( 'status' ) ) : null;
		return null === $status || Status::Trash === $status ? Status::New : $status;
	}

	/** The same submit by the same person, however often it arrives, has one mark. */
	private static function submission( Values $values, Viewer $viewer, Contact $contact ): ?string {
		$id = $values->string( 'submission_id' );
		if ( '' === $id ) {
			return null;
		}
		// A long random id speaks for itself: two halves of a double click may have begun a session each.
		$session = strlen( $id ) >= 32 ? '' : $viewer->session;
		$who     = ViewerKind::System === $viewer->kind ? 'system' : "$viewer->user_id:$session:$contact->id";
		return Crypto::token_hash( "ticket:$who:$id" );
	}
}
