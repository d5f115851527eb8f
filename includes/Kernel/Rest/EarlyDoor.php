<?php
declare( strict_types=1 );

namespace Mizkar\Kernel\Rest;

use Mizkar\Kernel\RequestContext;

/**
 * Answers hot routes at `plugins_loaded`, before the theme, `init` and the registration of some hundred other routes.
 * The same controller, check and permission answer; whatever is unusual falls through to REST, which then answers (or refuses) as ever.
 * Both doors are held to the same answers by EarlyDoorTest.
 */
final class EarlyDoor {

	private const KNOWN = array( '_fields', '_locale', '_wpnonce', 'rest_route' );

	/**
	 * @param \Closure(): bool                       $is_open     The owner may close it.
	 * @param \Closure(string): list<RestController> $controllers Those that may answer a path.
	 */
	public function __construct( private readonly RequestContext $context, private readonly \Closure $is_open, private readonly \Closure $controllers ) {
	}

	public function open(): void {
		$path = $this->path();
		if ( null === $path || ! $this->is_plain() ) {
			return;
		}
		// Nothing that is answered here is in words, and translations may not be loaded before the theme is.
		global $l10n_unloaded;
		$unloaded      = is_array( $l10n_unloaded ) ? $l10n_unloaded : array();
		$l10n_unloaded = array( 'mizkar' => true ) + $unloaded;
		if ( ( $this->is_open )() && $this->is_authentic() ) {
			$this->answer( $path );
		}
		$l10n_unloaded = $unloaded;
	}

	private function answer( string $path ): void {
		foreach ( ( $this->controllers )( $path ) as $controller ) {
			foreach ( $controller->routes() as $route ) {
				if ( $route->hot && 1 === preg_match( '#^' . $route->path . '$#', $path, $match ) ) {
					$this->try_to_answer( $controller, $route, $path, $match );
					return;
				}
			}
		}
	}

	/** What follows the namespace, or null where the request is not for us. */
	private function path(): ?string {
		if ( 'GET' !== $this->context->server( 'REQUEST_METHOD' ) || ! str_contains( $this->context->server( 'REQUEST_URI' ), RestController::NAMESPACE ) ) {
			return null;
		}
		$route = $_GET['rest_route'] ?? null;
		if ( is_string( $route ) ) {
			$prefix = '/' . RestController::NAMESPACE;
			return str_starts_with( $route, $prefix . '/' ) ? substr( $route, strlen( $prefix ) ) : null;
		}
		$prefix = rtrim( (string) wp_parse_url( home_url(), PHP_URL_PATH ), '/' ) . '/' . rest_get_url_prefix() . '/' . RestController::NAMESPACE;
		$path   = (string) wp_parse_url( $this->context->server( 'REQUEST_URI' ), PHP_URL_PATH );
		return str_starts_with( $path, $prefix . '/' ) ? rtrim( substr( $path, strlen( $prefix ) ), '/' ) : null;
	}

	private function is_plain(): bool {
		return '' === $this->context->server( 'PHP_AUTH_USER' )
			&& '' === $this->context->header( 'Authorization' )
			&& '' === $this->context->header( 'X-HTTP-Method-Override' )
			&& ! has_filter( 'rest_pre_dispatch' )
			&& ! has_filter( 'rest_request_before_callbacks' )
			&& array() === array_filter( array_keys( $_GET ), static fn ( int|string $name ): bool => str_starts_with( (string) $name, '_' ) && ! in_array( $name, self::KNOWN, true ) );
	}

	/** A visitor without an account, or a user with cookie and nonce; and no authentication filter says no. */
	private function is_authentic(): bool {
		if ( is_user_logged_in() ) {
			$nonce = $this->context->header( 'X-WP-Nonce' );
			$query = $_GET['_wpnonce'] ?? '';
			if ( '' === $nonce ) {
				$nonce = is_string( $query ) ? $query : '';
			}
			if ( false === wp_verify_nonce( $nonce, 'wp_rest' ) ) {
				return false;
			}
		}
		// Core's own nonce check, done above, would build the whole REST server only to send a fresh nonce.
		remove_filter( 'rest_authentication_errors', 'rest_cookie_check_errors', 100 );
		$refused = apply_filters( 'rest_authentication_errors', is_user_logged_in() ? true : null );
		add_filter( 'rest_authentication_errors', 'rest_cookie_check_errors', 100 );
		return ! is_wp_error( $refused );
	}

	/** @param array<array-key, string> $match */
	private function try_to_answer( RestController $controller, Route $route, string $path, array $match ): void {
		$request = new \WP_REST_Request( 'GET', '/' . RestController::NAMESPACE . $path );
		$request->set_query_params( $_GET );
		$request->set_url_params( array_filter( $match, 'is_string', ARRAY_FILTER_USE_KEY ) );
		$request->set_headers( array( 'If-None-Match' => $this->context->header( 'If-None-Match' ), 'X-Mizkar-Session' => $this->context->header( 'X-Mizkar-Session' ) ) );
		if ( true !== $controller->permit( $route, $request ) ) {
			return;
		}
		$response = $controller->answer( $route, $request );
		if ( is_wp_error( $response ) ) {
			return;
		}
		if ( isset( $_GET['_fields'] ) ) {
			$response = rest_filter_response_fields( $response, new \WP_REST_Server(), $request );
		}
		$this->send( $response );
	}

	private function send( \WP_REST_Response $response ): never {
		status_header( $response->get_status() );
		header( 'Content-Type: application/json; charset=UTF-8' );
		header( 'X-Content-Type-Options: nosniff' );
		header( 'X-Robots-Tag: noindex' );
		header( 'Cache-Control: private, no-cache, must-revalidate' );
		header( 'Vary: Cookie, X-Mizkar-Session', false );
		foreach ( $response->get_headers() as $name => $value ) {
			header( $name . ': ' . ( is_scalar( $value ) ? $value : '' ) );
		}
		header( 'X-Mizkar-Door: early' );
		if ( 304 !== $response->get_status() ) {
			echo wp_json_encode( $response->get_data() );
		}
		exit;
	}
}
