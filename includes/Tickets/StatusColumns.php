<?php
declare( strict_types=1 );

namespace Mizkar\Tickets;

/** What a status brings along in the ticket's row. */
final class StatusColumns {

	/** @return array<string, scalar|null> */
	public static function of( Status $status, string $now ): array {
		return array(
			'status'    => $status->value,
			'solved_at' => $status->is_done() ? $now : null,
		);
	}
}
