<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Integration\Tickets;

use Mizkar\Contacts\Viewer;
use Mizkar\Kernel\Cursor;
use Mizkar\Kernel\ErrorCode;
use Mizkar\Tickets\Priority;
use Mizkar\Tickets\Status;
use Mizkar\Tickets\TicketQuery;
use Mizkar\Tickets\View;
use PHPUnit\Framework\Attributes\DataProvider;

final class ListTest extends TicketsTestCase {

	/** Pages are cut where rows are alike, in every order: nothing is missing, nothing comes twice. */
	#[DataProvider( 'orders' )]
	public function test_pages_have_no_gaps_and_no_doubles( string $sort, bool $descending ): void {
		$this->many_alike();
		$expected = $this->sorted( self::rows(), $sort, $descending );
		self::assertCount( 24, $expected );
		$this->assert_paged( $expected, Viewer::system(), $sort, $descending );
	}

	/** The same where a list is merged of several ranges of the index, and of single tickets. */
	#[DataProvider( 'orders' )]
	public function test_pages_of_a_limited_agent_and_of_a_customer( string $sort, bool $descending ): void {
		$this->many_alike();
		$departments = array( $this->department( 'A' ), $this->department( 'B' ) );
		$rows        = self::rows();
		foreach ( $rows as $position => $row ) {
			self::set_row( $row['id'], array( 'department_id' => array( 0, ...$departments )[ $position % 3 ], 'contact_id' => 900 + $position % 4 ) );
		}
		$agent    = self::viewer( $this->agent_in( $departments ) );
		$expected = $this->sorted( array_values( array_filter( $rows, static fn ( int $position ): bool => 0 !== $position % 3, ARRAY_FILTER_USE_KEY ) ), $sort, $descending );
		$this->assert_paged( $expected, $agent, $sort, $descending );

		$single   = array( $rows[0]['id'], $rows[2]['id'], $rows[3]['id'], 999_999 );
		$customer = new Viewer( \Mizkar\Contacts\ViewerKind::Guest, contact_id: 900, ticket_ids: $single, contact_ids: array( 900, 901 ) );
		$expected = $this->sorted( array_values( array_filter( $rows, static fn ( array $row, int $position ): bool => $position % 4 < 2 || in_array( $row['id'], $single, true ), ARRAY_FILTER_USE_BOTH ) ), $sort, $descending );
		$this->assert_paged( $expected, $customer, $sort, $descending );
	}

	/** @return iterable<string, array{string, bool}> */
	public static function orders(): iterable {
		foreach ( array( 'last_message_at', 'id', 'priority_rank' ) as $sort ) {
			foreach ( array( true, false ) as $descending ) {
				yield "$sort " . ( $descending ? 'down' : 'up' ) => array( $sort, $descending );
			}
		}
	}

	public function test_what_is_new_meanwhile_does_not_shift_the_next_page(): void {
		$this->many_alike();
		$first = self::services()->ticket_reader()->find( new TicketQuery( limit: 5 ), Viewer::system() );
		$new   = $this->ticket();
		$rest  = self::services()->ticket_reader()->find( new TicketQuery( limit: 50, cursor: $first->next ), Viewer::system() );
		self::assertCount( 19, $rest->items );
		self::assertNotContains( $new, self::ids( $rest->items ) );
		self::assertSame( array(), array_intersect( self::ids( $first->items ), self::ids( $rest->items ) ) );
	}

	#[DataProvider( 'foreign_cursors' )]
	public function test_a_position_of_another_list_is_refused( string $sort, string $value ): void {
		self::assertSame( array( 'cursor' ), self::assert_refused( ErrorCode::InvalidInput, fn () => self::services()->ticket_reader()->find( new TicketQuery( sort: $sort, cursor: new Cursor( $value, 5 ) ), Viewer::system() ) ) );
	}

	/** @return array<string, array{string, string}> */
	public static function foreign_cursors(): array {
		return array(
			'nothing'         => array( 'last_message_at', '' ),
			'a word'          => array( 'last_message_at', 'garbage' ),
			'no such day'     => array( 'last_message_at', '2026-02-31 00:00:00' ),
			'of priorities'   => array( 'last_message_at', '2|2026-01-01 00:00:00' ),
			'of times'        => array( 'priority_rank', '2026-01-01 00:00:00' ),
			'without a rank'  => array( 'priority_rank', '|2026-01-01 00:00:00' ),
			'with SQL'        => array( 'priority_rank', "1 OR 1=1|2026-01-01 00:00:00" ),
			'of ids'          => array( 'id', '2026-01-01 00:00:00' ),
		);
	}

	#[DataProvider( 'filters' )]
	public function test_filters( TicketQuery $query, string $names ): void {
		$agent       = $this->agent();
		$departments = array( 0, $this->department() );
		$tag         = self::services()->tags()->create( array( 'name' => 'VIP' ) )['id'];
		$tickets     = array();
		foreach ( array( 'a' => array( 'new', 'low', 0, 0 ), 'b' => array( 'open', 'high', 1, $agent ), 'c' => array( 'waiting', 'low', 1, 0 ), 'd' => array( 'solved', 'high', 0, $agent ), 'e' => array( 'closed', 'low', 0, 0 ), 'f' => array( 'spam', 'low', 0, 0 ), 'g' => array( 'trash', 'low', 0, 0 ) ) as $name => [ $status, $priority, $department, $assignee ] ) {
			$id                = $this->ticket( array( 'email' => "$name@example.org", 'tag_ids' => in_array( $name, array( 'b', 'e', 'g' ), true ) ? array( $tag ) : array() ) );
			$tickets[ $name ]  = $id;
			self::set_row( $id, array( 'status' => $status, 'priority' => $priority, 'priority_rank' => Priority::from( $priority )->rank(), 'department_id' => $departments[ $department ], 'assignee_id' => $assignee, 'contact_id' => 'e' === $name ? 4242 : 77 ) );
		}
		$real  = new TicketQuery( $query->statuses, null === $query->department_ids ? null : array( $departments[ $query->department_ids[0] ] ), 1 === $query->assignee_id ? $agent : $query->assignee_id, $query->priority, $query->contact_ids, null === $query->tag_id ? null : $tag, sort: 'id', descending: false );
		$found = self::ids( self::services()->ticket_reader()->find( $real, Viewer::system() )->items );
		self::assertSame( $names, implode( '', array_keys( array_intersect( $tickets, $found ) ) ) );
		self::assertCount( strlen( $names ), $found );
	}

	/** @return array<string, array{TicketQuery, string}> */
	public static function filters(): array {
		return array(
			'none'                       => array( new TicketQuery(), 'abcde' ),
			'one status'                 => array( new TicketQuery( array( Status::Waiting ) ), 'c' ),
			'spam'                       => array( new TicketQuery( array( Status::Spam ) ), 'f' ),
			'trash'                      => array( new TicketQuery( array( Status::Trash ) ), 'g' ),
			'a department'               => array( new TicketQuery( department_ids: array( 1 ) ), 'bc' ),
			'no department'              => array( new TicketQuery( department_ids: array( 0 ) ), 'ade' ),
			'an assignee'                => array( new TicketQuery( assignee_id: 1 ), 'bd' ),
			'nobody'                     => array( new TicketQuery( assignee_id: 0 ), 'ace' ),
			'a priority'                 => array( new TicketQuery( priority: Priority::High ), 'bd' ),
			'a contact'                  => array( new TicketQuery( contact_ids: array( 4242 ) ), 'e' ),
			'a tag'                      => array( new TicketQuery( tag_id: 1 ), 'be' ),
			'a tag, a status'            => array( new TicketQuery( array( Status::Open ), tag_id: 1 ), 'b' ),
			'department and assignee'    => array( new TicketQuery( department_ids: array( 1 ), assignee_id: 0 ), 'c' ),
			'everything'                 => array( new TicketQuery( array( Status::Open ), array( 1 ), 1, Priority::High, array( 77 ), 1 ), 'b' ),
		);
	}

	public function test_counts_are_those_of_the_views(): void {
		$agent = $this->agent();
		foreach ( array( array( 'new', 0 ), array( 'open', $agent ), array( 'waiting', $agent ), array( 'on_hold', 0 ), array( 'solved', $agent ), array( 'closed', 0 ), array( 'spam', 0 ), array( 'trash', $agent ) ) as [ $status, $assignee ] ) {
			self::set_row( $this->ticket(), array( 'status' => $status, 'assignee_id' => $assignee ) );
		}
		$viewer = self::viewer( $agent );
		$counts = self::services()->ticket_reader()->counts( $viewer );
		self::assertSame( array( 'mine' => 2, 'unassigned' => 2, 'open' => 2, 'waiting' => 2, 'all' => 6, 'spam' => 1, 'trash' => 1 ), $counts );
		foreach ( View::cases() as $view ) {
			self::assertCount( $counts[ $view->value ], self::services()->ticket_reader()->find( $view->query( $agent ), $viewer )->items, $view->value );
		}
	}

	public function test_a_ticket_is_got_by_those_who_may_see_it(): void {
		$customer = $this->customer();
		$id       = $this->ticket( array( 'user_id' => $customer ) );
		foreach ( array( Viewer::system(), self::viewer( $this->agent() ), self::viewer( $this->supervisor() ), self::viewer( $customer ), self::guest( array( $id ) ) ) as $viewer ) {
			self::assertSame( $id, self::services()->ticket_reader()->get( $id, $viewer )->id );
			self::assertCount( 1, self::thread( $id, $viewer ) );
		}
		foreach ( array( self::viewer( $this->customer() ), self::guest(), self::guest( array( $id + 1 ) ) ) as $viewer ) {
			self::assert_refused( ErrorCode::NotFound, fn () => self::services()->ticket_reader()->get( $id, $viewer ) );
			self::assert_refused( ErrorCode::NotFound, fn () => self::thread( $id, $viewer ) );
			self::assertSame( array(), self::services()->ticket_reader()->find( new TicketQuery(), $viewer )->items );
		}
		self::assert_refused( ErrorCode::NotFound, fn () => self::services()->ticket_reader()->get( 999_999, Viewer::system() ) );
	}

	public function test_a_thread_is_read_on_from_where_it_was_left(): void {
		$id = $this->ticket();
		for ( $n = 0; $n < 6; $n++ ) {
			self::services()->replies()->reply( $id, array( 'body' => "Message $n", 'kind' => 0 === $n % 2 ? 'note' : 'reply' ), Viewer::system() );
		}
		$all    = self::thread( $id );
		$reader = self::services()->ticket_reader();
		$first  = $reader->messages( $id, 0, 3, Viewer::system() );
		$second = $reader->messages( $id, $first[2]->id, 100, Viewer::system() );
		self::assertEquals( $all, array( ...$first, ...$second ) );
		self::assertSame( array(), $reader->messages( $id, end( $all )->id ?? 0, 100, Viewer::system() ) );
		self::assertEquals( array_slice( $all, -2 ), $reader->newest_messages( self::desk_ticket( $id ), 2, Viewer::system() ) );
		$guest = self::guest( array( $id ) );
		self::assertCount( 5, $reader->messages( $id, 0, 100, $guest ) ); // Three replies, the first message, one change of status.
		self::assertCount( 2, $reader->newest_messages( self::desk_ticket( $id ), 2, $guest ) );
	}

	public function test_spam_is_closed_to_its_customer(): void {
		$customer = $this->customer();
		$spam     = $this->ticket( array( 'user_id' => $customer ) );
		$closed   = $this->ticket( array( 'user_id' => $customer, 'status' => 'closed' ) );
		$trashed  = $this->ticket( array( 'user_id' => $customer ) );
		self::services()->ticket_changes()->change( $spam, array( 'status' => 'spam' ), Viewer::system() );
		self::services()->ticket_changes()->trash( $trashed, Viewer::system() );
		$viewer = self::viewer( $customer );
		$shown  = static fn ( TicketQuery $query ): array => array_column( self::services()->ticket_presenter()->tickets( self::services()->ticket_reader()->find( $query, $viewer )->items, $viewer ), 'status', 'id' );
		self::assertEquals( array( $spam => 'closed', $closed => 'closed' ), $shown( new TicketQuery() ) );
		self::assertEquals( array( $spam => 'closed', $closed => 'closed' ), $shown( new TicketQuery( array( Status::Closed ) ) ) );
		self::assertSame( array(), $shown( new TicketQuery( array( Status::Spam ) ) ) );
		self::assertSame( array(), $shown( new TicketQuery( array( Status::Trash ) ) ) );
		self::assertSame( array(), $shown( new TicketQuery( array( Status::Open ) ) ) );
		$answers = array_map( fn ( int $id ): array => self::services()->ticket_presenter()->ticket( self::services()->ticket_reader()->get( $id, $viewer ), $viewer ), array( $spam, $closed ) );
		self::assertSame( array_keys( $answers[1] ), array_keys( $answers[0] ) );
		self::assertNotNull( $answers[0]['solved_at'] );
		self::assertSame( array(), self::history( $spam, $viewer ) );
		self::assertSame( 'spam', self::services()->ticket_presenter()->ticket( self::desk_ticket( $spam ), Viewer::system() )['status'] );
	}

	/** Tickets of few times and priorities, so that most rows are like their neighbours. */
	private function many_alike(): void {
		$contact = self::services()->contacts()->for_user( $this->customer() )->id;
		foreach ( range( 0, 23 ) as $n ) {
			$id       = $this->ticket( array( 'contact_id' => $contact ) );
			$priority = Priority::cases()[ $n % 3 ];
			self::set_row( $id, array( 'status' => Status::listed()[ $n % 5 ]->value, 'priority' => $priority->value, 'priority_rank' => $priority->rank(), 'last_message_at' => sprintf( '2026-01-0%d 00:00:00', 1 + $n % 2 ) ) );
		}
	}

	/** @return list<array{id: int, last_message_at: string, priority_rank: int}> */
	private static function rows(): array {
		return array_map(
			static fn ( \Mizkar\Kernel\Values $row ): array => array( 'id' => $row->int( 'id' ), 'last_message_at' => $row->string( 'last_message_at' ), 'priority_rank' => $row->int( 'priority_rank' ) ),
			self::database()->rows( 'SELECT * FROM ' . self::database()->table( 'tickets' ) . ' ORDER BY id' )
		);
	}

	/**
	 * @param list<array{id: int, last_message_at: string, priority_rank: int}> $rows
	 * @return list<int>
	 */
	private function sorted( array $rows, string $sort, bool $descending ): array {
		$keys = array( 'last_message_at' => array( 'last_message_at', 'id' ), 'id' => array( 'id' ), 'priority_rank' => array( 'priority_rank', 'last_message_at', 'id' ) )[ $sort ] ?? array();
		usort( $rows, static fn ( array $a, array $b ): int => array_map( static fn ( string $key ): int|string => $a[ $key ], $keys ) <=> array_map( static fn ( string $key ): int|string => $b[ $key ], $keys ) );
		$ids = array_column( $rows, 'id' );
		return $descending ? array_reverse( $ids ) : $ids;
	}

	/** @param list<int> $expected */
	private function assert_paged( array $expected, Viewer $viewer, string $sort, bool $descending ): void {
		foreach ( array( 1, 5, count( $expected ), 100 ) as $limit ) {
			$found  = array();
			$cursor = null;
			do {
				$page   = self::services()->ticket_reader()->find( new TicketQuery( sort: $sort, descending: $descending, limit: $limit, cursor: $cursor ), $viewer );
				$cursor = null === $page->next ? null : Cursor::decode( $page->next->encode() );
				$found  = array_merge( $found, self::ids( $page->items ) );
				self::assertNotSame( array(), $page->items );
			} while ( null !== $cursor );
			self::assertSame( $expected, $found, "$limit a page" );
		}
	}
}
