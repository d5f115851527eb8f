<?php
/**
 * Router of PHP's own server: files as a web server would give them (validated caching, nothing hidden), everything else to WordPress.
 */

declare( strict_types=1 );

$mizkar_server = static function ( string $name ): string {
	$value = $_SERVER[ $name ] ?? '';
	return is_string( $value ) ? $value : '';
};

$mizkar_root = $mizkar_server( 'DOCUMENT_ROOT' );
$mizkar_path = rawurldecode( explode( '?', $mizkar_server( 'REQUEST_URI' ), 2 )[0] );
$mizkar_file = $mizkar_root . $mizkar_path;

// Of the plugin only what an installed plugin has: the project's folder holds much more.
$mizkar_hidden = '#/\.|\0|^/wp-content/(?:database|debug\.log|plugins/mizkar/(?!build/|assets/))#';
if ( 1 === preg_match( $mizkar_hidden, $mizkar_path ) ) {
	http_response_code( 404 );
	return true;
}

if ( is_dir( $mizkar_file ) && is_file( rtrim( $mizkar_file, '/' ) . '/index.php' ) && '/' !== $mizkar_path ) {
	if ( ! str_ends_with( $mizkar_path, '/' ) ) {
		header( 'Location: ' . $mizkar_path . '/', true, 301 );
		return true;
	}
	return false;
}

if ( is_file( $mizkar_file ) ) {
	$mizkar_types = array(
		'css'   => 'text/css; charset=utf-8',
		'gif'   => 'image/gif',
		'html'  => 'text/html; charset=utf-8',
		'ico'   => 'image/x-icon',
		'jpeg'  => 'image/jpeg',
		'jpg'   => 'image/jpeg',
		'js'    => 'text/javascript; charset=utf-8',
		'json'  => 'application/json; charset=utf-8',
		'mjs'   => 'text/javascript; charset=utf-8',
		'mp3'   => 'audio/mpeg',
		'png'   => 'image/png',
		'svg'   => 'image/svg+xml',
		'txt'   => 'text/plain; charset=utf-8',
		'webp'  => 'image/webp',
		'woff'  => 'font/woff',
		'woff2' => 'font/woff2',
		'xml'   => 'text/xml; charset=utf-8',
	);
	$mizkar_extension = strtolower( pathinfo( $mizkar_file, PATHINFO_EXTENSION ) );
	if ( 'php' === $mizkar_extension ) {
		return false;
	}
	clearstatcache( true, $mizkar_file );
	$mizkar_etag = sprintf( '"%x-%x-%x"', (int) filemtime( $mizkar_file ), (int) filesize( $mizkar_file ), (int) fileinode( $mizkar_file ) );
	header( 'ETag: ' . $mizkar_etag );
	header( 'Cache-Control: no-cache' );
	header( 'Content-Type: ' . ( $mizkar_types[ $mizkar_extension ] ?? 'application/octet-stream' ) );
	if ( $mizkar_server( 'HTTP_IF_NONE_MATCH' ) === $mizkar_etag ) {
		http_response_code( 304 );
		return true;
	}
	header( 'Content-Length: ' . filesize( $mizkar_file ) );
	readfile( $mizkar_file );
	return true;
}

if ( 1 === preg_match( '#\.(?:css|gif|ico|jpe?g|json|m?js|map|png|svg|webp|woff2?)$#', $mizkar_path ) && ! str_starts_with( $mizkar_path, '/wp-json/' ) ) {
	http_response_code( 404 );
	return true;
}

$_SERVER['SCRIPT_NAME']     = '/index.php';
$_SERVER['PHP_SELF']        = '/index.php';
$_SERVER['SCRIPT_FILENAME'] = $mizkar_root . '/index.php';
chdir( $mizkar_root );
require $mizkar_root . '/index.php';
