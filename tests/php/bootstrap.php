<?php
/**
 * Unit and architecture tests run without WordPress.
 */

declare( strict_types=1 );

defined( 'ABSPATH' ) || define( 'ABSPATH', dirname( __DIR__, 2 ) . '/' );

require dirname( __DIR__, 2 ) . '/vendor/autoload.php';
require __DIR__ . '/stubs.php';
