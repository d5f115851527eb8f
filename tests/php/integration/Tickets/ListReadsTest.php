<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Integration\Tickets;

use Mizkar\Contacts\Viewer;
use Mizkar\Contacts\ViewerKind;
use Mizkar\Kernel\Cursor;
use Mizkar\Tests\Bench\Seed\Filler;
use Mizkar\Tests\Bench\Seed\Phrases;
use Mizkar\Tests\Bench\Seed\Seed;
use Mizkar\Tests\Bench\Seed\World;
use Mizkar\Tickets\Priority;
use Mizkar\Tickets\TicketQuery;
use Mizkar\Tickets\View;

require_once dirname( __DIR__, 3 ) . '/bench/site/seed-classes.php';

/**
 * A list reads what it shows, whatever the size of the desk. Real commits: the database plans by statistics of what is committed. Rows are
 * counted where the database counts them (MySQL and MariaDB), queries everywhere.
 */
final class ListReadsTest extends TicketsTestCase {

	protected const COMMITS = true;

	private const ROWS_PER_ROW = 20;

	private const LIST_QUERIES = 4;

	private const THREAD_QUERIES = 5;

	private Seed $seed;

	private Viewer $agent;

	protected function setUp(): void {
		parent::setUp();
		$wpdb        = self::wpdb();
		$departments = array( $this->department( 'Sales' ), $this->department( 'Repair' ), $this->department( 'Other' ) );
		$agents      = array( $this->agent(), $this->agent_in( array_slice( $departments, 0, 2 ) ) );
		$first_id    = 1000 + (int) $wpdb->get_var( "SELECT MAX(ID) FROM $wpdb->posts" );
		$this->seed  = new Seed( self::database()->is_sqlite() ? 500 : 3000, new World( $departments, $agents, $this->customer(), home_url() ), $first_id );
		$this->agent = self::viewer( $agents[0] );
		$on_sqlite   = self::database()->is_sqlite();
		$filler      = new Filler(
			$wpdb->prefix,
			static function ( string $sql ) use ( $wpdb, $on_sqlite ): void {
				// There its driver takes statements apart in PHP: words are left to SearchTest.
				if ( ! $on_sqlite || ! str_contains( $sql, 'mizkar_search_words' ) ) {
					$wpdb->query( $sql );
				}
			}
		);
		$filler->fill( $this->seed );
		foreach ( $on_sqlite ? array() : Filler::tables( $wpdb->prefix ) as $table ) {
			$wpdb->query( "ANALYZE TABLE $table" );
		}
	}

	public function test_lists_read_what_they_show(): void {
		$limited = self::viewer( $this->limited_agent_id() );
		$deep    = new Cursor( gmdate( 'Y-m-d H:i:s', 1_704_067_200 + 300 * 86_400 ), $this->seed->id_of( 1200 ) );
		$member  = new Viewer( ViewerKind::Member, 1, Seed::MEMBER_CONTACT );
		$lists   = array(
			'everything'               => array( new TicketQuery(), $this->agent ),
			'a deep page'              => array( new TicketQuery( cursor: $deep ), $this->agent ),
			'open'                     => array( View::Open->query( $this->agent->user_id ), $this->agent ),
			'mine'                     => array( View::Mine->query( $this->agent->user_id ), $this->agent ),
			'unassigned'               => array( View::Unassigned->query( $this->agent->user_id ), $this->agent ),
			'a department'             => array( new TicketQuery( department_ids: array( $this->department_id() ) ), $this->agent ),
			'a priority'               => array( new TicketQuery( priority: Priority::High ), $this->agent ),
			'a department\'s priority' => array( new TicketQuery( department_ids: array( $this->department_id() ), priority: Priority::High ), $this->agent ),
			'some departments\''       => array( new TicketQuery(), $limited ),
			'the oldest first'         => array( new TicketQuery( sort: 'id', descending: false ), $this->agent ),
			'by priority'              => array( new TicketQuery( sort: 'priority_rank' ), $this->agent ),
			'a customer\'s own'        => array( new TicketQuery(), $member ),
		);
		foreach ( $lists as $name => [ $query, $viewer ] ) {
			$items = array();
			[ $queries, $rows ] = $this->cost(
				function () use ( $query, $viewer, &$items ): void {
					$items = self::services()->ticket_reader()->find( $query, $viewer )->items;
					self::services()->ticket_presenter()->tickets( $items, $viewer );
				}
			);
			self::assertGreaterThan( 5, count( $items ), $name );
			self::assertLessThanOrEqual( self::LIST_QUERIES - 1, $queries, "$name (one more finds out who asks)" );
			self::assertLessThanOrEqual( self::ROWS_PER_ROW * count( $items ), $rows, $name );
		}
	}

	public function test_a_thread_reads_what_it_shows(): void {
		$id       = $this->seed->id_of( $this->seed->long_thread() );
		$messages = array();
		[ $queries, $rows ] = $this->cost(
			function () use ( $id, &$messages ): void {
				$messages = self::services()->ticket_reader()->messages( $id, 0, 50, $this->agent );
				self::services()->ticket_presenter()->messages( $messages, $this->agent );
			}
		);
		self::assertCount( Seed::LONG_THREAD, $messages );
		self::assertLessThanOrEqual( self::THREAD_QUERIES - 1, $queries );
		self::assertLessThanOrEqual( 4 * Seed::LONG_THREAD, $rows );
	}

	/** Frequent or not, the rows that are read for a page of matches are bounded; on SQLite the words are not there, and nothing is found. */
	public function test_search_reads_little_whatever_the_word(): void {
		foreach ( array( Phrases::RARE => 7, Phrases::OCCASIONAL => 15, Phrases::MEDIUM => 25, Phrases::COMMON => 25 ) as $word => $found ) {
			$items = array();
			[ , $rows ] = $this->cost(
				function () use ( $word, &$items ): void {
					$items = self::services()->ticket_reader()->find( new TicketQuery( search: $word ), $this->agent )->items;
				}
			);
			self::assertEqualsWithDelta( self::database()->is_sqlite() ? 0 : $found, count( $items ), 3, $word );
			self::assertLessThan( 13_000, $rows, $word );
		}
	}

	/**
	 * @param callable(): void $work
	 * @return array{int, int} Queries, and rows read by them.
	 */
	private function cost( callable $work ): array {
		wp_cache_flush();
		$work(); // What is read once in a process (options, users) is not the list's.
		$asking  = $this->rows_read( static fn () => null );
		$before  = self::wpdb()->num_queries;
		$work();
		$queries = self::wpdb()->num_queries - $before;
		return array( $queries, $this->rows_read( $work ) - $asking );
	}

	/** @param callable(): void $work */
	private function rows_read( callable $work ): int {
		$before = self::handler_reads();
		$work();
		return self::handler_reads() - $before;
	}

	private static function handler_reads(): int {
		if ( self::database()->is_sqlite() ) {
			return 0;
		}
		$sum = 0;
		foreach ( self::database()->rows( "SHOW SESSION STATUS WHERE Variable_name LIKE 'Handler_read%'" ) as $row ) {
			$sum += $row->int( 'Value' );
		}
		return $sum;
	}

	private function department_id(): int {
		return self::services()->departments()->all()[0]->id;
	}

	private function limited_agent_id(): int {
		foreach ( self::services()->agents()->all() as $user ) {
			if ( array() !== self::services()->agents()->department_ids( $user->ID ) ) {
				return $user->ID;
			}
		}
		return 0;
	}

	private static function wpdb(): \wpdb {
		global $wpdb;
		self::assertInstanceOf( \wpdb::class, $wpdb );
		return $wpdb;
	}
}
