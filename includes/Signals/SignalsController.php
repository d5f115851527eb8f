<?php
declare( strict_types=1 );

namespace Mizkar\Signals;

use Mizkar\Kernel\Field;
use Mizkar\Kernel\FieldType;
use Mizkar\Kernel\MizkarException;
use Mizkar\Kernel\Rest\RestController;
use Mizkar\Kernel\Rest\RestRequest;
use Mizkar\Kernel\Rest\RestResponse;
use Mizkar\Kernel\Rest\Route;

/** The sequences of some names. Whoever knows a name was given it; a number is all there is to learn. */
final class SignalsController extends RestController {

	private const MOST_NAMES = 20;

	/** @param \Closure(): Signals $signals */
	public function __construct( private readonly \Closure $signals ) {
	}

	public function routes(): array {
		$names = new Field( 'names', FieldType::Lines, __( 'Names of signals', 'mizkar' ), max: self::MOST_NAMES, default: array() );
		return array( new Route( 'GET', '/signals', $this->sequences( ... ), static fn (): bool => true, query: array( $names ), hot: true ) );
	}

	private function sequences( RestRequest $request ): RestResponse {
		$sequences = array();
		foreach ( $request->query->strings( 'names' ) as $name ) {
			if ( 1 !== preg_match( '/^[0-9a-f]{40}$/', $name ) ) {
				throw MizkarException::field( 'names', __( 'This is not a valid value.', 'mizkar' ) );
			}
			$sequences[ $name ] = ( $this->signals )()->sequence( $name );
		}
		return new RestResponse( (object) $sequences, 200, array( 'Cache-Control' => 'no-store, private' ) );
	}
}
