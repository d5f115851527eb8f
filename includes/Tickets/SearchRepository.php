<?php
declare( strict_types=1 );

namespace Mizkar\Tickets;

use Mizkar\Kernel\Database;
use Mizkar\Kernel\Values;

/** The words of tickets, and the queue of tickets whose words are not up to date. */
final class SearchRepository {

	/** Characters of a ticket's newest messages that search takes up. */
	private const MOST_TEXT = 400_000;

	public function __construct( private readonly Database $database ) {
	}

	/** Part of the transaction that writes what is to be found. */
	public function enqueue( int $ticket_id ): void {
		$this->database->execute(
			"INSERT INTO {$this->database->table( 'search_queue' )} (ticket_id, mark) VALUES (%d, %s) ON DUPLICATE KEY UPDATE mark = VALUES(mark)",
			array( $ticket_id, bin2hex( random_bytes( 8 ) ) )
		);
	}

	/** @return list<Values> ticket_id, mark. */
	public function queued( int $limit ): array {
		return $this->database->rows( "SELECT ticket_id, mark FROM {$this->database->table( 'search_queue' )} LIMIT %d", array( $limit ) );
	}

	/** The mark tells whether something was written, or taken up elsewhere, since it was read: then these words are old already. */
	public function take_up( int $ticket_id, string $mark, string $words ): void {
		$this->database->transaction(
			function () use ( $ticket_id, $mark, $words ): void {
				if ( 1 === $this->database->delete( 'search_queue', array( 'ticket_id' => $ticket_id, 'mark' => $mark ) ) ) {
					$this->database->execute( "REPLACE INTO {$this->database->table( 'search' )} (ticket_id, words) VALUES (%d, %s)", array( $ticket_id, $words ) );
				}
			}
		);
	}

	/** Everything of a ticket that can be searched for: subject, customer, messages and notes. */
	public function text( int $ticket_id ): string {
		$head = $this->database->row(
			"SELECT p.post_title, c.name, c.email FROM {$this->database->core_table( 'posts' )} p
				JOIN {$this->database->table( 'tickets' )} t ON t.id = p.ID
				LEFT JOIN {$this->database->table( 'contacts' )} c ON c.id = t.contact_id WHERE p.ID = %d",
			array( $ticket_id )
		);
		$rows = $this->database->rows( "SELECT body_html, author_name FROM {$this->database->table( 'messages' )} WHERE ticket_id = %d AND kind <> 'event' ORDER BY id DESC LIMIT 500", array( $ticket_id ) );
		$text = $ticket_id . ' ' . ( null === $head ? '' : implode( ' ', array_filter( $head->all(), 'is_string' ) ) );
		foreach ( $rows as $row ) {
			$text .= ' ' . $row->string( 'body_html' );
			if ( strlen( $text ) > self::MOST_TEXT ) {
				break;
			}
		}
		return $text;
	}

	/**
	 * Those of a list's next tickets that have all the words: reads no further than it must.
	 *
	 * @param list<int>              $ticket_ids In the list's order.
	 * @param non-empty-list<string> $tokens
	 * @return list<int> In the same order, at most $limit.
	 */
	public function among( array $ticket_ids, array $tokens, int $limit ): array {
		$found = array();
		foreach ( array_chunk( $ticket_ids, 100 ) as $ids ) {
			$has   = array_flip( $this->having( $ids, $tokens ) );
			$found = array_merge( $found, array_values( array_filter( $ids, static fn ( int $id ): bool => isset( $has[ $id ] ) ) ) );
			if ( count( $found ) >= $limit ) {
				return array_slice( $found, 0, $limit );
			}
		}
		return $found;
	}

	/**
	 * @param non-empty-list<string> $tokens
	 * @return list<int> Every ticket that has all the words.
	 */
	public function all( array $tokens, int $limit ): array {
		if ( $this->database->is_sqlite() ) {
			[ $like, $parameters ] = $this->like( $tokens );
			return $this->database->ints( "SELECT ticket_id FROM {$this->database->table( 'search' )} WHERE $like ORDER BY ticket_id DESC LIMIT %d", array_merge( $parameters, array( $limit ) ) );
		}
		$asked = implode( ' ', array_map( static fn ( string $token ): string => "+$token*", $tokens ) );
		return $this->database->ints( "SELECT ticket_id FROM {$this->database->table( 'search' )} WHERE MATCH (words) AGAINST (%s IN BOOLEAN MODE) LIMIT %d", array( $asked, $limit ) );
	}

	/**
	 * @param list<int>              $ticket_ids
	 * @param non-empty-list<string> $tokens
	 * @return list<int>
	 */
	private function having( array $ticket_ids, array $tokens ): array {
		[ $like, $parameters ] = $this->like( $tokens );
		return $this->database->ints( "SELECT ticket_id FROM {$this->database->table( 'search' )} WHERE ticket_id IN (" . Database::list_of( '%d', $ticket_ids ) . ") AND $like", array_merge( $ticket_ids, $parameters ) );
	}

	/**
	 * @param non-empty-list<string> $tokens
	 * @return array{string, list<string>}
	 */
	private function like( array $tokens ): array {
		return array(
			implode( ' AND ', array_fill( 0, count( $tokens ), 'words LIKE %s' ) ),
			array_map( fn ( string $token ): string => '% ' . $this->database->like( $token ) . '%', $tokens ),
		);
	}
}
