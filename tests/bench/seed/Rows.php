<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Bench\Seed;

/** Collects rows into statements that insert many at once. */
final class Rows {

	private const AT_ONCE_BYTES = 1_000_000;

	private string $values = '';

	/**
	 * @param string                 $table   With its prefix.
	 * @param list<string>           $columns
	 * @param \Closure(string): void $execute
	 */
	public function __construct( private readonly string $table, private readonly array $columns, private readonly \Closure $execute ) {
	}

	/** @param list<scalar|null> $row In the order of the columns. */
	public function add( array $row ): void {
		$quoted = array();
		foreach ( $row as $value ) {
			$quoted[] = match ( true ) {
				null === $value    => 'NULL',
				is_string( $value ) => "'" . addslashes( $value ) . "'",
				default            => (string) $value,
			};
		}
		$this->values .= ( '' === $this->values ? '(' : ',(' ) . implode( ',', $quoted ) . ')';
		if ( strlen( $this->values ) > self::AT_ONCE_BYTES ) {
			$this->flush();
		}
	}

	public function flush(): void {
		if ( '' !== $this->values ) {
			( $this->execute )( "INSERT INTO `$this->table` (`" . implode( '`, `', $this->columns ) . '`) VALUES ' . $this->values );
			$this->values = '';
		}
	}
}
