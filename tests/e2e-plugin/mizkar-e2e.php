<?php
/**
 * Plugin Name: Mizkar browser tests
 * Description: What a browser test cannot do by clicking: run background work now, read the mails that would have left.
 */

declare( strict_types=1 );

namespace Mizkar\Tests\E2e;

const NAME = 'mizkar-e2e/v1';

/** Runs every event of Mizkar's that WP-Cron knows, whether due or not. */
function work(): void {
	foreach ( _get_cron_array() as $events ) {
		foreach ( is_array( $events ) ? $events : array() as $hook => $calls ) {
			if ( is_string( $hook ) && str_starts_with( $hook, 'mizkar_' ) && is_array( $calls ) ) {
				foreach ( $calls as $call ) {
					do_action_ref_array( $hook, is_array( $call ) && is_array( $call['args'] ?? null ) ? array_values( $call['args'] ) : array() );
				}
			}
		}
	}
}

/**
 * The delivery log, oldest first, as an administrator reads it.
 *
 * @return list<array<mixed>>
 */
function mails( string $to ): array {
	wp_set_current_user( 1 );
	$page  = new \WP_REST_Request( 'GET', '/mizkar/v1/deliveries' );
	$mails = array();
	do {
		$page->set_param( 'per_page', 100 );
		$answer = rest_do_request( $page );
		foreach ( (array) $answer->get_data() as $row ) {
			if ( is_array( $row ) && ( $row['address'] ?? '' ) === $to && is_int( $row['id'] ?? null ) ) {
				$mail = rest_do_request( new \WP_REST_Request( 'GET', '/mizkar/v1/deliveries/' . $row['id'] ) )->get_data();
				if ( is_array( $mail ) && in_array( $mail['status'] ?? '', array( 'logged', 'sent' ), true ) ) {
					$mails[] = $mail;
				}
			}
		}
		$next = $answer->get_headers()['X-Mizkar-Next'] ?? '';
		$page->set_param( 'cursor', $next );
	} while ( is_string( $next ) && '' !== $next );
	return array_reverse( $mails );
}

/** The site asks nobody but itself: no updates, no news. */
add_filter(
	'pre_http_request',
	static fn ( mixed $answer, mixed $options, mixed $url ): mixed => is_string( $url ) && '127.0.0.1' === wp_parse_url( $url, PHP_URL_HOST ) ? $answer : new \WP_Error( 'elsewhere', 'Browser tests ask nobody else.' ),
	10,
	3
);

add_action(
	'rest_api_init',
	static function (): void {
		register_rest_route(
			NAME,
			'/work',
			array(
				'methods'             => 'POST',
				'permission_callback' => '__return_true',
				'callback'            => static function (): array {
					work();
					return array( 'done' => true );
				},
			)
		);
		register_rest_route(
			NAME,
			'/mails',
			array(
				'methods'             => 'GET',
				'permission_callback' => '__return_true',
				'callback'            => static function ( \WP_REST_Request $request ): array {
					$to = $request->get_param( 'to' );
					return mails( is_string( $to ) ? $to : '' );
				},
			)
		);
	}
);
