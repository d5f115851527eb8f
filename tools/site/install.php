<?php
/**
 * Installs WordPress into the local site and activates Mizkar: a process of its own, because WordPress wants to know at its very start that
 * it is not there yet.
 */

declare( strict_types=1 );

use Mizkar\Tools\KnownSite;

define( 'WP_INSTALLING', true );

require __DIR__ . '/boot.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';

add_filter( 'pre_wp_mail', '__return_true' );

if ( ! is_blog_installed() ) {
	wp_install( KnownSite::text( 'title' ), 'admin', 'admin@example.com', true, '', KnownSite::password( 'admin' ), KnownSite::language() );
	update_option( 'permalink_structure', '/%postname%/' );
	update_option( 'WPLANG', KnownSite::language() );
	update_option( 'timezone_string', KnownSite::text( 'timezone' ) );
}

$mizkar_problem = activate_plugin( 'mizkar/plugin.php' );
if ( $mizkar_problem instanceof WP_Error ) {
	fwrite( STDERR, 'Mizkar could not be activated: ' . $mizkar_problem->get_error_message() . "\n" );
	exit( 1 );
}
echo "installed\n";
