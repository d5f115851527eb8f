<?php
declare( strict_types=1 );

namespace Mizkar\Kernel;

/**
 * The one place that talks to $wpdb: prepared statements, typed rows, and transactions that are whole or not at all.
 */
final class Database {

	private const DEADLOCK_ATTEMPTS = 5;

	private int $depth = 0;

	/** @var list<callable(): void> */
	private array $after_commit = array();

	private bool $is_lost = false;

	/** On SQLite a statement that fails takes the whole transaction with it; what comes behind it would be outside. */
	private bool $is_over = false;

	/** How many failures wpdb had told of when this was looked at last. */
	private int $failures_seen = 0;

	/** Set while a test holds a transaction open around everything. */
	private bool $held = false;

	public function __construct( private readonly \wpdb $wpdb ) {
	}

	/** @param string $name As in "tickets". */
	public function table( string $name ): string {
		return $this->wpdb->prefix . 'mizkar_' . $name;
	}

	/** @param string $name A table of WordPress, as in "posts". */
	public function core_table( string $name ): string {
		return in_array( $name, array( 'users', 'usermeta' ), true ) ? $this->wpdb->base_prefix . $name : $this->wpdb->prefix . $name;
	}

	public function charset(): string {
		return $this->wpdb->get_charset_collate();
	}

	/** Known of Mizkar's own tables. wpdb reads the columns of a table before its first text that is not plain ASCII, in every request. */
	public function charset_of( string $table ): ?string {
		return str_starts_with( strtolower( $table ), strtolower( $this->table( '' ) ) ) ? $this->wpdb->charset : null;
	}

	/** WordPress's own drop-in translates for SQLite, but knows no full-text search. */
	public function is_sqlite(): bool {
		return defined( 'DB_ENGINE' ) && 'sqlite' === DB_ENGINE;
	}

	/**
	 * @param list<scalar> $parameters For %s, %d, %f and %i in the statement.
	 * @return list<Values>
	 */
	public function rows( string $sql, array $parameters = array() ): array {
		$this->run( $sql, $parameters );
		$rows = array();
		foreach ( $this->wpdb->last_result ?? array() as $row ) {
			$rows[] = Values::from( get_object_vars( $row ) );
		}
		return $rows;
	}

	/** @param list<scalar> $parameters */
	public function row( string $sql, array $parameters = array() ): ?Values {
		return $this->rows( $sql, $parameters )[0] ?? null;
	}

	/** @param list<scalar> $parameters */
	public function int( string $sql, array $parameters = array() ): int {
		$row = $this->row( $sql, $parameters );
		return null === $row ? 0 : ( new Values( array( 'n' => current( $row->all() ) ) ) )->int( 'n' );
	}

	/**
	 * @param list<scalar> $parameters
	 * @return list<int> The first column.
	 */
	public function ints( string $sql, array $parameters = array() ): array {
		return array_map( static fn ( Values $row ): int => ( new Values( array( 'n' => current( $row->all() ) ) ) )->int( 'n' ), $this->rows( $sql, $parameters ) );
	}

	/**
	 * @param list<scalar> $parameters
	 * @return int Rows affected.
	 */
	public function execute( string $sql, array $parameters = array() ): int {
		return $this->run( $sql, $parameters );
	}

	/**
	 * @param string                     $table As in "tickets".
	 * @param array<string, scalar|null> $values
	 * @return int The new row's id, where the table counts.
	 */
	public function insert( string $table, array $values ): int {
		[ $holders, $parameters ] = self::holders( $values );
		$columns                  = implode( ', ', array_map( static fn ( string $name ): string => "`$name`", array_keys( $values ) ) );
		$this->run( sprintf( 'INSERT INTO %s (%s) VALUES (%s)', $this->table( $table ), $columns, implode( ', ', $holders ) ), $parameters );
		return (int) $this->wpdb->insert_id;
	}

	/**
	 * @param array<string, scalar|null> $values
	 * @param array<string, scalar>      $where  Equalities, all of which must hold.
	 * @return int Rows changed.
	 */
	public function update( string $table, array $values, array $where ): int {
		[ $holders, $parameters ]     = self::holders( $values );
		[ $keys, $where_parameters ] = self::holders( $where );
		$set                          = array_map( static fn ( string $name, string $holder ): string => "`$name` = $holder", array_keys( $values ), $holders );
		$is                           = array_map( static fn ( string $name, string $holder ): string => "`$name` = $holder", array_keys( $where ), $keys );
		return $this->run( sprintf( 'UPDATE %s SET %s WHERE %s', $this->table( $table ), implode( ', ', $set ), implode( ' AND ', $is ) ), array_merge( $parameters, $where_parameters ) );
	}

	/** @param array<string, scalar> $where */
	public function delete( string $table, array $where ): int {
		[ $keys, $parameters ] = self::holders( $where );
		$is                    = array_map( static fn ( string $name, string $holder ): string => "`$name` = $holder", array_keys( $where ), $keys );
		return $this->run( sprintf( 'DELETE FROM %s WHERE %s', $this->table( $table ), implode( ' AND ', $is ) ), $parameters );
	}

	/** For LIKE: the text with its wildcards made harmless. */
	public function like( string $text ): string {
		return $this->wpdb->esc_like( $text );
	}

	/** @param list<mixed> $items */
	public static function list_of( string $holder, array $items ): string {
		return implode( ', ', array_fill( 0, count( $items ), $holder ) );
	}

	/**
	 * Runs the work whole or not at all; a deadlock (also one that a cluster reports at commit) runs it again from its beginning.
	 * Nested calls join the outer transaction.
	 *
	 * @template T
	 * @param callable(): T $work
	 * @return T
	 */
	public function transaction( callable $work ): mixed {
		if ( $this->depth > 0 ) {
			return $work();
		}
		for ( $attempt = 1; ; $attempt++ ) {
			try {
				$result = $this->attempt( $work );
			} catch ( DeadlockException $deadlock ) {
				if ( $attempt >= self::DEADLOCK_ATTEMPTS || $this->held ) {
					throw new MizkarException( ErrorCode::Unavailable, previous: $deadlock );
				}
				usleep( random_int( 2_000, 20_000 ) * $attempt );
				continue;
			}
			// Outside of the retry: what is announced is committed, and must not be done again.
			$this->announce();
			return $result;
		}
	}

	/** Runs after the outermost commit; at once where nothing is open. */
	public function after_commit( callable $work ): void {
		if ( 0 === $this->depth ) {
			$work();
			return;
		}
		$this->after_commit[] = $work;
	}

	/** Tests hold one transaction open around everything and throw it away with roll_back_held(). */
	public function hold_open(): void {
		$this->run( 'START TRANSACTION', array() );
		$this->held = true;
	}

	public function roll_back_held(): void {
		$this->held  = false;
		$this->depth = 0;
		$this->run( 'ROLLBACK', array() );
	}

	/**
	 * WordPress's own functions go on when a statement of theirs has failed. After a deadlock that would be outside of the
	 * transaction, which is gone: so it ends here, and begins anew.
	 *
	 * @throws DeadlockException
	 */
	public function demand_whole(): void {
		$failures            = self::failures();
		$new                 = array_slice( $failures, $this->failures_seen );
		$this->failures_seen = count( $failures );
		foreach ( $this->depth > 0 ? $new : array() as $failure ) {
			$message = Values::from( $failure )->string( 'error_str' );
			if ( $this->is_sqlite() || self::failure( $message ) instanceof DeadlockException ) {
				throw new DeadlockException( $message );
			}
		}
	}

	/** @return list<mixed> */
	private static function failures(): array {
		global $EZSQL_ERROR;
		return is_array( $EZSQL_ERROR ) ? array_values( $EZSQL_ERROR ) : array();
	}

	/**
	 * @template T
	 * @param callable(): T $work
	 * @return T
	 */
	private function attempt( callable $work ): mixed {
		$this->after_commit = array();
		$this->run( $this->held ? 'SAVEPOINT mizkar' : 'START TRANSACTION', array() );
		++$this->depth;
		// A connection that is made anew in the middle has forgotten the first half: wpdb would silently repeat the statement outside
		// of any transaction. This filter runs on every new connection, before that.
		add_filter( 'incompatible_sql_modes', array( $this, 'refuse_reconnection' ) );
		try {
			$result = $work();
			$this->demand_whole();
			$this->run( $this->held ? 'RELEASE SAVEPOINT mizkar' : 'COMMIT', array() );
			return $result;
		} catch ( \Throwable $throwable ) {
			$this->after_commit = array();
			remove_filter( 'incompatible_sql_modes', array( $this, 'refuse_reconnection' ) );
			$this->roll_back();
			throw $throwable;
		} finally {
			--$this->depth;
			remove_filter( 'incompatible_sql_modes', array( $this, 'refuse_reconnection' ) );
		}
	}

	public function refuse_reconnection(): never {
		$this->is_lost = true;
		throw new MizkarException( ErrorCode::Unavailable, message: 'The connection was lost within a transaction.' );
	}

	private function roll_back(): void {
		$this->failures_seen = count( self::failures() );
		$this->is_over       = false;
		if ( $this->is_lost ) {
			// The transaction is gone; wpdb was stopped half-way, and has chosen no database on its new connection.
			$this->is_lost = false;
			$this->wpdb->db_connect( false );
			return;
		}
		try {
			$this->run( $this->held ? 'ROLLBACK TO SAVEPOINT mizkar' : 'ROLLBACK', array() );
		} catch ( \RuntimeException ) {
			// The transaction is gone already: with its connection, or on SQLite with the statement that failed.
			return;
		} finally {
			$this->is_over = false;
		}
	}

	private function announce(): void {
		$work               = $this->after_commit;
		$this->after_commit = array();
		foreach ( $work as $call ) {
			$call();
		}
	}

	/**
	 * @param array<string, scalar|null> $values
	 * @return array{list<string>, list<scalar>}
	 */
	private static function holders( array $values ): array {
		$holders    = array();
		$parameters = array();
		foreach ( $values as $value ) {
			if ( null === $value ) {
				$holders[] = 'NULL';
				continue;
			}
			$holders[]    = is_int( $value ) || is_bool( $value ) ? '%d' : ( is_float( $value ) ? '%f' : '%s' );
			$parameters[] = is_bool( $value ) ? (int) $value : $value;
		}
		return array( $holders, $parameters );
	}

	/**
	 * @param list<scalar> $parameters
	 * @throws MizkarException|DeadlockException|DuplicateKeyException Unavailable where the database does not answer.
	 */
	private function run( string $sql, array $parameters ): int {
		$statement  = array() === $parameters ? $sql : (string) $this->wpdb->prepare( $sql, ...$parameters );
		$this->demand_whole();
		if ( $this->is_over ) {
			throw new DeadlockException( 'A failed statement has ended the transaction.' );
		}
		$shown      = $this->wpdb->suppress_errors( true );
		$affected   = $this->wpdb->query( $statement );
		$last_error = (string) $this->wpdb->last_error;
		$this->wpdb->suppress_errors( $shown );
		$this->failures_seen = count( self::failures() );
		if ( '' !== $last_error || false === $affected ) {
			$this->is_over = $this->depth > 0 && $this->is_sqlite();
			throw self::failure( $last_error );
		}
		return (int) $affected;
	}

	/** MySQL, MariaDB and SQLite word the same failures differently. */
	private static function failure( string $error ): \RuntimeException {
		$known = array(
			DeadlockException::class     => '/deadlock|lock wait timeout|database is locked|try restarting/i',
			DuplicateKeyException::class => '/duplicate entry|unique constraint/i',
		);
		foreach ( $known as $class => $pattern ) {
			if ( 1 === preg_match( $pattern, $error ) ) {
				return new $class( $error );
			}
		}
		return new MizkarException( ErrorCode::Unavailable, message: $error );
	}
}
