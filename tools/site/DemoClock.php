<?php
declare( strict_types=1 );

namespace Mizkar\Tools;

use Mizkar\Kernel\Clock;
use Mizkar\Services;

/** A clock that is set by hand: the demo's tickets have a past. */
final class DemoClock extends Clock {

	private \DateTimeImmutable $now;

	public function __construct() {
		$this->now = parent::now();
	}

	/** Takes the place of the services' clock; services made before it are made anew. */
	public static function into( Services $services ): self {
		$clock = new self();
		$made  = new \ReflectionProperty( $services, 'made' );
		$all   = $made->getValue( $services );
		$kept  = array_flip( array( \Mizkar\Kernel\Database::class, \Mizkar\Kernel\Events::class, \Mizkar\Kernel\RequestContext::class ) );
		$made->setValue( $services, array( Clock::class => $clock ) + array_intersect_key( is_array( $all ) ? $all : array(), $kept ) );
		return $clock;
	}

	public function now(): \DateTimeImmutable {
		return $this->now;
	}

	public function set( \DateTimeImmutable $now ): void {
		$this->now = $now;
	}
}
