<?php
declare( strict_types=1 );

namespace Mizkar\Notifications;

/** A notification, ready for a gateway. */
final class OutgoingMessage {

	/**
	 * @param string       $sender_address Empty for the gateway's own.
	 * @param string       $message_id     With its brackets; the same at every attempt.
	 * @param list<string> $references     Message ids of the thread, the oldest first.
	 */
	public function __construct(
		public readonly string $address,
		public readonly string $subject,
		public readonly string $text,
		public readonly string $html,
		public readonly string $sender_name = '',
		public readonly string $sender_address = '',
		public readonly string $message_id = '',
		public readonly array $references = array(),
	) {
	}
}
