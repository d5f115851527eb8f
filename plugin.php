<?php
/**
 * Plugin Name:       Mizkar
 * Description:       A customer-support desk inside your site: tickets with files, one inbox for your team, a status page for every customer.
 * Version:           0.1.0
 * Requires at least: 6.8
 * Requires PHP:      8.1
 * Author:            The Mizkar contributors
 * License:           GPL-2.0-or-later
 * License URI:       https://www.gnu.org/licenses/gpl-2.0.html
 * Text Domain:       mizkar
 * Domain Path:       /build/languages
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

define( 'MIZKAR_FILE', __FILE__ );
define( 'MIZKAR_VERSION', '0.1.0' );

spl_autoload_register(
	static function ( $name ) {
		if ( 0 === strpos( $name, 'Mizkar\\' ) ) {
			$file = __DIR__ . '/includes/' . str_replace( '\\', '/', substr( $name, 7 ) ) . '.php';
			if ( is_file( $file ) ) {
				require $file;
			}
		}
	}
);

if ( version_compare( PHP_VERSION, '8.1', '<' ) ) {
	add_action( 'admin_notices', array( 'Mizkar_Too_Old', 'notice' ) );
	require __DIR__ . '/includes/too-old.php';
	return;
}

require __DIR__ . '/includes/functions.php';

Mizkar\Plugin::instance()->boot();
