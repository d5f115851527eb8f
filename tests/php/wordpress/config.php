<?php
/**
 * The test site's wp-config: where the core, the content folder and the database are comes from the environment (see tools/lib/test-site.mjs).
 */

declare( strict_types=1 );

$mizkar_core    = (string) getenv( 'MIZKAR_TEST_CORE' );
$mizkar_folder  = (string) getenv( 'MIZKAR_TEST_FOLDER' );
$mizkar_db_host = (string) getenv( 'MIZKAR_TEST_DB_HOST' );

if ( '' === $mizkar_core || '' === $mizkar_folder ) {
	fwrite( STDERR, "Run the integration tests with: npm test -- --only php-integration\n" );
	exit( 1 );
}

define( 'ABSPATH', rtrim( $mizkar_core, '/' ) . '/' );
define( 'WP_CONTENT_DIR', $mizkar_folder . '/wp-content' );
define( 'WP_CONTENT_URL', 'http://example.org/wp-content' );

define( 'DB_NAME', (string) getenv( 'MIZKAR_TEST_DB_NAME' ) );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', $mizkar_db_host );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
define( 'DB_DIR', $mizkar_folder . '/wp-content/database/' );
define( 'DB_FILE', '.ht.sqlite' );

foreach ( array( 'AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE' ) as $mizkar_purpose ) {
	define( $mizkar_purpose . '_KEY', str_repeat( $mizkar_purpose . ' key for tests ', 3 ) );
	define( $mizkar_purpose . '_SALT', str_repeat( $mizkar_purpose . ' salt for tests ', 3 ) );
}

define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', true );
define( 'WP_HOME', 'http://example.org' );
define( 'WP_SITEURL', 'http://example.org' );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'WP_DEFAULT_THEME', 'twentytwentyfive' );
define( 'FS_METHOD', 'direct' );

$table_prefix = 'test_';

$_SERVER['HTTP_HOST']       = 'example.org';
$_SERVER['SERVER_NAME']     = 'example.org';
$_SERVER['REQUEST_METHOD']  = 'GET';
$_SERVER['REQUEST_URI']     = '/';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
$_SERVER['REMOTE_ADDR']     = '127.0.0.1';
$PHP_SELF                   = '/index.php';
$_SERVER['PHP_SELF']        = '/index.php';
