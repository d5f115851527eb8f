<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Support;

use Mizkar\Kernel\Clock;
use Mizkar\Kernel\Database;
use Mizkar\Kernel\Events;
use Mizkar\Kernel\RequestContext;
use Mizkar\Notifications\Gateways\Gateways;
use Mizkar\Services;

/**
 * Each test begins as a request begins: services remember nothing. Those that the hooks hold since the plugin's start stay.
 */
final class ServiceState {

	private const HELD = array( Database::class, Events::class, RequestContext::class, Gateways::class );

	public static function reset( Services $services ): void {
		$made = new \ReflectionProperty( $services, 'made' );
		$all  = $made->getValue( $services );
		$made->setValue( $services, array_intersect_key( is_array( $all ) ? $all : array(), array_flip( self::HELD ) ) );
	}

	/** From here on every service asks this clock: those that have another are made anew. */
	public static function hold_clock( Services $services, Clock $clock ): void {
		self::reset( $services );
		$made = new \ReflectionProperty( $services, 'made' );
		$all  = $made->getValue( $services );
		$made->setValue( $services, array( Clock::class => $clock ) + ( is_array( $all ) ? $all : array() ) );
	}
}
