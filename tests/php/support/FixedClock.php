<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Support;

use Mizkar\Kernel\Clock;

/** A clock that stands still until a test moves it. */
final class FixedClock extends Clock {

	private \DateTimeImmutable $now;

	/** @param string $sql As in "2026-01-02 03:04:05", UTC. */
	public function __construct( string $sql ) {
		$this->now = new \DateTimeImmutable( $sql, new \DateTimeZone( 'UTC' ) );
	}

	public function now(): \DateTimeImmutable {
		return $this->now;
	}

	public function advance( int $seconds ): void {
		$this->now = $this->now->modify( sprintf( '%+d seconds', $seconds ) );
	}
}
