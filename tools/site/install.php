<?php
/**
 * Installs WordPress into the local site and activates Mizkar: a process of its own, because WordPress wants to know at its very start that it is not there yet.
 */

declare( strict_types=1 );

// Playground's PHP calls itself "cli" on the web, too.
if ( isset( $_SERVER['REQUEST_METHOD'] ) ) {
	exit( 1 );
}

define( 'WP_INSTALLING', true );

$mizkar_root = getenv( 'MIZKAR_SITE_ROOT' );
require ( is_string( $mizkar_root ) && '' !== $mizkar_root ? $mizkar_root : '/wordpress' ) . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';

add_filter( 'pre_wp_mail', '__return_true' );

if ( ! is_blog_installed() ) {
	wp_install( MIZKAR_SITE['title'], 'admin', 'admin@example.com', true, '', MIZKAR_SITE['passwords']['admin'], MIZKAR_SITE['locale'] );
	update_option( 'permalink_structure', '/%postname%/' );
	update_option( 'WPLANG', 'en_US' === MIZKAR_SITE['locale'] ? '' : MIZKAR_SITE['locale'] );
	update_option( 'timezone_string', MIZKAR_SITE['timezone'] );
}

$mizkar_problem = activate_plugin( 'mizkar/plugin.php' );
if ( $mizkar_problem instanceof WP_Error ) {
	fwrite( STDERR, 'Mizkar could not be activated: ' . $mizkar_problem->get_error_message() . "\n" );
	exit( 1 );
}
echo "installed\n";
