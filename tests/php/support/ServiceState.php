<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Support;

use Mizkar\Kernel\Database;
use Mizkar\Kernel\Events;
use Mizkar\Kernel\RequestContext;
use Mizkar\Services;

/**
 * Each test begins as a request begins: services remember nothing. Those that the hooks hold since the plugin's start stay.
 */
final class ServiceState {

	private const HELD = array( Database::class, Events::class, RequestContext::class );

	public static function reset( Services $services ): void {
		$made = new \ReflectionProperty( $services, 'made' );
		$all  = $made->getValue( $services );
		$made->setValue( $services, array_intersect_key( is_array( $all ) ? $all : array(), array_flip( self::HELD ) ) );
	}
}
