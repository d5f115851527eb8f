<?php
/**
 * Loads the local site's WordPress for the scripts beside this file.
 */

declare( strict_types=1 );

// Playground's PHP calls itself "cli" on the web, too.
if ( isset( $_SERVER['REQUEST_METHOD'] ) ) {
	exit( 1 );
}

$mizkar_root = getenv( 'MIZKAR_SITE_ROOT' );
require ( is_string( $mizkar_root ) && '' !== $mizkar_root ? $mizkar_root : '/wordpress' ) . '/wp-load.php';
