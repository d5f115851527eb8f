<?php
declare( strict_types=1 );

namespace Mizkar\Kernel;

final class RateLimitRepository {

	public function __construct( private readonly Database $database ) {
	}

	/** @return int How often this key was counted, this time included. */
	public function increment( string $key, string $expires_at ): int {
		$table = $this->database->table( 'rate_limits' );
		$this->database->execute( "INSERT INTO $table (id, hits, expires_at) VALUES (%s, 1, %s) ON DUPLICATE KEY UPDATE hits = hits + 1", array( $key, $expires_at ) );
		return $this->database->int( "SELECT hits FROM $table WHERE id = %s", array( $key ) );
	}

	public function delete_expired( string $now ): void {
		$this->database->execute( "DELETE FROM {$this->database->table( 'rate_limits' )} WHERE expires_at < %s", array( $now ) );
	}

	public function drop(): void {
		$this->database->execute( "DROP TABLE IF EXISTS {$this->database->table( 'rate_limits' )}" );
	}
}
