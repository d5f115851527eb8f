<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Integration\Tickets;

use Mizkar\Contacts\Viewer;
use Mizkar\Kernel\DeadlockException;
use Mizkar\Kernel\ErrorCode;
use Mizkar\Tests\Integration\Tickets\Parallel\Processes;
use Mizkar\Tickets\Status;
use PHPUnit\Framework\Attributes\DataProvider;

/** Several processes at once, and the database saying no in the middle. */
final class ConcurrencyTest extends TicketsTestCase {

	protected const COMMITS = true;

	private static int $connection = 0;

	protected function tearDown(): void {
		self::wpdb()->suppress_errors( false );
		parent::tearDown();
	}

	public function test_a_double_click_in_two_processes_is_one_ticket(): void {
		$order   = fn (): array => array(
			'what'    => 'ask',
			'session' => self::guest()->session,
			'input'   => array( 'subject' => 'Where is it?', 'body' => 'Twice', 'name' => 'Sara', 'email' => 'sara@example.org', 'submission_id' => str_repeat( 'a', 40 ) ),
		);
		$orders  = array( $order(), $order(), $order() );
		$answers = Processes::run( $orders );
		self::assertIsInt( $answers[0] );
		self::assertSame( array( $answers[0] ), array_values( array_unique( $answers, SORT_REGULAR ) ) );
		self::assertSame( array( 1, 1, 1 ), array( self::count_rows( 'tickets' ), self::count_rows( 'messages' ), self::count_rows( 'contacts' ) ) );
		self::assertSame( array( $answers[0] ), get_posts( array( 'post_type' => 'mizkar_ticket', 'post_status' => 'any', 'fields' => 'ids' ) ) );
		self::assertSame( 3, self::count_rows( 'access' ) );
		foreach ( $orders as $one ) {
			$_COOKIE['mizkar_session'] = $one['session'];
			self::assertSame( $answers[0], self::services()->ticket_reader()->get( $answers[0], self::services()->viewers()->for_page() )->id );
		}
	}

	public function test_different_tickets_of_one_address_at_once(): void {
		$answers = Processes::run( array_map( static fn ( int $n ): array => array( 'what' => 'ask', 'input' => array( 'subject' => "Question $n", 'body' => 'x', 'name' => 'Sara', 'email' => 'sara@example.org' ) ), range( 1, 4 ) ) );
		self::assertCount( 4, array_unique( array_filter( $answers, 'is_int' ) ) );
		self::assertSame( array( 4, 1 ), array( self::count_rows( 'tickets' ), self::count_rows( 'contacts' ) ) );
	}

	public function test_the_same_answer_in_two_processes_is_one_message(): void {
		$id      = $this->ticket();
		$order   = array( 'what' => 'answer', 'ticket_id' => $id, 'input' => array( 'body' => 'x', 'submission_id' => 'abc' ) );
		$answers = Processes::run( array( $order, $order, $order ) );
		self::assertIsInt( $answers[0] );
		self::assertSame( array( $answers[0] ), array_values( array_unique( $answers, SORT_REGULAR ) ) );
		self::assertSame( 2, self::desk_ticket( $id )->message_count );
		self::assertSame( 2, self::desk_ticket( $id )->version );
	}

	public function test_of_two_agents_who_saw_the_same_one_is_told(): void {
		$id      = $this->ticket();
		$order   = static fn ( string $status ): array => array( 'what' => 'answer', 'ticket_id' => $id, 'input' => array( 'body' => "I say $status", 'status' => $status, 'version' => 1 ) );
		$answers = Processes::run( array( $order( 'waiting' ), $order( 'solved' ) ) );
		self::assertCount( 1, array_filter( $answers, 'is_int' ) );
		self::assertContains( ErrorCode::StaleVersion->value, $answers );
		self::assertSame( 2, self::desk_ticket( $id )->message_count );
		self::assertSame( 2, self::desk_ticket( $id )->version );
	}

	public function test_no_change_is_lost(): void {
		$id = $this->ticket();
		Processes::run(
			array(
				array( 'what' => 'change', 'ticket_id' => $id, 'input' => array( 'priority' => 'high' ) ),
				array( 'what' => 'change', 'ticket_id' => $id, 'input' => array( 'status' => 'on_hold' ) ),
				array( 'what' => 'answer', 'ticket_id' => $id, 'input' => array( 'body' => 'x', 'kind' => 'note' ) ),
				array( 'what' => 'answer', 'ticket_id' => $id, 'input' => array( 'body' => 'y', 'kind' => 'note' ) ),
			)
		);
		$ticket = self::desk_ticket( $id );
		self::assertSame( array( 'high', Status::OnHold, 5 ), array( $ticket->priority->value, $ticket->status, $ticket->version ) );
		self::assertCount( 5, self::thread( $id ) );
	}

	/** Named in opposite orders, they would wait for each other for ever. */
	public function test_two_bulk_changes_of_the_same_tickets(): void {
		$ids     = array( $this->ticket(), $this->ticket(), $this->ticket() );
		$answers = Processes::run(
			array(
				array( 'what' => 'many', 'ids' => $ids, 'input' => array( 'status' => 'solved' ) ),
				array( 'what' => 'many', 'ids' => array_reverse( $ids ), 'input' => array( 'priority' => 'urgent' ) ),
			)
		);
		self::assertEqualsCanonicalizing( array( 2, 3 ), $answers );
		foreach ( $ids as $id ) {
			self::assertSame( array( Status::Solved, 'urgent', 3 ), array( self::desk_ticket( $id )->status, self::desk_ticket( $id )->priority->value, self::desk_ticket( $id )->version ) );
		}
	}

	/** As a cluster says it at commit, and as two transactions run into it on the way. */
	#[DataProvider( 'moments' )]
	public function test_after_a_deadlock_it_is_done_again_from_the_beginning( string $pattern ): void {
		$failed = $this->fail_once( $pattern, self::database()->is_sqlite() ? 'SELECT no_such_function_deadlock()' : "SIGNAL SQLSTATE '40001' SET MESSAGE_TEXT = 'Deadlock found when trying to get lock; try restarting transaction', MYSQL_ERRNO = 1213" );
		$tag    = self::services()->tags()->create( array( 'name' => 'VIP' ) )['id'];
		$id     = $this->ticket( array( 'email' => 'a@example.org', 'tag_ids' => array( $tag ) ) );
		self::assertSame( 1, $failed() );
		self::assertSame( array( 1, 1, 1 ), array( self::count_rows( 'tickets' ), self::count_rows( 'messages' ), self::count_rows( 'contacts' ) ) );
		self::assertSame( array( $id ), get_posts( array( 'post_type' => 'mizkar_ticket', 'post_status' => 'any', 'fields' => 'ids' ) ) );
		self::assertSame( array( $tag ), self::services()->tags()->of_tickets( array( $id ) )[ $id ] );
	}

	/** @return array<string, array{string}> */
	public static function moments(): array {
		return array(
			'the contact'              => array( '/INSERT INTO \S*mizkar_contacts/' ),
			'the post, by WordPress'   => array( '/INSERT INTO \S*_posts/' ),
			'the ticket'               => array( '/INSERT INTO \S*mizkar_tickets/' ),
			'the message'              => array( '/INSERT INTO \S*mizkar_messages/' ),
			'the tags, by WordPress'   => array( '/INSERT INTO \S*_term_relationships/' ),
			'what search must take up' => array( '/INSERT INTO \S*mizkar_search_queue/' ),
			'the outbox'               => array( '/INSERT INTO \S*mizkar_outbox/' ),
			'the commit'               => array( '/^COMMIT/' ),
		);
	}

	public function test_an_endless_deadlock_ends_with_nothing_written(): void {
		$attempts = 0;
		self::assert_refused(
			ErrorCode::Unavailable,
			function () use ( &$attempts ): void {
				self::database()->transaction(
					function () use ( &$attempts ): void {
						++$attempts;
						$this->ticket( array( 'email' => 'a@example.org' ) );
						throw new DeadlockException( 'Deadlock' );
					}
				);
			}
		);
		self::assertGreaterThan( 1, $attempts );
		self::assertSame( array( 0, 0, 0 ), array( self::count_rows( 'tickets' ), self::count_rows( 'contacts' ), self::count_rows( 'messages' ) ) );
		self::assertSame( array(), get_posts( array( 'post_type' => 'mizkar_ticket', 'post_status' => 'any' ) ) );
	}

	public function test_what_is_announced_is_announced_once_and_late(): void {
		$announced = array();
		add_action( 'mizkar_ticket_created', function () use ( &$announced ): void {
			$announced[] = self::count_rows( 'tickets' );
		} );
		$this->fail_once( '/INSERT INTO \S*mizkar_search_queue/', self::database()->is_sqlite() ? 'SELECT no_such_function_deadlock()' : "SIGNAL SQLSTATE '40001' SET MESSAGE_TEXT = 'Deadlock found'" );
		$this->ticket();
		self::assertSame( array( 1 ), $announced );
	}

	/** Nothing half-written stays, nothing is lost: the same submit again makes one ticket. */
	#[DataProvider( 'moments' )]
	public function test_the_database_gone_in_the_middle_leaves_nothing( string $pattern ): void {
		$tag    = self::services()->tags()->create( array( 'name' => 'VIP' ) )['id'];
		$create = fn (): int => self::services()->tickets()->create( array( 'subject' => 'A', 'body' => 'B', 'email' => 'a@example.org', 'tag_ids' => array( $tag ), 'submission_id' => 'abc' ), Viewer::system(), \Mizkar\Tickets\Channel::Api )->id;
		$before = self::everything();
		$lost   = $this->lose_database_once( $pattern );
		self::assert_refused( ErrorCode::Unavailable, $create );
		self::assertSame( 1, $lost() );
		self::assertSame( $before, self::everything() );
		self::assertSame( $create(), $create() );
		self::assertSame( 1, self::count_rows( 'tickets' ) );
	}

	public function test_the_database_gone_in_the_middle_of_an_answer_leaves_nothing(): void {
		$id     = $this->ticket();
		$before = self::everything();
		$lost   = $this->lose_database_once( '/UPDATE \S*mizkar_tickets/' );
		self::assert_refused( ErrorCode::Unavailable, fn () => self::services()->replies()->reply( $id, array( 'body' => 'x', 'status' => 'solved' ), Viewer::system() ) );
		self::assertSame( 1, $lost() );
		self::assertSame( $before, self::everything() );
		self::services()->replies()->reply( $id, array( 'body' => 'x' ), Viewer::system() );
		self::assertSame( 2, self::desk_ticket( $id )->version );
	}

	/** @return \Closure(): int How often that statement has failed. */
	private function fail_once( string $pattern, string $instead ): \Closure {
		self::wpdb()->suppress_errors();
		$failed = 0;
		add_filter(
			'query',
			static function ( string $sql ) use ( $pattern, $instead, &$failed ): string {
				if ( 0 === $failed && 1 === preg_match( $pattern, str_replace( '`', '', $sql ) ) ) {
					++$failed;
					return $instead;
				}
				return $sql;
			}
		);
		return static function () use ( &$failed ): int {
			return $failed;
		};
	}

	/**
	 * Kills the connection just before that statement. SQLite has none: there the database file says no until further notice.
	 *
	 * @return \Closure(): int How often.
	 */
	private function lose_database_once( string $pattern ): \Closure {
		self::$connection = self::database()->is_sqlite() ? 0 : self::database()->int( 'SELECT CONNECTION_ID()' );
		$times = 0;
		add_filter(
			'query',
			static function ( string $sql ) use ( $pattern, &$times ): string {
				if ( 0 === $times && 1 === preg_match( $pattern, str_replace( '`', '', $sql ) ) ) {
					++$times;
					if ( self::database()->is_sqlite() ) {
						throw new \Mizkar\Kernel\MizkarException( ErrorCode::Unavailable );
					}
					self::kill_connection();
				}
				return $sql;
			}
		);
		return static function () use ( &$times ): int {
			return $times;
		};
	}

	private static function wpdb(): \wpdb {
		global $wpdb;
		self::assertInstanceOf( \wpdb::class, $wpdb );
		return $wpdb;
	}

	private static function kill_connection(): void {
		[ $host, $port ] = explode( ':', (string) getenv( 'MIZKAR_TEST_DB_HOST' ) ) + array( 1 => '3306' );
		$other           = new \mysqli( $host, 'root', '', '', (int) $port );
		$other->query( 'KILL ' . self::$connection );
		$other->close();
	}

	/** @return array<string, int> Rows of every table that a ticket touches. */
	private static function everything(): array {
		$counts = array();
		foreach ( array( 'tickets', 'messages', 'contacts', 'search_queue', 'outbox', 'access' ) as $table ) {
			$counts[ $table ] = self::count_rows( $table );
		}
		foreach ( array( 'posts', 'postmeta', 'term_relationships' ) as $table ) {
			$counts[ $table ] = self::count_rows( $table, is_core: true );
		}
		return $counts;
	}
}
