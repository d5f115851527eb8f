<?php
/**
 * The test site behind PHP's own web server: whole requests, from WordPress's first line to its last. Whoever asks says whether the
 * early door is open.
 */

declare( strict_types=1 );

$mizkar_server = $_SERVER;
require dirname( __DIR__, 4 ) . '/php/wordpress/config.php';
$_SERVER = array_intersect_key( $_SERVER, array_flip( array( 'HTTP_HOST', 'SERVER_NAME', 'PHP_SELF' ) ) ) + $mizkar_server;

require_once ABSPATH . 'wp-includes/plugin.php';
add_filter( 'pre_option_mizkar_settings', static fn (): array => array( 'early_door' => 'early' === ( $mizkar_server['HTTP_X_TEST_DOOR'] ?? '' ) ) );

require ABSPATH . 'wp-settings.php';
wp();
