<?php
/**
 * Writes down every query of this request with the rows that the database read for it, and the memory that PHP used at most.
 */

declare( strict_types=1 );

namespace Mizkar\Tests\Bench\Site;

define( 'SAVEQUERIES', true );

/** @return int Rows read by this connection since it was opened. */
function rows_read(): int {
	global $wpdb;
	$result = $wpdb->dbh instanceof \mysqli ? $wpdb->dbh->query( "SHOW SESSION STATUS WHERE Variable_name LIKE 'Handler_read%'" ) : false;
	return $result instanceof \mysqli_result ? array_sum( array_map( 'intval', array_column( $result->fetch_all(), 1 ) ) ) : 0;
}

$mizkar_before  = rows_read();
$mizkar_asking  = rows_read() - $mizkar_before; // What asking itself reads.
$mizkar_before  = rows_read();
$mizkar_queries = array();

add_filter(
	'log_query_custom_data',
	static function ( array $data, string $sql, float $seconds, string $callers ) use ( &$mizkar_before, &$mizkar_queries, $mizkar_asking ): array {
		$now              = rows_read();
		$mizkar_queries[] = array(
			'sql'  => $sql,
			'ms'   => round( $seconds * 1000, 2 ),
			'rows' => max( 0, $now - $mizkar_before - $mizkar_asking ),
			'own'  => str_contains( $callers, 'Mizkar\\' ) && ! str_contains( $callers, 'Mizkar\\Tests' ),
		);
		$mizkar_before    = $now;
		return $data;
	},
	10,
	4
);

register_shutdown_function(
	static function () use ( &$mizkar_queries ): void {
		$count = array(
			'queries' => $mizkar_queries,
			'memory'  => memory_get_peak_usage(),
			'files'   => count( get_included_files() ),
			'own'     => count( array_filter( get_included_files(), static fn ( string $file ): bool => str_contains( $file, '/plugins/mizkar/' ) ) ),
		);
		file_put_contents( $_SERVER['MIZKAR_BENCH_COUNTS'] . '/' . basename( (string) $_SERVER['HTTP_X_BENCH_COUNT'] ) . '.json', json_encode( $count ) );
	}
);
