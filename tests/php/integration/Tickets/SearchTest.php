<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Integration\Tickets;

use Mizkar\Contacts\Viewer;
use Mizkar\Kernel\Cursor;
use Mizkar\Kernel\ErrorCode;
use Mizkar\Tickets\Status;
use Mizkar\Tickets\Ticket;
use Mizkar\Tickets\TicketQuery;
use PHPUnit\Framework\Attributes\DataProvider;

/** Real commits: words are taken up in transactions of their own. */
final class SearchTest extends TicketsTestCase {

	protected const COMMITS = true;

	#[DataProvider( 'what_is_one' )]
	public function test_what_people_mean_as_one_is_found_as_one( string $written, string $asked, bool $found ): void {
		$id = $this->ticket( array( 'email' => 'a@example.org', 'name' => 'Nobody', 'body' => $written ) );
		$this->ticket( array( 'email' => 'x@other.test', 'body' => 'بی‌ربط unrelated' ) );
		self::assertSame( $found ? array( $id ) : array(), $this->found( $asked ) );
	}

	/** @return array<string, array{string, string, bool}> */
	public static function what_is_one(): array {
		return array(
			'Arabic yeh'                 => array( 'علي', 'علی', true ),
			'Persian yeh'                => array( 'علی', 'علي', true ),
			'Arabic kaf'                 => array( 'كتاب', 'کتاب', true ),
			'half-space written'         => array( "می\u{200c}خواهم", 'میخواهم', true ),
			'half-space asked'           => array( 'میخواهم', "می\u{200c}خواهم", true ),
			'Persian digits written'     => array( 'سفارش ۱۲۳۴۵', '12345', true ),
			'Arabic digits asked'        => array( 'order 12345', '١٢٣٤٥', true ),
			'diacritics written'         => array( 'مُحَمَّد', 'محمد', true ),
			'Latin diacritics'           => array( 'Café crème', 'cafe CREME', true ),
			'alef with madda'            => array( 'آدرس', 'ادرس', true ),
			'a hamza'                    => array( 'مسئول', 'مسیول', true ),
			'letter case'                => array( 'PayPal', 'paypal', true ),
			'the beginning of a word'    => array( 'invoice', 'invo', true ),
			'not its middle'             => array( 'invoice', 'voice', false ),
			'every word counts'          => array( 'red shoes', 'red hat', false ),
			'in any order'               => array( 'red shoes', 'shoes red', true ),
			'a word of one letter'       => array( 'plan b is better', 'b', true ),
			'a word of two letters'      => array( 'my tv is broken', 'tv', true ),
			'a short Persian word'       => array( 'آب و برق', 'و', true ),
			'a stop word'                => array( 'what about the', 'about', true ),
			'a stop word of the index'   => array( 'www', 'www', true ),
			'operators are no operators' => array( 'red shoes', '+red -shoes "x*', false ),
			'signs between words'        => array( 'a@b.example', 'b.example', true ),
			'wildcards are signs'        => array( 'hundred', '100%', false ),
			'a long word'                => array( str_repeat( 'ab', 60 ), str_repeat( 'ab', 60 ), true ),
			'emoji beside a word'        => array( 'thanks😀', 'thanks', true ),
			'entities'                   => array( 'fish & chips', 'fish & chips', true ),
		);
	}

	#[DataProvider( 'empty_questions' )]
	public function test_a_question_without_a_word_is_refused( string $asked ): void {
		self::assertSame( array( 'search' ), self::assert_refused( ErrorCode::InvalidInput, fn () => $this->found( $asked ) ) );
	}

	/** @return array<string, array{string}> */
	public static function empty_questions(): array {
		return array( 'signs' => array( '%%% --' ), 'half-space' => array( "\u{200c}" ), 'emoji' => array( '😀' ) );
	}

	public function test_everything_of_a_ticket_is_found(): void {
		$id = $this->ticket( array( 'email' => 'zahra@shop.example', 'name' => 'Zahra Rezaei', 'subject' => 'Quartz watch', 'body' => '<p>strapless</p><p>model</p>', 'body_format' => 'html' ) );
		self::services()->replies()->reply( $id, array( 'body' => 'replacement' ), Viewer::system() );
		foreach ( array( 'quartz', 'strapless', 'model', 'zahra', 'rezaei', 'shop', 'replacement', (string) $id, "quartz replacement $id" ) as $asked ) {
			self::assertSame( array( $id ), $this->found( $asked ), $asked );
		}
		self::assertSame( array(), $this->found( 'straplessmodel' ) );
		self::services()->ticket_changes()->change( $id, array( 'subject' => 'Sundial' ), Viewer::system() );
		self::assertSame( array( $id ), $this->found( 'sundial' ) );
		self::assertSame( array(), $this->found( 'quartz' ) );
	}

	public function test_notes_are_found_by_agents_alone(): void {
		$customer = $this->customer();
		$id       = $this->ticket( array( 'user_id' => $customer ) );
		self::services()->replies()->reply( $id, array( 'body' => 'whistleblower', 'kind' => 'note' ), Viewer::system() );
		self::assertSame( array( $id ), $this->found( 'whistleblower' ) );
		foreach ( array( 'whistleblower', 'parcel' ) as $word ) {
			self::assert_error( 400, 'mizkar_invalid_input', $this->rest( 'GET', '/mizkar/v1/tickets', array( 'search' => $word ), $customer ) );
		}
	}

	public function test_what_is_searched_is_filtered_as_a_list_is(): void {
		$sales = $this->department( 'Sales' );
		[ $a, $b, $c ] = array( $this->ticket( array( 'body' => 'zebra', 'department_id' => $sales ) ), $this->ticket( array( 'body' => 'zebra' ) ), $this->ticket( array( 'body' => 'zebra', 'status' => 'spam' ) ) );
		self::assertSame( array( $b, $a ), $this->found( 'zebra' ) );
		self::assertSame( array( $a ), $this->found( 'zebra', viewer: self::viewer( $this->agent_in( array( $sales ) ) ) ) );
		self::assertSame( array( $c ), self::ids( self::services()->ticket_reader()->find( new TicketQuery( array( Status::Spam ), search: 'zebra' ), Viewer::system() )->items ) );
		self::assertSame( array( $a ), self::ids( self::services()->ticket_reader()->find( new TicketQuery( department_ids: array( $sales ), search: 'zebra' ), Viewer::system() )->items ) );
		self::services()->ticket_changes()->trash( $b, Viewer::system() );
		self::assertSame( array( $a ), $this->found( 'zebra' ) );
	}

	public function test_what_was_deleted_is_not_found(): void {
		$id = $this->ticket( array( 'body' => 'zebra' ) );
		self::assertSame( array( $id ), $this->found( 'zebra' ) );
		wp_delete_post( $id, true );
		self::assertSame( array(), $this->found( 'zebra' ) );
	}

	/** A word that most tickets have (so the list is walked), some that few have (so these are put in order), and both together. */
	public function test_pages_have_no_gaps_and_no_doubles(): void {
		$ids = $this->seed( 2400 );
		foreach ( array( 'common' => 1, 'third' => 3, 'comm thi' => 3, 'rare' => 97, 'common rare' => 97, 'oldest' => 0 ) as $word => $each ) {
			$expected = array_values( array_filter( $ids, static fn ( int $n ): bool => 0 === $each ? $n < 7 : 0 === $n % $each, ARRAY_FILTER_USE_KEY ) );
			foreach ( array( true, false ) as $descending ) {
				self::assertSame( $descending ? array_reverse( $expected ) : $expected, $this->paged( $word, 'id', $descending ), $word );
			}
			self::assertEqualsCanonicalizing( $expected, $this->paged( $word, 'last_message_at', true ), $word );
			self::assertEqualsCanonicalizing( $expected, $this->paged( $word, 'priority_rank', false ), $word );
		}
	}

	public function test_the_newest_come_first(): void {
		[ $a, $b, $c ] = array( $this->ticket( array( 'body' => 'zebra' ) ), $this->ticket( array( 'body' => 'zebra zebra zebra' ) ), $this->ticket( array( 'body' => 'zebra' ) ) );
		self::set_row( $a, array( 'last_message_at' => '2030-01-01 00:00:00' ) );
		self::assertSame( array( $a, $c, $b ), $this->found( 'zebra' ) );
	}

	public function test_what_is_written_while_it_is_taken_up_is_taken_up_again(): void {
		$id   = $this->ticket( array( 'body' => 'zebra' ) );
		$rows = self::services()->search_rows()->queued( 10 );
		self::assertCount( 1, $rows );
		self::services()->replies()->reply( $id, array( 'body' => 'giraffe' ), Viewer::system() );
		self::services()->search_rows()->take_up( $id, $rows[0]->string( 'mark' ), array( 'zebra' ) );
		self::assertSame( array( $id ), $this->found( 'giraffe' ) );
		self::services()->search_rows()->take_up( $id, $rows[0]->string( 'mark' ), array( 'old' ) );
		self::assertCount( 1, $this->found( 'giraffe' ) );
		self::assertSame( 0, self::services()->search()->index( 10 ) );
	}

	/** @return list<int> */
	private function found( string $asked, ?Viewer $viewer = null ): array {
		return self::ids( self::services()->ticket_reader()->find( new TicketQuery( search: $asked ), $viewer ?? Viewer::system() )->items );
	}

	/** @return list<int> */
	private function paged( string $word, string $sort, bool $descending ): array {
		$found  = array();
		$cursor = null;
		do {
			$page   = self::services()->ticket_reader()->find( new TicketQuery( search: $word, sort: $sort, descending: $descending, limit: 100, cursor: $cursor ), Viewer::system() );
			$cursor = null === $page->next ? null : Cursor::decode( $page->next->encode() );
			$found  = array_merge( $found, array_map( static fn ( Ticket $ticket ): int => $ticket->id, $page->items ) );
		} while ( null !== $cursor );
		return $found;
	}

	/**
	 * Many tickets at once, in the shape that the services write.
	 *
	 * @return list<int>
	 */
	private function seed( int $count ): array {
		$first = $this->ticket() + 1000;
		wp_delete_post( $first - 1000, true );
		$words = static fn ( int $n ): array => array_keys( array_filter( array( 'common' => true, 'third' => 0 === $n % 3, 'rare' => 0 === $n % 97, 'oldest' => $n < 7 ) ) );
		$posts = $tickets = $search = $each = array();
		for ( $n = 0; $n < $count; $n++ ) {
			$id        = $first + $n;
			$time      = sprintf( '2026-01-%02d 00:00:00', 1 + $n % 28 );
			$posts[]   = "($id, 0, '$time', '$time', '', 'Subject', '', 'private', 'closed', 'closed', '', 'seed$n', '', '', '$time', '$time', '', 0, '', 0, 'mizkar_ticket', '', 0)";
			$tickets[] = sprintf( "(%d, '%s', 'normal', %d, 'form', '%s', '%s')", $id, Status::listed()[ $n % 6 ]->value, 1 + $n % 4, $time, $time );
			$search[]  = "($id, ' " . implode( ' ', $words( $n ) ) . " ')";
			$each      = array_merge( $each, array_map( static fn ( string $word ): string => "('$word', $id)", $words( $n ) ) );
		}
		$database = self::database();
		$database->execute( "INSERT INTO {$database->core_table( 'posts' )} (ID, post_author, post_date, post_date_gmt, post_content, post_title, post_excerpt, post_status, comment_status, ping_status, post_password, post_name, to_ping, pinged, post_modified, post_modified_gmt, post_content_filtered, post_parent, guid, menu_order, post_type, post_mime_type, comment_count) VALUES " . implode( ', ', $posts ) );
		$database->execute( "INSERT INTO {$database->table( 'tickets' )} (id, status, priority, priority_rank, channel, created_at, last_message_at) VALUES " . implode( ', ', $tickets ) );
		$database->execute( "INSERT INTO {$database->table( 'search' )} (ticket_id, words) VALUES " . implode( ', ', $search ) );
		$database->execute( "INSERT INTO {$database->table( 'search_words' )} (word, ticket_id) VALUES " . implode( ', ', $each ) );
		return range( $first, $first + $count - 1 );
	}
}
