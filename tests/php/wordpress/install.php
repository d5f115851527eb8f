<?php
/**
 * Installs the test site: a process of its own, because WordPress wants to know at its very start that it is not there yet.
 */

declare( strict_types=1 );

define( 'WP_INSTALLING', true );

require __DIR__ . '/config.php';
require ABSPATH . 'wp-settings.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';

add_filter( 'pre_wp_mail', '__return_true' );

wp_install( 'Test site', 'admin', 'admin@example.org', true, '', 'password' );

// No content but what a test makes.
foreach ( get_posts( array( 'post_type' => array( 'post', 'page' ), 'post_status' => 'any', 'fields' => 'ids', 'numberposts' => -1 ) ) as $mizkar_post_id ) {
	wp_delete_post( $mizkar_post_id, true );
}
update_option( 'permalink_structure', '/%postname%/' );

$mizkar_problem = activate_plugin( 'mizkar/plugin.php' );
if ( $mizkar_problem instanceof WP_Error ) {
	fwrite( STDERR, 'Mizkar could not be activated: ' . $mizkar_problem->get_error_message() . "\n" );
	exit( 1 );
}
