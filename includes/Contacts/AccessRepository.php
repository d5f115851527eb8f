<?php
declare( strict_types=1 );

namespace Mizkar\Contacts;

use Mizkar\Kernel\Database;

/** Rows of proven access. Only hashes of tokens are ever stored. */
final class AccessRepository {

	/** More than this in one browser is no customer's; the newest count. */
	private const MOST_GRANTS = 200;

	public function __construct( private readonly Database $database ) {
	}

	/** Gives anew what was there, revoked or expired as it may be. */
	public function put( string $token_hash, AccessGrant $grant, AccessScope $scope, string $expires_at ): void {
		$this->database->execute(
			"INSERT INTO {$this->table()} (token_hash, contact_id, ticket_id, scope, expires_at) VALUES (%s, %d, %d, %s, %s) ON DUPLICATE KEY UPDATE expires_at = VALUES(expires_at), revoked_at = NULL",
			array( $token_hash, $grant->contact_id, $grant->ticket_id, $scope->value, $expires_at )
		);
	}

	public function find_link( string $token_hash, string $now ): ?AccessGrant {
		return $this->live( $token_hash, AccessScope::Link, $now )[0] ?? null;
	}

	/** @return list<AccessGrant> */
	public function session_grants( string $token_hash, string $now ): array {
		return $this->live( $token_hash, AccessScope::Session, $now );
	}

	public function move_session( string $from_hash, string $into_hash ): void {
		$this->database->update( 'access', array( 'token_hash' => $into_hash ), array( 'token_hash' => $from_hash, 'scope' => AccessScope::Session->value ) );
	}

	public function delete_session( string $token_hash ): void {
		$this->database->delete( 'access', array( 'token_hash' => $token_hash, 'scope' => AccessScope::Session->value ) );
	}

	public function revoke_for_ticket( int $ticket_id, string $now ): void {
		$this->database->execute( "UPDATE {$this->table()} SET revoked_at = %s WHERE ticket_id = %d AND revoked_at IS NULL", array( $now, $ticket_id ) );
	}

	public function revoke_for_contact( int $contact_id, string $now ): void {
		$this->database->execute( "UPDATE {$this->table()} SET revoked_at = %s WHERE contact_id = %d AND revoked_at IS NULL", array( $now, $contact_id ) );
	}

	/** Single tickets stay open to whom they were; "all tickets" would now mean more than was proven. */
	public function merge( int $from_contact_id, int $into_contact_id ): void {
		$this->database->delete( 'access', array( 'contact_id' => $from_contact_id, 'ticket_id' => 0 ) );
		$double = $this->database->ints(
			"SELECT old.id FROM {$this->table()} old INNER JOIN {$this->table()} kept ON kept.token_hash = old.token_hash AND kept.ticket_id = old.ticket_id AND kept.contact_id = %d WHERE old.contact_id = %d",
			array( $into_contact_id, $from_contact_id )
		);
		foreach ( $double as $id ) {
			$this->database->delete( 'access', array( 'id' => $id ) );
		}
		$this->database->update( 'access', array( 'contact_id' => $into_contact_id ), array( 'contact_id' => $from_contact_id ) );
	}

	public function delete_dead( string $now ): void {
		$this->database->execute( "DELETE FROM {$this->table()} WHERE expires_at < %s OR revoked_at IS NOT NULL", array( $now ) );
	}

	public function drop(): void {
		$this->database->execute( "DROP TABLE IF EXISTS {$this->table()}" );
	}

	/** @return list<AccessGrant> */
	private function live( string $token_hash, AccessScope $scope, string $now ): array {
		$rows = $this->database->rows(
			"SELECT contact_id, ticket_id FROM {$this->table()} WHERE token_hash = %s AND scope = %s AND revoked_at IS NULL AND expires_at > %s ORDER BY id DESC LIMIT %d",
			array( $token_hash, $scope->value, $now, self::MOST_GRANTS )
		);
		return array_map( AccessGrant::from( ... ), $rows );
	}

	private function table(): string {
		return $this->database->table( 'access' );
	}
}
