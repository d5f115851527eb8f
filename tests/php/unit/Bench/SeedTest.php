<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Unit\Bench;

use Mizkar\Kernel\Text;
use Mizkar\Tests\Bench\Seed\Filler;
use Mizkar\Tests\Bench\Seed\Phrases;
use Mizkar\Tests\Bench\Seed\Seed;
use Mizkar\Tests\Bench\Seed\SeededTicket;
use Mizkar\Tests\Bench\Seed\World;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

require_once dirname( __DIR__, 3 ) . '/bench/site/seed-classes.php';

/** The bench's numbers mean something only as long as its desks are what it says they are. */
final class SeedTest extends TestCase {

	/** @var array<int, SeededTicket> */
	private static array $tickets = array();

	private static function seed( int $count = 1000 ): Seed {
		return new Seed( $count, new World( array( 11, 12, 13 ), array( 2, 3, 4 ), 9, 'http://127.0.0.1' ) );
	}

	/** @return array<int, SeededTicket> */
	private static function tickets(): array {
		$seed = self::seed();
		for ( $number = count( self::$tickets ) + 1; $number <= 1000; $number++ ) {
			self::$tickets[ $number ] = $seed->ticket( $number );
		}
		return self::$tickets;
	}

	/** @return array<string, scalar|null> */
	private static function row( string $table, SeededTicket $ticket ): array {
		return array_combine( Seed::COLUMNS[ $table ], match ( $table ) {
			'posts'   => $ticket->post,
			'tickets' => $ticket->ticket,
			'search'  => $ticket->search,
			default   => array(),
		} );
	}

	public function test_the_same_number_gives_the_same_ticket(): void {
		self::assertEquals( self::seed()->ticket( 77 ), self::seed()->ticket( 77 ) );
		self::assertNotEquals( self::seed()->ticket( 77 )->search, self::seed()->ticket( 79 )->search );
	}

	public function test_every_ticket_has_four_messages_but_one_with_a_thread_of_twenty(): void {
		$sizes = array_count_values( array_map( static fn ( SeededTicket $ticket ): int => count( $ticket->messages ), self::tickets() ) );
		self::assertSame( array( 4 => 999, 20 => 1 ), $sizes );
		self::assertCount( Seed::LONG_THREAD, self::tickets()[ self::seed()->long_thread() ]->messages );
	}

	/** @return array<string, array{int, int}> */
	public static function customers(): array {
		return array(
			'the member' => array( Seed::MEMBER_CONTACT, Seed::MEMBER_TICKETS ),
			'the guest'  => array( Seed::GUEST_CONTACT, Seed::GUEST_TICKETS ),
		);
	}

	#[DataProvider( 'customers' )]
	public function test_a_known_customer_has_a_known_number_of_tickets( int $contact_id, int $expected ): void {
		self::assertCount( $expected, array_filter( self::tickets(), static fn ( SeededTicket $ticket ): bool => self::row( 'tickets', $ticket )['contact_id'] === $contact_id ) );
	}

	/** @return array<string, array{string, int, int}> */
	public static function words(): array {
		return array(
			'rare'       => array( Phrases::RARE, 7, 7 ),
			'occasional' => array( Phrases::OCCASIONAL, 5, 5 ),
			'medium'     => array( Phrases::MEDIUM, 20, 20 ),
			'common'     => array( Phrases::COMMON, 450, 550 ),
		);
	}

	#[DataProvider( 'words' )]
	public function test_a_word_is_as_frequent_as_the_bench_says( string $word, int $least, int $most ): void {
		$found = count( array_filter( self::tickets(), static fn ( SeededTicket $ticket ): bool => str_contains( (string) $ticket->search[1], " $word " ) ) );
		self::assertGreaterThanOrEqual( $least, $found );
		self::assertLessThanOrEqual( $most, $found );
	}

	public function test_search_has_every_word_of_a_ticket_once(): void {
		$ticket = self::tickets()[ self::seed()->long_thread() ];
		$stored = explode( ' ', trim( (string) $ticket->search[1] ) );
		$said   = self::row( 'posts', $ticket )['post_title'] . ' ' . strip_tags( implode( ' ', array_map( strval( ... ), array_column( $ticket->messages, 5 ) ) ) );
		foreach ( Text::words( $said ) as $word ) {
			self::assertContains( $word, $stored );
		}
		self::assertSame( $stored, array_values( array_unique( $stored ) ) );
		self::assertSame( $stored, array_column( $ticket->words, 0 ) );
	}

	public function test_the_mix_is_that_of_a_desk(): void {
		foreach ( array( 'status' => 8, 'priority' => 4, 'department_id' => 4, 'assignee_id' => 4 ) as $column => $different ) {
			self::assertCount( $different, array_unique( array_map( static fn ( SeededTicket $ticket ) => self::row( 'tickets', $ticket )[ $column ], self::tickets() ) ), $column );
		}
		$persian = array_filter( self::tickets(), static fn ( SeededTicket $ticket ): bool => 1 === preg_match( '/\p{Arabic}/u', (string) self::row( 'posts', $ticket )['post_title'] ) );
		self::assertCount( 500, $persian );
	}

	public function test_times_go_forward_and_are_over(): void {
		foreach ( self::tickets() as $number => $ticket ) {
			$times  = array_column( $ticket->messages, 8 );
			$sorted = $times;
			sort( $sorted );
			self::assertSame( $sorted, $times, (string) $number );
			self::assertSame( self::row( 'tickets', $ticket )['last_message_at'], end( $times ) );
		}
		self::assertLessThan( gmdate( 'Y-m-d H:i:s' ), self::row( 'tickets', self::tickets()[1000] )['last_message_at'] );
	}

	public function test_statements_have_every_row(): void {
		$statements = array();
		( new Filler( 'wp_', static function ( string $sql ) use ( &$statements ): void {
			$statements[] = $sql;
		} ) )->fill( self::seed( 500 ) );
		$rows = array();
		foreach ( $statements as $sql ) {
			$table          = (string) preg_replace( '/^INSERT INTO `(\w+)`.*$/s', '$1', $sql );
			$rows[ $table ] = ( $rows[ $table ] ?? 0 ) + substr_count( $sql, '),(' ) + 1;
		}
		self::assertGreaterThan( 500 * 20, $rows['wp_mizkar_search_words'] ?? 0 );
		unset( $rows['wp_mizkar_search_words'] );
		self::assertSame(
			array( 'wp_mizkar_contacts' => 125, 'wp_mizkar_messages' => 500 * 4 + 16, 'wp_mizkar_search' => 500, 'wp_mizkar_tickets' => 500, 'wp_posts' => 500 ),
			( static function ( array $rows ): array {
				ksort( $rows );
				return $rows;
			} )( $rows )
		);
	}
}
