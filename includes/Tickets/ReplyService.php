<?php
declare( strict_types=1 );

namespace Mizkar\Tickets;

use Mizkar\Attachments\AttachmentService;
use Mizkar\Contacts\Viewer;
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
use Mizkar\Tickets\Events\MessageAdded;
use Mizkar\Tickets\Events\TicketChanged;

/** Adds replies and notes, with what they do to the ticket's status. */
final class ReplyService {

	public function __construct(
		private readonly Database $database,
		private readonly TicketRepository $tickets,
		private readonly MessageRepository $messages,
		private readonly MessageWriter $writer,
		private readonly AttachmentService $attachments,
		private readonly TicketPermissions $permissions,
		private readonly TicketPresenter $presenter,
		private readonly SubmissionLimits $limits,
		private readonly Settings $settings,
		private readonly Events $events,
		private readonly Clock $clock,
	) {
	}

	/**
	 * @param array<string, mixed> $input As MessageSchema says.
	 * @param bool                 $as_customer Written in the customer's name: by himself, or by a door that has proven it.
	 * @throws MizkarException NotFound, InvalidInput, StaleVersion, TicketClosed, RateLimited.
	 */
	public function reply( int $ticket_id, array $input, Viewer $viewer, bool $as_customer = false ): Message {
		$as_customer = $as_customer || ! $viewer->is_desk();
		$values      = MessageSchema::schema()->check( $input, $as_customer ? Field::CUSTOMER : Field::DESK, complete: true );
		if ( ! in_array( $values->string( 'kind' ), array( MessageKind::Reply->value, MessageKind::Note->value ), true ) ) {
			throw MizkarException::field( 'kind', __( 'Please choose one of the options.', 'mizkar' ) );
		}
		if ( count( $values->strings( 'attachment_keys' ) ) > $this->settings->values()->int( 'attachment_max_files' ) ) {
			throw new MizkarException( ErrorCode::TooManyFiles, array( 'attachment_keys' => ErrorCode::TooManyFiles->message() ) );
		}
		$submission = '' === $values->string( 'submission_id' ) ? null : Crypto::token_hash( "message:$ticket_id:$viewer->user_id:$viewer->session:{$values->string( 'submission_id' )}" );
		/**
		 * The checked input of a new message, before anything is written.
		 *
		 * @since 0.1.0
		 * @param array<string, mixed> $values As MessageSchema says.
		 * @param int                  $ticket_id
		 */
		$values = Values::from( apply_filters( 'mizkar_new_message', $values->all(), $ticket_id ) );
		$html   = MessageWriter::html( $values );
		$this->limits->count_reply( $viewer );
		try {
			return $this->database->transaction( fn (): Message => $this->write( $ticket_id, $values, $html, $viewer, $as_customer, $submission ) );
		} catch ( DuplicateKeyException $duplicate ) {
			return ( null === $submission ? null : $this->messages->find_by_submission( $submission ) ) ?? throw $duplicate;
		}
	}

	private function write( int $ticket_id, Values $values, string $html, Viewer $viewer, bool $as_customer, ?string $submission ): Message {
		$before = $this->tickets->lock( $ticket_id );
		$this->permissions->demand( $viewer, $before );
		$sent_before = null === $submission ? null : $this->messages->find_by_submission( $submission );
		if ( null !== $sent_before ) {
			return $sent_before;
		}
		if ( $values->has( 'version' ) && $values->int( 'version' ) !== $before->version ) {
			throw $this->presenter->stale( $before, $viewer );
		}
		if ( $as_customer && $before->is_closed_to_customer() ) {
			throw new MizkarException( ErrorCode::TicketClosed );
		}
		if ( $values->has( 'status' ) && ( Status::Trash === $before->status || Status::Trash->value === $values->string( 'status' ) ) ) {
			throw MizkarException::field( 'status', __( 'Use “Trash” and “Restore” for this.', 'mizkar' ) );
		}
		$kind    = MessageKind::Note->value === $values->string( 'kind' ) ? MessageKind::Note : MessageKind::Reply;
		$now     = $this->clock->sql();
		$status  = self::status_after( $before, $values, $kind, $as_customer );
		$message = $this->writer->write( $before, $kind, $html, $viewer, $as_customer, $submission, $now );
		$columns = self::columns_after( $before, $kind, $html, $as_customer, $now );
		$keys    = $values->strings( 'attachment_keys' );
		if ( array() !== $keys ) {
			$this->attachments->claim( $keys, $ticket_id, $message->id, $viewer );
		}
		if ( $status !== $before->status ) {
			$this->writer->event( $ticket_id, 'status', $before->status->value, $status->value, $viewer, $now );
			$columns += StatusColumns::of( $status, $now );
		}
		$this->tickets->update( $ticket_id, $columns );
		$after = $before->with( $columns );
		$this->events->dispatch( new MessageAdded( $after, $message, $viewer ) );
		if ( $status !== $before->status ) {
			$this->events->dispatch( new TicketChanged( $before, $after, $viewer ) );
		}
		return $message;
	}

	private static function status_after( Ticket $before, Values $values, MessageKind $kind, bool $as_customer ): Status {
		$wanted = Status::tryFrom( $values->string( 'status' ) );
		if ( null !== $wanted ) {
			return $wanted;
		}
		if ( MessageKind::Note === $kind ) {
			return $before->status;
		}
		return match ( true ) {
			$as_customer && in_array( $before->status, array( Status::Waiting, Status::Solved ), true ) => Status::Open,
			! $as_customer && Status::New === $before->status => Status::Open,
			default => $before->status,
		};
	}

	/** @return array<string, scalar|null> A note moves nothing that the customer could see. */
	private static function columns_after( Ticket $before, MessageKind $kind, string $html, bool $as_customer, string $now ): array {
		$columns = array( 'version' => $before->version + 1 );
		if ( MessageKind::Note === $kind ) {
			return $columns;
		}
		return $columns + array(
			'excerpt'         => Text::excerpt( $html ),
			'message_count'   => $before->message_count + 1,
			'last_message_at' => $now,
			( $as_customer ? 'last_customer_at' : 'last_agent_at' ) => $now,
		);
	}
}
