<?php
declare( strict_types=1 );

namespace Mizkar\Tickets;

use Mizkar\Kernel\Clock;
use Mizkar\Kernel\Cursor;
use Mizkar\Kernel\Database;
use Mizkar\Kernel\Page;
use Mizkar\Kernel\Values;
use Mizkar\Settings\Settings;

/**
 * Lists of tickets. A list over several statuses or departments is several short index ranges merged, never a sort of what matches:
 * each range is read in the list's order and gives at most one page (held by ListReadsTest).
 */
final class TicketListRepository {

	/** More ranges than this cost more than reading past rows of other departments. */
	private const MOST_RANGES = 12;

	private const ORDERS = array(
		'last_message_at' => array( 'last_message_at' ),
		'id'              => array(),
		'priority_rank'   => array( 'priority_rank', 'last_message_at' ),
	);

	public function __construct( private readonly Database $database, private readonly Settings $settings ) {
	}

	/** @return Page<Ticket> */
	public function find( TicketQuery $query ): Page {
		$ranges = self::ranges( $query );
		if ( array() === $ranges ) {
			return new Page( array() );
		}
		[ $sql, $parameters ] = $this->merged( $ranges, $query );
		$rows                 = $this->database->rows(
			"SELECT $sql ORDER BY " . self::order( 'k.', $query ),
			$parameters
		);
		$more  = count( $rows ) > $query->limit;
		$rows  = array_slice( $rows, 0, $query->limit );
		$last  = end( $rows );
		$items = array_map( fn ( Values $row ): Ticket => Ticket::from_row( $row, $this->settings->values()->string( 'number_prefix' ) ), $rows );
		return new Page( $items, $more && false !== $last ? self::cursor_at( $last, $query ) : null );
	}

	/**
	 * @param array<string, TicketQuery> $queries
	 * @return array<string, int> By the same names; $cap where there are as many or more.
	 */
	public function counts( array $queries, int $cap ): array {
		$selects    = array();
		$parameters = array();
		foreach ( $queries as $name => $query ) {
			$listed             = self::is_everything( $query ) ? array( 'is_listed' => array( 1 ) ) : array( 'status' => self::statuses( $query ) );
			[ $where, $values ] = $this->where( $listed + self::equalities( $query, null, $query->department_ids ), $query );
			$selects[]          = "SELECT '$name' AS name, COUNT(*) AS n FROM (SELECT 1 FROM {$this->database->table( 'tickets' )} t WHERE $where LIMIT $cap) c_$name";
			$parameters         = array_merge( $parameters, $values );
		}
		$counts = array();
		foreach ( $this->database->rows( implode( ' UNION ALL ', $selects ), $parameters ) as $row ) {
			$counts[ $row->string( 'name' ) ] = $row->int( 'n' );
		}
		return $counts;
	}

	/**
	 * @param list<array<string, list<scalar>>> $ranges
	 * @return array{string, list<scalar>} Columns and FROM of the page's tickets.
	 */
	private function merged( array $ranges, TicketQuery $query ): array {
		[ $inner, $parameters ] = $this->inner( $ranges, $query, $query->limit + 1 );
		$select                 = preg_replace( '/FROM (\S+) t\s/', "FROM ($inner) k JOIN \$1 t ON t.id = k.id ", TicketRepository::select( $this->database ) );
		return array( (string) $select, $parameters );
	}

	/**
	 * @param list<array<string, list<scalar>>> $ranges
	 * @return array{string, list<scalar>}
	 */
	private function inner( array $ranges, TicketQuery $query, int $limit ): array {
		$columns    = implode( ', ', array_map( static fn ( string $column ): string => "t.$column", array_merge( self::ORDERS[ $query->sort ], array( 'id' ) ) ) );
		$selects    = array();
		$parameters = array();
		foreach ( $ranges as $range ) {
			[ $from, $values ]  = $this->from( $query );
			$parameters         = array_merge( $parameters, $values );
			[ $where, $values ] = $this->where( $range, $query );
			$parameters         = array_merge( $parameters, $values );
			$selects[]          = "SELECT $columns FROM $from WHERE $where ORDER BY " . self::order( 't.', $query ) . " LIMIT $limit";
		}
		if ( 1 === count( $ranges ) ) {
			return array( $selects[0], $parameters );
		}
		// A guest's single tickets may also be his contact's.
		$union = null === $query->also_ids ? ' UNION ALL ' : ' UNION ';
		$order = self::order( '', $query );
		if ( $this->database->is_sqlite() ) { // Which knows no parentheses around the parts of a union.
			$selects = array_map( static fn ( string $select ): string => "SELECT * FROM ($select) r", $selects );
			return array( 'SELECT * FROM (' . implode( $union, $selects ) . ") u ORDER BY $order LIMIT $limit", $parameters );
		}
		return array( '(' . implode( ")$union(", $selects ) . ") ORDER BY $order LIMIT $limit", $parameters );
	}

	/** @return array{string, list<scalar>} The tickets, and what is looked at for their words. */
	private function from( TicketQuery $query ): array {
		$table = $this->database->table( 'tickets' ) . ' t';
		if ( null === $query->match ) {
			return array( $table, array() );
		}
		$from = '' === $query->match->from ? $table : "{$query->match->from} JOIN $table ON t.id = few.ticket_id";
		return array( $from . $query->match->joins, array_merge( $query->match->from_parameters, $query->match->joins_parameters ) );
	}

	/**
	 * One range per combination of statuses and departments (or contacts, or just the ids).
	 *
	 * @return list<array<string, list<scalar>>> Column → the values it may have.
	 */
	private static function ranges( TicketQuery $query ): array {
		$statuses = self::statuses( $query );
		if ( '' !== ( $query->match->from ?? '' ) ) {
			return array( ( null === $query->contact_ids ? array() : array( 'contact_id' => $query->contact_ids ) ) + self::equalities( $query, $statuses, $query->department_ids ) );
		}
		if ( null !== $query->contact_ids || null !== $query->also_ids ) {
			return self::own_ranges( $query, $statuses );
		}
		if ( self::is_whole_list( $query ) ) {
			return array_map( static fn ( ?int $department_id ): array => array( 'is_listed' => array( 1 ) ) + self::equalities( $query, null, null === $department_id ? null : array( $department_id ) ), $query->department_ids ?? array( null ) );
		}
		$ranges      = array();
		$departments = $query->department_ids;
		$split       = null !== $departments && null === $query->assignee_id && count( $statuses ) * count( $departments ) <= self::MOST_RANGES;
		foreach ( $statuses as $status ) {
			foreach ( $split && null !== $departments ? $departments : array( null ) as $department_id ) {
				$ranges[] = self::equalities( $query, array( $status ), null === $department_id ? $departments : array( $department_id ) );
			}
		}
		return $ranges;
	}

	private static function is_everything( TicketQuery $query ): bool {
		return array() === $query->statuses || Status::listed() === $query->statuses;
	}

	/** Whether an index has all that is listed in this order, without its statuses. */
	private static function is_whole_list( TicketQuery $query ): bool {
		return self::is_everything( $query ) && 'last_message_at' === $query->sort && null === $query->assignee_id && count( $query->department_ids ?? array() ) <= self::MOST_RANGES
			&& ( null === $query->priority || null !== $query->department_ids );
	}

	/**
	 * @param list<string> $statuses
	 * @return list<array<string, list<scalar>>>
	 */
	private static function own_ranges( TicketQuery $query, array $statuses ): array {
		$base   = self::equalities( $query, $statuses, $query->department_ids );
		$ranges = array();
		foreach ( $query->contact_ids ?? array() as $contact_id ) {
			$ranges[] = array( 'contact_id' => array( $contact_id ) ) + $base;
		}
		if ( null !== $query->also_ids && array() !== $query->also_ids ) {
			$ranges[] = array( 'id' => $query->also_ids ) + $base;
		}
		return $ranges;
	}

	/**
	 * @param list<string>|null $statuses
	 * @param list<int>|null    $department_ids
	 * @return array<string, list<scalar>>
	 */
	private static function equalities( TicketQuery $query, ?array $statuses, ?array $department_ids ): array {
		return ( null === $statuses ? array() : array( 'status' => $statuses ) )
			+ ( null === $department_ids ? array() : array( 'department_id' => $department_ids ) )
			+ ( null === $query->assignee_id ? array() : array( 'assignee_id' => array( $query->assignee_id ) ) )
			+ ( null === $query->priority ? array() : array( 'priority_rank' => array( $query->priority->rank() ) ) );
	}

	/**
	 * @param array<string, list<scalar>> $range
	 * @return array{string, list<scalar>}
	 */
	private function where( array $range, TicketQuery $query ): array {
		$conditions = array();
		$parameters = array();
		foreach ( $range as $column => $values ) {
			$holder       = is_int( $values[0] ?? 0 ) ? '%d' : '%s';
			$conditions[] = match ( count( $values ) ) {
				0 => '1 = 0',
				1 => "t.$column = $holder",
				default => "t.$column IN (" . Database::list_of( $holder, $values ) . ')',
			};
			$parameters   = array_merge( $parameters, $values );
		}
		if ( null !== $query->tag_id ) {
			$conditions[] = "EXISTS (SELECT 1 FROM {$this->database->core_table( 'term_relationships' )} tr JOIN {$this->database->core_table( 'term_taxonomy' )} tt ON tt.term_taxonomy_id = tr.term_taxonomy_id WHERE tr.object_id = t.id AND tt.term_id = %d)";
			$parameters[] = $query->tag_id;
		}
		if ( null !== $query->match ) {
			$conditions[] = $query->match->condition;
			$parameters   = array_merge( $parameters, $query->match->condition_parameters );
		}
		if ( null !== $query->cursor ) {
			[ $after, $values ] = self::after( $query, $query->cursor );
			$conditions[]       = $after;
			$parameters         = array_merge( $parameters, $values );
		}
		return array( implode( ' AND ', $conditions ), $parameters );
	}

	/**
	 * Behind the cursor in the list's order. The bound on the first column alone lets the index begin there.
	 *
	 * @return array{string, list<scalar>}
	 */
	private static function after( TicketQuery $query, Cursor $cursor ): array {
		$than       = $query->descending ? '<' : '>';
		$columns    = self::ORDERS[ $query->sort ];
		$values     = self::values_of( $cursor, $columns );
		$condition  = "t.id $than %d";
		$parameters = array( $cursor->id );
		foreach ( array_reverse( array_combine( $columns, $values ) ) as $column => $value ) {
			$condition  = "t.$column $than= %s AND (t.$column $than %s OR ($condition))";
			$parameters = array_merge( array( $value, $value ), $parameters );
		}
		return array( "($condition)", $parameters );
	}

	/**
	 * @param list<string> $columns
	 * @return list<string> One for each column; where a list of another order made the cursor, there are none.
	 */
	private static function values_of( Cursor $cursor, array $columns ): array {
		$values = '' === $cursor->value ? array() : explode( '|', $cursor->value );
		if ( count( $values ) !== count( $columns ) ) {
			throw Cursor::invalid();
		}
		foreach ( $columns as $position => $column ) {
			if ( 'priority_rank' === $column ? 1 !== preg_match( '/^\d{1,4}$/', $values[ $position ] ) : ! Clock::is_sql( $values[ $position ] ) ) {
				throw Cursor::invalid();
			}
		}
		return $values;
	}

	private static function order( string $alias, TicketQuery $query ): string {
		$direction = $query->descending ? 'DESC' : 'ASC';
		return implode( ', ', array_map( static fn ( string $column ): string => "$alias$column $direction", array_merge( self::ORDERS[ $query->sort ], array( 'id' ) ) ) );
	}

	private static function cursor_at( Values $row, TicketQuery $query ): Cursor {
		return new Cursor( implode( '|', array_map( static fn ( string $column ): string => $row->string( $column ), self::ORDERS[ $query->sort ] ) ), $row->int( 'id' ) );
	}

	/** @return list<string> */
	private static function statuses( TicketQuery $query ): array {
		return array_column( array() === $query->statuses ? Status::listed() : $query->statuses, 'value' );
	}
}
