<?php
declare( strict_types=1 );

namespace Mizkar\Tickets;

use Mizkar\Kernel\MizkarException;
use Mizkar\Kernel\Page;
use Mizkar\Kernel\Text;
use Mizkar\Kernel\Values;

/** Search by words and beginnings of words, in exact order of the list. */
final class TicketSearch {

	private const MOST_WORDS = 8;

	public function __construct( private readonly SearchRepository $repository, private readonly TicketListRepository $lists ) {
	}

	/**
	 * @return Page<Ticket>
	 * @throws MizkarException InvalidInput where the query has no word.
	 */
	public function find( TicketQuery $query ): Page {
		$words = array_slice( self::words( $query->search ), 0, self::MOST_WORDS );
		if ( array() === $words ) {
			throw MizkarException::field( 'search', __( 'Please enter a word to search for.', 'mizkar' ) );
		}
		$this->index( 200 );
		$match = $this->repository->match( $words );
		return null === $match ? new Page( array() ) : $this->lists->find( $query->matching( $match ) );
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
		$this->repository->take_up( $id, $row->string( 'mark' ), self::words( self::without_tags( $this->repository->text( $id ) ) ) );
	}

	/** @return list<string> Each word once. */
	private static function words( string $text ): array {
		return array_values( array_unique( Text::words( $text ) ) );
	}

	private static function without_tags( string $html ): string {
		return html_entity_decode( (string) preg_replace( '/<[^>]*>/', ' ', $html ), ENT_QUOTES | ENT_HTML5, 'UTF-8' );
	}
}
