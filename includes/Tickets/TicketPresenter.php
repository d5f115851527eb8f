<?php
declare( strict_types=1 );

namespace Mizkar\Tickets;

use Mizkar\Attachments\Attachment;
use Mizkar\Attachments\AttachmentService;
use Mizkar\Contacts\Viewer;
use Mizkar\Kernel\ErrorCode;
use Mizkar\Kernel\MizkarException;
use Mizkar\Signals\Signals;

/** Tickets and messages as an answer carries them: with tags, files and the place where news of them is signalled. */
final class TicketPresenter {

	/**
	 * @param \Closure(): AttachmentService $attachments
	 * @param \Closure(): Signals           $signals
	 */
	public function __construct(
		private readonly MessageRepository $messages,
		private readonly TagService $tags,
		private readonly \Closure $attachments,
		private readonly \Closure $signals,
	) {
	}

	/**
	 * @param list<Ticket> $tickets
	 * @return list<array<string, mixed>>
	 */
	public function tickets( array $tickets, Viewer $viewer ): array {
		$tags = $viewer->is_desk() ? $this->tags->of_tickets( array_map( static fn ( Ticket $ticket ): int => $ticket->id, $tickets ) ) : array();
		return array_map( static fn ( Ticket $ticket ): array => $ticket->present( $viewer->audience(), $tags[ $ticket->id ] ?? null ), $tickets );
	}

	/** @return array<string, mixed> One ticket, with the signal that a browser waits for. */
	public function ticket( Ticket $ticket, Viewer $viewer ): array {
		return $this->tickets( array( $ticket ), $viewer )[0] + array( 'signal' => ( $this->signals )()->address( self::topic( $ticket->id, $viewer ) ) );
	}

	/**
	 * @param list<Message> $messages
	 * @return list<array<string, mixed>>
	 */
	public function messages( array $messages, Viewer $viewer ): array {
		$ids   = array_map( static fn ( Message $message ): int => $message->id, array_filter( $messages, static fn ( Message $message ): bool => MessageKind::Event !== $message->kind ) );
		$files = array() === $ids ? array() : ( $this->attachments )()->for_messages( array_values( $ids ) );
		return array_map(
			fn ( Message $message ): array => $message->present( $viewer->audience(), array_map( fn ( Attachment $file ): array => ( $this->attachments )()->present( $file ), $files[ $message->id ] ?? array() ) ),
			$messages
		);
	}

	/** What the writer did not see yet, so that he can decide. */
	public function stale( Ticket $ticket, Viewer $viewer ): MizkarException {
		return new MizkarException(
			ErrorCode::StaleVersion,
			data: array(
				'ticket'   => $this->ticket( $ticket, $viewer ),
				'messages' => $this->messages( $this->messages->newest( $ticket->id, 20, ! $viewer->is_desk() ), $viewer ),
			)
		);
	}

	/** A customer's browser must not even learn that a note was written. */
	public static function topic( int $ticket_id, Viewer $viewer ): string {
		return $viewer->is_desk() ? "ticket:$ticket_id" : "ticket:$ticket_id:customer";
	}
}
