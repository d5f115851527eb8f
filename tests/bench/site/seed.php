<?php
/**
 * Fills a freshly installed site of the bench: php seed.php TICKETS. Secondary indexes are made at the end, sorted, which is many times quicker.
 */

declare( strict_types=1 );

namespace Mizkar\Tests\Bench\Seed;

require getenv( 'MIZKAR_SITE_ROOT' ) . '/wp-load.php';
require __DIR__ . '/seed-classes.php';
require __DIR__ . '/world.php';

global $wpdb;
$connection = $wpdb->dbh;
if ( ! $connection instanceof \mysqli ) {
	exit( 1 );
}
mysqli_report( MYSQLI_REPORT_ERROR | MYSQLI_REPORT_STRICT );

/** The database writes one statement while the next is made. */
$is_writing = false;
$execute    = static function ( string $sql ) use ( $connection, &$is_writing ): void {
	if ( $is_writing ) {
		$connection->reap_async_query();
	}
	$connection->query( $sql, MYSQLI_ASYNC );
	$is_writing = true;
};
$count      = (int) ( $argv[1] ?? 1000 );
$started    = microtime( true );
$say        = static fn ( string $what ) => printf( "%s (%d s)\n", $what, microtime( true ) - $started );

$connection->query( 'SET SESSION unique_checks = 0, foreign_key_checks = 0' );
$connection->query( 'SET GLOBAL innodb_flush_log_at_trx_commit = 0' );
$keys = array();
foreach ( Filler::tables( $wpdb->prefix ) as $table ) {
	$connection->query( "DELETE FROM `$table`" . ( $wpdb->posts === $table ? " WHERE post_type = 'mizkar_ticket'" : '' ) );
	$keys[ $table ] = array();
	preg_match_all( '/^\s*((?:UNIQUE )?KEY `([^`]+)` \(.*\)|PRIMARY KEY \(`word`.*\)),?$/m', $connection->query( "SHOW CREATE TABLE `$table`" )->fetch_row()[1], $found );
	foreach ( $found[2] as $n => $name ) {
		$connection->query( "ALTER TABLE `$table` DROP " . ( '' === $name ? 'PRIMARY KEY' : "KEY `$name`" ) );
		$keys[ $table ][] = $found[1][ $n ];
	}
}
( new Filler( $wpdb->prefix, $execute ) )->fill( new Seed( $count, make_world() ), static fn ( int $done ) => $say( "$done tickets" ) );
if ( $is_writing ) {
	$connection->reap_async_query();
}
$say( "$count tickets are written" );
foreach ( $keys as $table => $list ) {
	if ( array() !== $list ) {
		$connection->query( "ALTER TABLE `$table` " . implode( ', ', array_map( static fn ( string $key ): string => "ADD $key", $list ) ) );
	}
	$connection->query( "ANALYZE TABLE `$table`" )->fetch_all();
	$say( "$table has its indexes" );
}
$connection->query( 'SET GLOBAL innodb_flush_log_at_trx_commit = 1' );
