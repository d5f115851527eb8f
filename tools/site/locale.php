<?php
/**
 * Gives an existing local site another language.
 */

declare( strict_types=1 );

// Playground's PHP calls itself "cli" on the web, too.
if ( isset( $_SERVER['REQUEST_METHOD'] ) ) {
	exit( 1 );
}

$mizkar_root = getenv( 'MIZKAR_SITE_ROOT' );
require ( is_string( $mizkar_root ) && '' !== $mizkar_root ? $mizkar_root : '/wordpress' ) . '/wp-load.php';

update_option( 'WPLANG', 'en_US' === MIZKAR_SITE['locale'] ? '' : MIZKAR_SITE['locale'] );
update_option( 'timezone_string', MIZKAR_SITE['timezone'] );
echo "language set\n";
