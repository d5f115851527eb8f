<?php
declare( strict_types=1 );

namespace Mizkar\Contacts;

use Mizkar\Kernel\Cursor;
use Mizkar\Kernel\Database;
use Mizkar\Kernel\DuplicateKeyException;
use Mizkar\Kernel\Page;
use Mizkar\Kernel\Text;
use Mizkar\Kernel\Values;

final class ContactRepository {

	public function __construct( private readonly Database $database ) {
	}

	public function find( int $id ): ?Contact {
		return $this->one( 'id = %d', array( $id ) );
	}

	/**
	 * @param list<int> $ids
	 * @return array<int, Contact> By id.
	 */
	public function find_many( array $ids ): array {
		if ( array() === $ids ) {
			return array();
		}
		$rows = $this->database->rows( "SELECT * FROM {$this->table()} WHERE id IN (" . Database::list_of( '%d', $ids ) . ')', $ids );
		return array_column( array_map( Contact::from( ... ), $rows ), null, 'id' );
	}

	public function find_by_identity( string $identity ): ?Contact {
		return $this->one( 'identity = %s', array( $identity ) );
	}

	/** What another connection has just written too: an older snapshot of this transaction would not show it. */
	public function find_locked( string $identity ): ?Contact {
		return $this->one( 'identity = %s FOR UPDATE', array( $identity ) );
	}

	/** For questions that are asked on every request of a member. */
	public function id_of_user( int $user_id ): int {
		return $this->database->int( "SELECT id FROM {$this->table()} WHERE identity = %s", array( Contact::identity_of_user( $user_id ) ) );
	}

	/** @return list<Contact> */
	public function find_by_email( string $email ): array {
		$rows = $this->database->rows( "SELECT * FROM {$this->table()} WHERE email = %s ORDER BY id LIMIT 5", array( $email ) );
		return array_map( Contact::from( ... ), $rows );
	}

	/** The one that another connection has just made, where there is one: without an error, which in SQLite would undo the transaction around. */
	public function find_or_insert( string $identity, int $user_id, string $name, string $email, string $locale, string $now ): ?Contact {
		$search_text = self::search_text( new Values( array( 'name' => $name, 'email' => $email ) ) );
		$this->database->execute(
			"INSERT INTO {$this->table()} (identity, user_id, name, email, locale, search_text, created_at) VALUES (%s, %d, %s, %s, %s, %s, %s) ON DUPLICATE KEY UPDATE identity = VALUES(identity)",
			array( $identity, $user_id, $name, $email, $locale, $search_text, $now )
		);
		return $this->find_locked( $identity );
	}

	/**
	 * @param array<string, scalar|null> $columns
	 * @throws DuplicateKeyException Where a new identity is taken.
	 */
	public function update( Contact $contact, array $columns ): void {
		$known = array(
			'name'  => $contact->name,
			'email' => $contact->email,
			'phone' => $contact->phone,
		);
		$this->database->update( 'contacts', $columns + array( 'search_text' => self::search_text( new Values( $columns + $known ) ) ), array( 'id' => $contact->id ) );
	}

	/** The row is locked by this, so that two merges of the same person queue up. */
	public function delete( int $id ): bool {
		return 1 === $this->database->delete( 'contacts', array( 'id' => $id ) );
	}

	/** @return Page<Contact> Newest first. */
	public function search( string $text, ?Cursor $cursor, int $limit ): Page {
		$where      = array( '1 = 1' );
		$parameters = array();
		foreach ( array_slice( explode( ' ', Text::clean_line( Text::normalise( $text ) ) ), 0, 5 ) as $word ) {
			$where[]      = 'search_text LIKE %s';
			$parameters[] = '%' . $this->database->like( $word ) . '%';
		}
		if ( null !== $cursor ) {
			$where[]      = 'id < %d';
			$parameters[] = $cursor->id;
		}
		$rows     = $this->database->rows( "SELECT * FROM {$this->table()} WHERE " . implode( ' AND ', $where ) . ' ORDER BY id DESC LIMIT %d', array( ...$parameters, $limit + 1 ) );
		$contacts = array_map( Contact::from( ... ), array_slice( $rows, 0, $limit ) );
		$last     = end( $contacts );
		return new Page( $contacts, count( $rows ) > $limit && false !== $last ? new Cursor( '', $last->id ) : null );
	}

	public function drop(): void {
		$this->database->execute( "DROP TABLE IF EXISTS {$this->table()}" );
	}

	private static function search_text( Values $columns ): string {
		return mb_substr( Text::normalise( $columns->string( 'name' ) . ' ' . $columns->string( 'email' ) . ' ' . $columns->string( 'phone' ) ), 0, 400 );
	}

	/** @param list<scalar> $parameters */
	private function one( string $where, array $parameters ): ?Contact {
		$row = $this->database->row( "SELECT * FROM {$this->table()} WHERE $where", $parameters );
		return null === $row ? null : Contact::from( $row );
	}

	private function table(): string {
		return $this->database->table( 'contacts' );
	}
}
