<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Support;

/**
 * Every row as it was before the first test, kept in memory and put back after each test. It speaks to SQLite itself: through the drop-in,
 * which translates each statement, the same takes half a second.
 */
final class SqliteSnapshot {

	/** The drop-in's own bookkeeping of tables stays. */
	private const TABLES = "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' AND name NOT LIKE '!_wp!_sqlite!_%' ESCAPE '!'";

	/** A dropped table must be gone: SQLite would find a copy of the same name. */
	private const COPY = 'copy_of_';

	private static ?self $taken = null;

	/** @var list<string> */
	private readonly array $tables;

	private function __construct( private readonly \PDO $sqlite ) {
		$this->sqlite->exec( "ATTACH ':memory:' AS snapshot" );
		$this->tables = $this->tables_there();
		foreach ( $this->tables as $table ) {
			$this->sqlite->exec( sprintf( 'CREATE TABLE snapshot.`%1$s%2$s` AS SELECT * FROM main.`%2$s`', self::COPY, $table ) );
		}
	}

	/** Taken by the first who asks. */
	public static function get(): self {
		return self::$taken ??= new self( self::connection() );
	}

	public function restore(): void {
		Baseline::wpdb()->query( 'ROLLBACK' );
		$this->sqlite->exec( 'BEGIN IMMEDIATE' );
		foreach ( array_intersect( $this->tables, $this->tables_there() ) as $table ) {
			$this->sqlite->exec( "DELETE FROM main.`$table`" );
			$this->sqlite->exec( sprintf( 'INSERT INTO main.`%2$s` SELECT * FROM snapshot.`%1$s%2$s`', self::COPY, $table ) );
		}
		$this->sqlite->exec( 'COMMIT' );
	}

	/** @return list<string> */
	private function tables_there(): array {
		$found = $this->sqlite->query( self::TABLES );
		return false === $found ? array() : array_values( array_filter( $found->fetchAll( \PDO::FETCH_COLUMN ), 'is_string' ) );
	}

	/** The connection that the drop-in uses, so that both see the same at any moment. */
	private static function connection(): \PDO {
		$connection = ( new \ReflectionProperty( \wpdb::class, 'dbh' ) )->getValue( Baseline::wpdb() );
		foreach ( array( 'get_connection', 'get_pdo' ) as $step ) {
			$call       = array( $connection, $step );
			$connection = is_callable( $call ) ? $call() : null;
		}
		return $connection instanceof \PDO ? $connection : throw new \LogicException( 'The SQLite drop-in is not what it was.' );
	}
}
