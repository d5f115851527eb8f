<?php
declare( strict_types=1 );

namespace Mizkar\Tickets;

use Mizkar\Kernel\Database;

final class TagRepository {

	public function __construct( private readonly Database $database ) {
	}

	/**
	 * @param non-empty-list<int> $ticket_ids
	 * @return array<int, list<int>>
	 */
	public function of_tickets( array $ticket_ids ): array {
		$rows = $this->database->rows(
			"SELECT r.object_id, x.term_id FROM {$this->database->core_table( 'term_relationships' )} r
				JOIN {$this->database->core_table( 'term_taxonomy' )} x ON x.term_taxonomy_id = r.term_taxonomy_id AND x.taxonomy = %s
				WHERE r.object_id IN (" . Database::list_of( '%d', $ticket_ids ) . ')',
			array_merge( array( TagService::TAXONOMY ), $ticket_ids )
		);
		$tags = array();
		foreach ( $rows as $row ) {
			$tags[ $row->int( 'object_id' ) ][] = $row->int( 'term_id' );
		}
		return $tags;
	}

	/** How many tickets have it, without looking at a post: core's own count would read every one. */
	public function recount( int $term_taxonomy_id ): void {
		$count = $this->database->int( "SELECT COUNT(*) FROM (SELECT 1 FROM {$this->database->core_table( 'term_relationships' )} WHERE term_taxonomy_id = %d LIMIT 1001) c", array( $term_taxonomy_id ) );
		$this->database->execute( "UPDATE {$this->database->core_table( 'term_taxonomy' )} SET count = %d WHERE term_taxonomy_id = %d", array( $count, $term_taxonomy_id ) );
	}
}
