<?php
/**
 * Router of PHP's own server for tests that need whole requests: every address is WordPress's. The header X-Test-Door: rest shuts the early door.
 */

declare( strict_types=1 );

$mizkar_request = $_SERVER;
require __DIR__ . '/config.php';
$_SERVER = $mizkar_request + $_SERVER;

// Hooks that are there before WordPress is.
$wp_filter = array(
	'wp_is_application_passwords_available' => array(
		10 => array(
			array(
				'function'      => static fn (): bool => true,
				'accepted_args' => 0,
			),
		),
	),
);
if ( 'rest' === ( $mizkar_request['HTTP_X_TEST_DOOR'] ?? '' ) ) {
	$wp_filter['option_mizkar_settings'] = array(
		10 => array(
			array(
				'function'      => static fn ( mixed $settings ): array => array( 'early_door' => false ) + ( is_array( $settings ) ? $settings : array() ),
				'accepted_args' => 1,
			),
		),
	);
}

require ABSPATH . 'wp-settings.php';
wp();
