<?php
/**
 * Plugin Name: Mizkar bench
 * Description: A bare REST route to compare with, the site without Mizkar or with its early door shut, and a count of what a request costs. Not part of the plugin.
 */

declare( strict_types=1 );

namespace Mizkar\Tests\Bench\Site;

$mizkar_variant = $_SERVER['HTTP_X_BENCH_VARIANT'] ?? '';

if ( 'without' === $mizkar_variant ) {
	add_filter( 'option_active_plugins', '__return_empty_array' );
}

if ( 'rest' === $mizkar_variant ) {
	add_filter( 'option_mizkar_settings', static fn ( mixed $settings ): array => array( 'early_door' => false ) + ( is_array( $settings ) ? $settings : array() ) );
}

add_action(
	'rest_api_init',
	static fn () => register_rest_route(
		'bench/v1',
		'/bare',
		array(
			'methods'             => 'GET',
			'callback'            => static fn (): array => array( 'answer' => 42 ),
			'permission_callback' => '__return_true',
		)
	)
);

if ( isset( $_SERVER['HTTP_X_BENCH_COUNT'] ) ) {
	require __DIR__ . '/mizkar-bench/count.php';
}
