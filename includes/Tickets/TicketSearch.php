<?php
declare( strict_types=1 );

namespace Mizkar\Tickets;

use Mizkar\Kernel\MizkarException;
use Mizkar\Kernel\Page;
use Mizkar\Kernel\Text;
use Mizkar\Kernel\Values;

/**
 * Full-text search, in exact order of the list. The newest tickets are looked at first: a common word fills a page from them, and
 * every match need not be sorted. Only a word that is rare among them asks the full-text index, which then has few matches.
 */
final class TicketSearch {

	/** Tickets that are looked at one by one before the index is asked. */
	private const NEWEST = 800;

	/** Matches of a rare word that are put in order. */
	private const MOST_MATCHES = 20_000;

	private const MOST_WORDS = 8;

	/**
	 * Every word is stored behind these letters: so none is shorter than the index's minimum, and none is one of its stop words.
	 */
	private const PREFIX = 'mz';

	public function __construct( private readonly SearchRepository $repository, private readonly TicketListRepository $lists ) {
	}

	/**
	 * @return Page<Ticket>
	 * @throws MizkarException InvalidInput where the query has no word.
	 */
	public function find( TicketQuery $query ): Page {
		$tokens = array_slice( self::tokens( $query->search ), 0, self::MOST_WORDS );
		if ( array() === $tokens ) {
			throw MizkarException::field( 'search', __( 'Please enter a word to search for.', 'mizkar' ) );
		}
		$this->index( 200 );
		$newest = $this->lists->ids( $query->narrowed( null, self::NEWEST ) );
		$ids    = $this->repository->among( $newest, $tokens, $query->limit + 1 );
		if ( count( $ids ) <= $query->limit && self::NEWEST === count( $newest ) ) {
			$ids = $this->repository->all( $tokens, self::MOST_MATCHES );
		}
		return array() === $ids ? new Page( array() ) : $this->lists->find( $query->narrowed( $ids, $query->limit ) );
	}

	/**
	 * Takes up what was written since the last time.
	 *
	 * @return int Tickets done.
	 */
	public function index( int $most ): int {
		$queued = $this->repository->queued( $most );
		foreach ( $queued as $row ) {
			$this->index_one( $row );
		}
		return count( $queued );
	}

	private function index_one( Values $row ): void {
		$id = $row->int( 'ticket_id' );
		$this->repository->take_up( $id, $row->string( 'mark' ), ' ' . implode( ' ', self::tokens( self::without_tags( $this->repository->text( $id ) ) ) ) . ' ' );
	}

	/** @return list<string> Each word once. */
	private static function tokens( string $text ): array {
		return array_map( static fn ( string $word ): string => self::PREFIX . $word, array_values( array_unique( Text::words( $text ) ) ) );
	}

	private static function without_tags( string $html ): string {
		return html_entity_decode( (string) preg_replace( '/<[^>]*>/', ' ', $html ), ENT_QUOTES | ENT_HTML5, 'UTF-8' );
	}
}
