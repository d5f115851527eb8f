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
		 * @param array<string, mixed> $values
		 */
		$values     = Values::from( apply_filters( 'mizkar_new_ticket', $values->all() ) );
		$this->limits->count_ticket( $viewer, $values->string( 'email' ) );
		$contact    = $this->contact( $values, $viewer, $from_desk );
		$submission = self::submission( $values, $viewer, $contact );
		try {
			$ticket = $this->database->transaction( fn (): Ticket => $this->write( $values, $viewer, $contact, $channel, $submission, $from_desk ) );
		} catch ( DuplicateKeyException $duplicate ) {
			$ticket = null === $submission ? null : $this->tickets->find_by_submission( $submission );
			$ticket ?? throw $duplicate;
		}
		if ( '' !== $viewer->session ) {
			$this->access->grant( $viewer->session, $ticket->id, $contact->id );
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
		if ( $values->int( 'assignee_id' ) > 0 && ! $this->agents->is_agent( $values->int( 'assignee_id' ) ) ) {
			throw MizkarException::field( 'assignee_id', __( 'This person is not an agent.', 'mizkar' ) );
		}
		$most = $this->settings->values()->int( 'attachment_max_files' );
		if ( count( $values->strings( 'attachment_keys' ) ) > $most ) {
			throw new MizkarException( ErrorCode::TooManyFiles, array( 'attachment_keys' => ErrorCode::TooManyFiles->message() ) );
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
		$missing = __( 'This is missing.', 'mizkar' );
		$errors  = array_filter(
			array(
				'email' => '' === $values->string( 'email' ) ? $missing : '',
				'name'  => '' === $values->string( 'name' ) && ! $from_desk ? $missing : '',
			),
			static fn ( string $error ): bool => '' !== $error
		);
		if ( array() !== $errors ) {
			throw new MizkarException( ErrorCode::InvalidInput, $errors );
		}
		$name = '' === $values->string( 'name' ) ? (string) strstr( $values->string( 'email' ), '@', true ) : $values->string( 'name' );
		return $this->contacts->for_guest( $name, $values->string( 'email' ), get_locale() );
	}

	private function write( Values $values, Viewer $viewer, Contact $contact, Channel $channel, ?string $submission, bool $from_desk ): Ticket {
		$now      = $this->clock->sql();
		$priority = Priority::tryFrom( $values->string( 'priority' ) ) ?? Priority::Normal;
		$body     = MessageWriter::html( $values );
		$id       = $this->tickets->insert(
			$values->string( 'subject' ),
			$contact->user_id,
			array(
				'status'           => $this->first_status( $values, $from_desk )->value,
				'priority'         => $priority->value,
				'priority_rank'    => $priority->rank(),
				'channel'          => $channel->value,
				'department_id'    => $values->int( 'department_id' ),
				'assignee_id'      => $values->int( 'assignee_id' ),
				'contact_id'       => $contact->id,
				'excerpt'          => Text::excerpt( $body ),
				'message_count'    => 1,
				'submission'       => $submission,
				'created_at'       => $now,
				'last_message_at'  => $now,
				'last_customer_at' => $now,
			)
		);
		$message  = $this->writer->first( $id, $body, $contact, $now );
		$keys     = $values->strings( 'attachment_keys' );
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
