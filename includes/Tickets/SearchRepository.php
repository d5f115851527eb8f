<?php
declare( strict_types=1 );

namespace Mizkar\Tickets;

use Mizkar\Kernel\Database;
use Mizkar\Kernel\Values;

/** The words of tickets, and the queue of tickets whose words are not up to date. */
final class SearchRepository {

	/** Characters of a ticket's newest messages that search takes up. */
	private const MOST_TEXT = 400_000;

	/** Tickets with one word that are quicker put in order than found by walking the list. */
	private const FEW = 2000;

	/** Words with one beginning that are looked for one by one. */
	private const MOST_VARIANTS = 12;

	private const AT_ONCE = 500;

	/** Behind every letter and digit. */
	private const LAST = "\u{10FFFF}";

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

	/**
	 * The mark tells whether something was written, or taken up elsewhere, since it was read: then these words are old already.
	 *
	 * @param list<string> $words Each once.
	 */
	public function take_up( int $ticket_id, string $mark, array $words ): void {
		$this->database->transaction(
			function () use ( $ticket_id, $mark, $words ): void {
				if ( 1 === $this->database->delete( 'search_queue', array( 'ticket_id' => $ticket_id, 'mark' => $mark ) ) ) {
					$this->store( $ticket_id, $words );
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
	 * How to find the tickets that have all of these words, or words that begin so. Where one of the words is in few tickets, these are
	 * looked up and put in order; where all are common, the list is walked in its order and soon has a page.
	 *
	 * @param non-empty-list<string> $words
	 * @return WordMatch|null Null where no ticket has all of them.
	 */
	public function match( array $words ): ?WordMatch {
		$counts = array();
		foreach ( $words as $n => $word ) {
			$counts[ $n ] = $this->database->int( "SELECT COUNT(*) FROM (SELECT 1 FROM {$this->words()} WHERE word BETWEEN %s AND %s LIMIT %d) c", array( ...self::range( $word ), self::FEW ) );
		}
		$least = min( $counts );
		if ( 0 === $least ) {
			return null;
		}
		$few    = $least < self::FEW ? array_search( $least, $counts, true ) : false;
		$others = array_values( array_diff_key( $words, false === $few ? array() : array( $few => true ) ) );
		[ $joins, $joins_parameters, $conditions, $condition_parameters ] = $this->probes( $others );
		return new WordMatch(
			false === $few ? '' : "(SELECT DISTINCT ticket_id FROM {$this->words()} WHERE word BETWEEN %s AND %s) few",
			false === $few ? array() : self::range( $words[ $few ] ),
			$joins,
			$joins_parameters,
			array() === $conditions ? '1 = 1' : implode( ' AND ', $conditions ),
			$condition_parameters
		);
	}

	/** What is known of a ticket that is deleted. */
	public function forget( int $ticket_id ): void {
		$this->drop_words( $ticket_id, $this->known( $ticket_id ) );
		$this->database->delete( 'search', array( 'ticket_id' => $ticket_id ) );
		$this->database->delete( 'search_queue', array( 'ticket_id' => $ticket_id ) );
	}

	/**
	 * One look into the primary key for each ticket and each word that begins so; into its text where too many do. COALESCE keeps the
	 * database from turning the order round and reading every ticket that has a common word.
	 *
	 * @param list<string> $words
	 * @return array{string, list<scalar>, list<string>, list<scalar>} Joins and conditions with their parameters.
	 */
	private function probes( array $words ): array {
		$joins      = '';
		$parameters = array();
		$conditions = array();
		$patterns   = array();
		foreach ( $words as $n => $word ) {
			$variants = $this->variants( $word );
			if ( null === $variants ) {
				$joins       .= "\n LEFT JOIN {$this->database->table( 'search' )} s$n ON s$n.ticket_id = t.id";
				$conditions[] = "COALESCE(s$n.words, '') LIKE %s";
				$patterns[]   = '% ' . $this->database->like( $word ) . '%';
				continue;
			}
			$ids = array();
			foreach ( $variants as $v => $variant ) {
				$joins       .= "\n LEFT JOIN {$this->words()} w{$n}_$v ON w{$n}_$v.word = %s AND w{$n}_$v.ticket_id = t.id";
				$parameters[] = $variant;
				$ids[]        = "w{$n}_$v.ticket_id";
			}
			$conditions[] = 'COALESCE(' . implode( ', ', $ids ) . ', 0) > 0';
		}
		return array( $joins, $parameters, $conditions, $patterns );
	}

	/** @return list<string>|null The words that begin so; null where they are many. */
	private function variants( string $word ): ?array {
		[ $first, $last ] = self::range( $word );
		$variants         = array();
		$sign             = '>=';
		while ( count( $variants ) <= self::MOST_VARIANTS ) {
			$next = $this->database->row( "SELECT MIN(word) AS word FROM {$this->words()} WHERE word $sign %s AND word <= %s", array( $first, $last ) )?->string_or_null( 'word' );
			if ( null === $next ) {
				return $variants;
			}
			$variants[] = $next;
			[ $first, $sign ] = array( $next, '>' );
		}
		return null;
	}

	/** @return list<string> */
	private function known( int $ticket_id ): array {
		$row = $this->database->row( "SELECT words FROM {$this->database->table( 'search' )} WHERE ticket_id = %d FOR UPDATE", array( $ticket_id ) );
		return null === $row ? array() : array_values( array_filter( explode( ' ', $row->string( 'words' ) ), static fn ( string $word ): bool => '' !== $word ) );
	}

	/** @param list<string> $words */
	private function store( int $ticket_id, array $words ): void {
		$known = $this->known( $ticket_id );
		$this->drop_words( $ticket_id, array_values( array_diff( $known, $words ) ) );
		foreach ( array_chunk( array_values( array_diff( $words, $known ) ), self::AT_ONCE ) as $some ) {
			$parameters = array_merge( ...array_map( static fn ( string $word ): array => array( $word, $ticket_id ), $some ) );
			$this->database->execute( "INSERT IGNORE INTO {$this->words()} (word, ticket_id) VALUES " . Database::list_of( '(%s, %d)', $some ), $parameters );
		}
		$this->database->execute( "REPLACE INTO {$this->database->table( 'search' )} (ticket_id, words) VALUES (%d, %s)", array( $ticket_id, ' ' . implode( ' ', $words ) . ' ' ) );
	}

	/** @param list<string> $words */
	private function drop_words( int $ticket_id, array $words ): void {
		foreach ( array_chunk( $words, self::AT_ONCE ) as $some ) {
			$this->database->execute( "DELETE FROM {$this->words()} WHERE ticket_id = %d AND word IN (" . Database::list_of( '%s', $some ) . ')', array( $ticket_id, ...$some ) );
		}
	}

	private function words(): string {
		return $this->database->table( 'search_words' );
	}

	/** @return array{string, string} From the word itself to the last that begins with it. */
	private static function range( string $word ): array {
		return array( $word, $word . self::LAST );
	}
}
