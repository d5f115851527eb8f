<?php
declare( strict_types=1 );

namespace Mizkar\Notifications;

/** A row of the outbox before it is written. */
final class NewNotification {

	/**
	 * @param int    $contact_id The customer who is told; 0 for agents.
	 * @param int    $user_id    The agent who is told; 0 with no contact either for whoever answers the ticket.
	 * @param int    $actor_id   The user whose doing it is: he is not told of it.
	 * @param string $occasion   What else tells this notification from another of the same kind, as in a ticket's version.
	 */
	public function __construct(
		public readonly Template $template,
		public readonly int $ticket_id = 0,
		public readonly int $message_id = 0,
		public readonly int $contact_id = 0,
		public readonly int $user_id = 0,
		public readonly int $actor_id = 0,
		public readonly string $occasion = '',
	) {
	}

	/** The same for the same notification: a second row with it is not written. */
	public function dedupe_key(): string {
		return hash( 'sha256', implode( '|', array( $this->template->value, $this->ticket_id, $this->message_id, $this->contact_id, $this->user_id, $this->occasion ) ) );
	}
}
