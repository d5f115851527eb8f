<?php
/**
 * Installs the bench's site with Mizkar active: a process of its own, because WordPress wants to know at its very start that it is not there yet.
 */

declare( strict_types=1 );

define( 'WP_INSTALLING', true );

require getenv( 'MIZKAR_SITE_ROOT' ) . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';

add_filter( 'pre_wp_mail', '__return_true' );
wp_install( 'Bench', 'admin', 'admin@example.net', true, '', wp_generate_password() );
update_option( 'permalink_structure', '/%postname%/' );

$mizkar_problem = activate_plugin( 'mizkar/plugin.php' );
if ( $mizkar_problem instanceof WP_Error ) {
	fwrite( STDERR, 'Mizkar could not be activated: ' . $mizkar_problem->get_error_message() . "\n" );
	exit( 1 );
}
