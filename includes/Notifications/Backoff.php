<?php
declare( strict_types=1 );

namespace Mizkar\Notifications;

/** How long to wait after a failed attempt. */
final class Backoff {

	private const DELAYS_S = array( 60, 300, 1_800, 7_200, 21_600 );

	/** Up to a fifth more or less, so that what failed together does not come back together. */
	private const JITTER_PERCENT = 20;

	/** @return int|null Null where enough was tried. */
	public static function delay_s( int $attempts ): ?int {
		$delay_s = self::DELAYS_S[ max( 1, $attempts ) - 1 ] ?? null;
		return null === $delay_s ? null : intdiv( $delay_s * random_int( 100 - self::JITTER_PERCENT, 100 + self::JITTER_PERCENT ), 100 );
	}

	public static function most_attempts(): int {
		return count( self::DELAYS_S ) + 1;
	}
}
