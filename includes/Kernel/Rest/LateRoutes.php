<?php
declare( strict_types=1 );

namespace Mizkar\Kernel\Rest;

/**
 * Registers routes when something is asked that may concern them, and describes them to whoever asks for that. WordPress builds its REST server for every request to any plugin's
 * routes; theirs must not pay for ours.
 */
final class LateRoutes {

	/** @var array<class-string<RestController>, true> Those whose routes are all registered, with what they take and give. */
	private array $described = array();

	/** @param \Closure(string): list<RestController> $controllers Those that may answer a path; all for an empty one. */
	public function __construct( private readonly \Closure $controllers ) {
	}

	/** A new REST server knows no routes yet. */
	public function begin(): void {
		$this->described = array();
	}

	/** On the filter rest_pre_dispatch, before anything has been looked for. */
	public function register( mixed $result, \WP_REST_Server $server, \WP_REST_Request $request ): mixed {
		$path = self::path( $request->get_route() );
		if ( null !== $path ) {
			$this->register_for( $path, '' === $path || 'OPTIONS' === $request->get_method() );
		}
		return $result;
	}

	private function register_for( string $path, bool $describes ): void {
		foreach ( ( $this->controllers )( $path ) as $controller ) {
			if ( ! isset( $this->described[ $controller::class ] ) ) {
				$controller->register( $describes ? '' : $path );
			}
			if ( $describes ) {
				$this->described[ $controller::class ] = true;
			}
		}
	}

	/** What follows the namespace; empty for what lists all routes or asks several; null for what is none of ours. */
	private static function path( string $route ): ?string {
		$prefix = '/' . RestController::NAMESPACE;
		if ( '/' === $route || '' === $route || str_starts_with( $route, '/batch/' ) ) {
			return '';
		}
		return $prefix === $route || str_starts_with( $route, $prefix . '/' ) ? substr( $route, strlen( $prefix ) ) : null;
	}
}
