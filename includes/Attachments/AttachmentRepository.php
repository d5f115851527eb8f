<?php
declare( strict_types=1 );

namespace Mizkar\Attachments;

use Mizkar\Kernel\Database;

final class AttachmentRepository {

	public function __construct( private readonly Database $database ) {
	}

	public function find( string $key ): ?Attachment {
		$row = $this->database->row( "SELECT * FROM {$this->table()} WHERE access_key = %s", array( $key ) );
		return null === $row ? null : Attachment::from( $row );
	}

	/**
	 * @param list<string> $keys
	 * @return array<string, Attachment> By key.
	 */
	public function find_many( array $keys ): array {
		if ( array() === $keys ) {
			return array();
		}
		$rows = $this->database->rows( "SELECT * FROM {$this->table()} WHERE access_key IN (" . Database::list_of( '%s', $keys ) . ')', $keys );
		return array_column( array_map( Attachment::from( ... ), $rows ), null, 'key' );
	}

	/**
	 * @param list<int> $message_ids
	 * @return list<Attachment> In the order in which they were uploaded.
	 */
	public function of_messages( array $message_ids ): array {
		if ( array() === $message_ids ) {
			return array();
		}
		$rows = $this->database->rows( "SELECT * FROM {$this->table()} WHERE message_id IN (" . Database::list_of( '%d', $message_ids ) . ') ORDER BY message_id, id', $message_ids );
		return array_map( Attachment::from( ... ), $rows );
	}

	/** @return list<Attachment> */
	public function of_ticket( int $ticket_id ): array {
		return array_map( Attachment::from( ... ), $this->database->rows( "SELECT * FROM {$this->table()} WHERE ticket_id = %d", array( $ticket_id ) ) );
	}

	/** @return list<Attachment> The oldest of those that were never sent. */
	public function unused( string $older_than, int $limit ): array {
		$rows = $this->database->rows( "SELECT * FROM {$this->table()} WHERE message_id = 0 AND created_at < %s ORDER BY id LIMIT %d", array( $older_than, $limit ) );
		return array_map( Attachment::from( ... ), $rows );
	}

	/** @param array<string, scalar|null> $columns */
	public function insert( array $columns ): void {
		$this->database->insert( 'attachments', $columns );
	}

	/**
	 * Takes those that are free and his, in one step, so that nobody else can.
	 *
	 * @param list<string> $keys
	 * @param list<string> $owners
	 * @return int How many were taken.
	 */
	public function claim( array $keys, array $owners, int $ticket_id, int $message_id ): int {
		return $this->database->execute(
			"UPDATE {$this->table()} SET ticket_id = %d, message_id = %d WHERE message_id = 0 AND access_key IN (" . Database::list_of( '%s', $keys ) . ') AND owner IN (' . Database::list_of( '%s', $owners ) . ')',
			array( $ticket_id, $message_id, ...$keys, ...$owners )
		);
	}

	/** @return bool False where somebody has sent it meanwhile. */
	public function delete_unused( int $id ): bool {
		return 1 === $this->database->delete( 'attachments', array( 'id' => $id, 'message_id' => 0 ) );
	}

	public function delete_for_ticket( int $ticket_id ): void {
		$this->database->delete( 'attachments', array( 'ticket_id' => $ticket_id ) );
	}

	public function move_unused( string $from_owner, string $into_owner ): void {
		$this->database->update( 'attachments', array( 'owner' => $into_owner ), array( 'owner' => $from_owner, 'message_id' => 0 ) );
	}

	public function drop(): void {
		$this->database->execute( "DROP TABLE IF EXISTS {$this->table()}" );
	}

	private function table(): string {
		return $this->database->table( 'attachments' );
	}
}
