<?php
declare( strict_types=1 );

namespace Mizkar\Signals;

use Mizkar\Kernel\Database;

final class SignalRepository {

	public function __construct( private readonly Database $database ) {
	}

	/** To this value, or one further than it was. */
	public function move( string $name, int $sequence, string $now ): void {
		$this->database->execute(
			"INSERT INTO {$this->table()} (name, sequence, changed_at) VALUES (%s, %d, %s) ON DUPLICATE KEY UPDATE sequence = CASE WHEN sequence >= VALUES(sequence) THEN sequence + 1 ELSE VALUES(sequence) END, changed_at = VALUES(changed_at)",
			array( $name, $sequence, $now )
		);
	}

	public function sequence( string $name ): int {
		return $this->database->int( "SELECT sequence FROM {$this->table()} WHERE name = %s", array( $name ) );
	}

	public function delete_older( string $than ): void {
		$this->database->execute( "DELETE FROM {$this->table()} WHERE changed_at < %s", array( $than ) );
	}

	public function drop(): void {
		$this->database->execute( "DROP TABLE IF EXISTS {$this->table()}" );
	}

	private function table(): string {
		return $this->database->table( 'signals' );
	}
}
