<?php
declare( strict_types=1 );

namespace Mizkar\Notifications;

use Mizkar\Contacts\AccessService;
use Mizkar\Contacts\Viewer;
use Mizkar\Kernel\ErrorCode;
use Mizkar\Kernel\MizkarException;
use Mizkar\Settings\Settings;
use Mizkar\Tickets\Department;
use Mizkar\Tickets\DepartmentService;
use Mizkar\Tickets\Message;
use Mizkar\Tickets\MessageKind;
use Mizkar\Tickets\Status;
use Mizkar\Tickets\Ticket;
use Mizkar\Tickets\TicketReader;

/** A row of the outbox as the message that its recipient gets, in his language. Things are read as they are now, not as they were. */
final class Renderer {

	private const MOST_REFERENCES = 10;

	public function __construct(
		private readonly DeliveryRepository $deliveries,
		private readonly TicketReader $tickets,
		private readonly DepartmentService $departments,
		private readonly AccessService $access,
		private readonly Templates $templates,
		private readonly Settings $settings,
	) {
	}

	/** @throws NotNeeded */
	public function render( OutboxRow $row, Recipient $recipient ): OutgoingMessage {
		$ticket     = $this->ticket( $row );
		$message    = null === $ticket ? null : $this->message( $row );
		$department = null === $ticket ? null : $this->departments->get( $ticket->department_id );
		$this->demand_a_reason( $row, $recipient );
		$content = $this->in_language(
			$recipient->locale,
			fn (): Content => $this->templates->content( $row->template, $recipient, $ticket, $message, $department, $this->url( $row ) )
		);
		return new OutgoingMessage(
			address: $recipient->address,
			subject: $content->subject,
			text: TextForm::of( $content ),
			html: HtmlForm::of( $content ),
			sender_name: $this->settings->sender_name(),
			sender_address: self::sender_address( $department, $this->settings ),
			message_id: MessageIds::of( $row->ticket_id, $row->message_id, $row->id ),
			references: $this->references( $row ),
		);
	}

	/** @throws NotNeeded */
	public function ticket( OutboxRow $row ): ?Ticket {
		if ( 0 === $row->ticket_id ) {
			return null;
		}
		try {
			$ticket = $this->tickets->get( $row->ticket_id, Viewer::system() );
		} catch ( MizkarException $exception ) {
			throw ErrorCode::NotFound === $exception->error_code ? new NotNeeded( __( 'The ticket is gone.', 'mizkar' ) ) : $exception;
		}
		if ( in_array( $ticket->status, array( Status::Spam, Status::Trash ), true ) ) {
			throw new NotNeeded( __( 'The ticket is in the trash or spam.', 'mizkar' ) );
		}
		return $ticket;
	}

	/** @throws NotNeeded Also where it is something that a customer never sees. */
	private function message( OutboxRow $row ): ?Message {
		if ( ! $row->template->quotes_message() ) {
			return null;
		}
		$message = $this->tickets->messages( $row->ticket_id, $row->message_id - 1, 1, Viewer::system() )[0] ?? null;
		if ( null === $message || $message->id !== $row->message_id || MessageKind::Reply !== $message->kind ) {
			throw new NotNeeded( __( 'The message is gone.', 'mizkar' ) );
		}
		return $message;
	}

	/** @throws NotNeeded */
	private function demand_a_reason( OutboxRow $row, Recipient $recipient ): void {
		$is_own_doing = $row->actor_id > 0 && $row->actor_id === $recipient->user_id;
		if ( $is_own_doing && Template::TicketReceived !== $row->template ) {
			throw new NotNeeded( __( 'This is the recipient’s own doing.', 'mizkar' ) );
		}
		if ( Template::TicketSolved === $row->template && $this->deliveries->is_told_with_answer( $row ) ) {
			throw new NotNeeded( __( 'The answer that was sent at the same time says it.', 'mizkar' ) );
		}
	}

	private function url( OutboxRow $row ): string {
		return Audience::Agent === $row->template->audience()
			? admin_url( 'admin.php?page=mizkar&ticket=' . $row->ticket_id )
			: $this->access->issue_link( $row->contact_id, $row->ticket_id );
	}

	/** @return list<string> */
	private function references( OutboxRow $row ): array {
		if ( 0 === $row->ticket_id ) {
			return array();
		}
		$ids = array( MessageIds::root( $row->ticket_id ) );
		foreach ( $this->deliveries->earlier_in_thread( $row, self::MOST_REFERENCES ) as $earlier ) {
			$ids[] = MessageIds::of( $earlier->ticket_id, $earlier->message_id, $earlier->id );
		}
		return $ids;
	}

	private static function sender_address( ?Department $department, Settings $settings ): string {
		return null === $department || '' === $department->email ? $settings->sender_email() : $department->email;
	}

	/**
	 * Where WordPress has no files for a language, the site's is spoken.
	 *
	 * @template T
	 * @param \Closure(): T $work
	 * @return T
	 */
	private function in_language( string $locale, \Closure $work ): mixed {
		$known    = 'en_US' === $locale || in_array( $locale, get_available_languages(), true );
		$switched = switch_to_locale( $known ? $locale : get_locale() );
		try {
			return $work();
		} finally {
			if ( $switched ) {
				restore_previous_locale();
			}
		}
	}
}
