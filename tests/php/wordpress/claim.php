<?php
/**
 * One of several workers in OutboxRaceTest: claims what it can get, in small batches, and prints the ids.
 */

declare( strict_types=1 );

require dirname( __DIR__, 3 ) . '/vendor/autoload.php';
require __DIR__ . '/config.php';
require ABSPATH . 'wp-settings.php';

$mizkar_outbox = Mizkar\Plugin::instance()->services->outbox_rows();
fwrite( STDOUT, "ready\n" );
fgets( STDIN );
do {
	$mizkar_rows = $mizkar_outbox->claim( bin2hex( random_bytes( 16 ) ), 3 );
	foreach ( $mizkar_rows as $mizkar_row ) {
		fwrite( STDOUT, $mizkar_row->id . "\n" );
	}
} while ( array() !== $mizkar_rows );
