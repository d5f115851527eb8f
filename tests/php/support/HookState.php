<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Support;

/**
 * WordPress's hooks and the request's globals as they were before a test, so that each test begins alike.
 */
final class HookState {

	private const GLOBALS = array( 'wp_filter', 'wp_actions', 'wp_filters', 'wp_current_filter' );

	/** @param array<string, mixed> $globals */
	private function __construct( private readonly array $globals ) {
	}

	public static function take(): self {
		$globals = array();
		foreach ( self::GLOBALS as $name ) {
			$globals[ $name ] = self::copy( $GLOBALS[ $name ] ?? array() );
		}
		return new self( $globals );
	}

	public function restore(): void {
		foreach ( $this->globals as $name => $value ) {
			$GLOBALS[ $name ] = self::copy( $value );
		}
		$_GET     = array();
		$_POST    = array();
		$_REQUEST = array();
		$_FILES   = array();
		$_COOKIE  = array();
		unset( $_SERVER['HTTP_X_WP_NONCE'], $_SERVER['HTTP_IF_NONE_MATCH'], $_SERVER['HTTP_RANGE'], $GLOBALS['wp_rest_server'] );
		$_SERVER['REQUEST_METHOD'] = 'GET';
		$_SERVER['REQUEST_URI']    = '/';
	}

	private static function copy( mixed $value ): mixed {
		return is_array( $value ) ? array_map( static fn ( mixed $item ): mixed => $item instanceof \WP_Hook ? clone $item : $item, $value ) : $value;
	}
}
