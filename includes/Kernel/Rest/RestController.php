<?php
declare( strict_types=1 );

namespace Mizkar\Kernel\Rest;

use Mizkar\Kernel\DeadlockException;
use Mizkar\Kernel\ErrorCode;
use Mizkar\Kernel\MizkarException;

/** Declares routes, and turns what services throw into one kind of answer. */
abstract class RestController {

	public const NAMESPACE = 'mizkar/v1';

	/** @return list<Route> */
	abstract public function routes(): array;

	/** @param string $path Only what answers this, without describing it; everything for an empty one. */
	final public function register( string $path = '' ): void {
		$by_path = array();
		foreach ( $this->routes() as $route ) {
			if ( '' === $path || $route->answers( $path ) ) {
				$by_path[ $route->path ][] = $route;
			}
		}
		foreach ( $by_path as $pattern => $routes ) {
			$endpoints = array();
			foreach ( $routes as $route ) {
				$endpoints[] = array(
					'methods'             => $route->method,
					'callback'            => fn ( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error => $this->answer( $route, $request ),
					'permission_callback' => fn ( \WP_REST_Request $request ): bool|\WP_Error => $this->permit( $route, $request ),
					'args'                => '' === $path ? self::arguments( $route ) : array(),
				);
			}
			$endpoints['schema'] = $routes[0]->has_schema() ? static fn (): ?array => $routes[0]->schema()?->json_schema() : null;
			register_rest_route( self::NAMESPACE, $pattern, $endpoints, true );
		}
	}

	final public function answer( Route $route, \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		return $this->caught(
			function () use ( $route, $request ): \WP_REST_Response {
				$answer   = ( $route->handler )( RestRequest::from( $request, $route ) );
				$response = new \WP_REST_Response( $answer->data, $answer->status, $answer->headers );
				if ( null !== $answer->etag ) {
					$response->header( 'ETag', '"' . $answer->etag . '"' );
					if ( self::matches( (string) $request->get_header( 'If-None-Match' ), $answer->etag ) ) {
						$response->set_status( 304 );
						$response->set_data( null );
					}
				}
				return $response;
			}
		);
	}

	final public function permit( Route $route, \WP_REST_Request $request ): bool|\WP_Error {
		return $this->caught(
			static function () use ( $route, $request ): bool {
				if ( ! ( $route->permission )( RestRequest::from( $request, $route ) ) ) {
					throw new MizkarException( is_user_logged_in() ? ErrorCode::Forbidden : ErrorCode::SignInRequired );
				}
				return true;
			}
		);
	}

	/**
	 * @template T
	 * @param callable(): T $work
	 * @return T|\WP_Error
	 */
	private function caught( callable $work ): mixed {
		try {
			return $work();
		} catch ( MizkarException $exception ) {
			if ( ErrorCode::Unavailable === $exception->error_code ) {
				self::log( $exception );
			}
			return $exception->to_wp_error();
		} catch ( DeadlockException $exception ) {
			self::log( $exception );
			return ( new MizkarException( ErrorCode::Unavailable ) )->to_wp_error();
		} catch ( \Throwable $throwable ) {
			return ( new MizkarException( ErrorCode::Internal, data: array( 'error_id' => self::log( $throwable ) ) ) )->to_wp_error();
		}
	}

	/** @return string The id that stands in the log and in the answer. */
	private static function log( \Throwable $throwable ): string {
		$id = bin2hex( random_bytes( 4 ) );
		error_log( sprintf( 'Mizkar %s: %s: %s at %s:%d', $id, $throwable::class, $throwable->getMessage(), $throwable->getFile(), $throwable->getLine() ) );
		return $id;
	}

	private static function matches( string $if_none_match, string $etag ): bool {
		return in_array( '"' . $etag . '"', array_map( static fn ( string $tag ): string => (string) preg_replace( '#^W/#', '', trim( $tag ) ), explode( ',', $if_none_match ) ), true );
	}

	/**
	 * For discovery only: the check is FieldCheck's, so that an error has the same words and code at every door.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	private static function arguments( Route $route ): array {
		$arguments = array();
		foreach ( array_merge( $route->query(), array_values( $route->body()->fields ?? array() ) ) as $field ) {
			// Without a callback that is named (and none), core would check by itself, with its own code.
			$arguments[ $field->name ] = array( 'sanitize_callback' => null ) + array_diff_key( $field->json_schema(), array( 'default' => true, 'readonly' => true ) );
		}
		return $arguments;
	}
}
