<?php
/**
 * Writes down every query of this request with the rows that the database read for it, and the memory that PHP used at most.
 */

declare( strict_types=1 );

namespace Mizkar\Tests\Bench\Site;

define( 'SAVEQUERIES', true );

/** What the requests of one connection read. */
final class ReadCount {

	/** @var list<int> Rows read by each query. */
	public array $rows = array();

	private readonly int $asking;

	private int $before;

	public function __construct() {
		$first        = self::so_far();
		$this->before = self::so_far();
		$this->asking = $this->before - $first; // Asking reads, too.
	}

	/** Asked before each query about the one before: in between, wpdb still wants to know what that one has inserted. */
	public function note(): void {
		$now          = self::so_far();
		$this->rows[] = max( 0, $now - $this->before - $this->asking );
		$this->before = $now;
	}

	private static function so_far(): int {
		global $wpdb;
		$result = $wpdb->dbh instanceof \mysqli ? $wpdb->dbh->query( "SHOW SESSION STATUS WHERE Variable_name LIKE 'Handler_read%'" ) : false;
		return $result instanceof \mysqli_result ? array_sum( array_map( 'intval', array_column( $result->fetch_all(), 1 ) ) ) : 0;
	}
}

$mizkar_count = new ReadCount();

add_filter(
	'query',
	static function ( string $sql ) use ( $mizkar_count ): string {
		global $wpdb;
		if ( count( $wpdb->queries ?? array() ) > 0 ) {
			$mizkar_count->note();
		}
		return $sql;
	},
	PHP_INT_MAX
);

register_shutdown_function(
	static function () use ( $mizkar_count ): void {
		global $wpdb;
		$mizkar_count->note();
		$queries = array();
		foreach ( $wpdb->queries as $n => [ $sql, $seconds, $callers ] ) {
			$queries[] = array(
				'sql'  => $sql,
				'ms'   => round( $seconds * 1000, 2 ),
				'rows' => $mizkar_count->rows[ $n ] ?? 0,
				'own'  => str_contains( $callers, 'Mizkar\\' ),
			);
		}
		$files = get_included_files();
		$count = array(
			'queries' => $queries,
			'memory'  => memory_get_peak_usage(),
			'files'   => count( $files ),
			'own'     => count( array_filter( $files, static fn ( string $file ): bool => str_contains( $file, '/plugins/mizkar/' ) ) ),
		);
		file_put_contents( $_SERVER['MIZKAR_BENCH_COUNTS'] . '/' . basename( (string) $_SERVER['HTTP_X_BENCH_COUNT'] ) . '.json', json_encode( $count ) );
	}
);
