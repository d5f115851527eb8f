<?php
declare( strict_types=1 );

namespace Mizkar\Notifications;

/** Who is told, where, and in which language. */
final class Recipient {

	/** @param bool $is_proven Whether he has shown that the address is his. Until then he is told nothing that a visitor wrote. */
	public function __construct(
		public readonly string $name,
		public readonly string $address,
		public readonly string $locale,
		public readonly bool $is_proven,
		public readonly int $contact_id = 0,
		public readonly int $user_id = 0,
	) {
	}
}
