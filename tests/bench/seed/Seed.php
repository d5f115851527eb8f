<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Bench\Seed;

use Mizkar\Contacts\Contact;
use Mizkar\Kernel\Text;
use Mizkar\Tickets\Priority;

/**
 * A desk of some size: four messages for each ticket, half of them in Persian. Every ticket is made from its number alone, so that
 * desks of all sizes are alike (held by SeedTest).
 */
final class Seed {

	public const COLUMNS = array(
		'posts'    => array( 'ID', 'post_author', 'post_date', 'post_date_gmt', 'post_content', 'post_title', 'post_excerpt', 'post_status', 'comment_status', 'ping_status', 'post_name', 'to_ping', 'pinged', 'post_modified', 'post_modified_gmt', 'post_content_filtered', 'guid', 'post_type' ),
		'tickets'  => array( 'id', 'status', 'is_listed', 'priority', 'priority_rank', 'channel', 'department_id', 'assignee_id', 'contact_id', 'excerpt', 'message_count', 'version', 'created_at', 'last_message_at', 'last_customer_at', 'last_agent_at', 'solved_at' ),
		'messages' => array( 'ticket_id', 'kind', 'author_type', 'author_id', 'author_name', 'body_html', 'event', 'is_public', 'created_at' ),
		'search'   => array( 'ticket_id', 'words' ),
		'words'    => array( 'word', 'ticket_id' ),
		'contacts' => array( 'id', 'identity', 'user_id', 'name', 'email', 'locale', 'search_text', 'created_at' ),
	);

	public const FIRST_ID       = 1001;
	public const MEMBER_TICKETS = 50;
	public const GUEST_TICKETS  = 12;
	public const LONG_THREAD    = 20;
	public const MEMBER_CONTACT = 1;
	public const GUEST_CONTACT  = 2;

	/** Per thousand. */
	private const STATUSES = array( 'new' => 30, 'open' => 60, 'waiting' => 40, 'on_hold' => 10, 'solved' => 130, 'closed' => 700, 'spam' => 20, 'trash' => 10 );

	private const PRIORITIES = array( 'low' => 15, 'normal' => 65, 'high' => 15, 'urgent' => 5 );

	private const FIRST_DAY = 1_704_067_200; // 2024-01-01

	private const SPAN_S = 700 * 86_400;

	/** @var array{en: array<string, non-empty-list<Piece>>, fa: array<string, non-empty-list<Piece>>} */
	private readonly array $pieces;

	/** @var array<string, Piece> */
	private readonly array $marks;

	public function __construct( public readonly int $count, private readonly World $world, public readonly int $first_id = self::FIRST_ID ) {
		$this->pieces = array( 'en' => Piece::all( Phrases::ENGLISH ), 'fa' => Piece::all( Phrases::PERSIAN ) );
		$this->marks  = array_map( Piece::of( ... ), array( 'rare' => Phrases::RARE, 'occasional' => Phrases::OCCASIONAL, 'medium' => Phrases::MEDIUM ) );
	}

	public function contact_count(): int {
		return max( 10, intdiv( $this->count, 4 ) );
	}

	/** The number of the ticket with the long thread. */
	public function long_thread(): int {
		return intdiv( $this->count * 37, 100 ) + 1;
	}

	public function id_of( int $number ): int {
		return $this->first_id + $number - 1;
	}

	/** @return list<scalar|null> */
	public function contact( int $id ): array {
		$dice  = new Dice( $id + 7_000_003 );
		$lang  = 0 === $id % 2 ? 'fa' : 'en';
		$name  = $dice->pick( $this->pieces[ $lang ]['name'] )->text;
		$email = "customer$id@example.net";
		$user  = self::MEMBER_CONTACT === $id ? $this->world->member_id : 0;
		return array( $id, $user > 0 ? Contact::identity_of_user( $user ) : Contact::identity_of_mail( $email ), $user, $name, $email, 'fa' === $lang ? 'fa_IR' : 'en_US', Text::normalise( "$name $email " ), '2024-01-01 00:00:00' );
	}

	/** @param int $number From 1 to count. */
	public function ticket( int $number ): SeededTicket {
		$dice    = new Dice( $number );
		$pieces  = $this->pieces[ 0 === $number % 2 ? 'fa' : 'en' ];
		$id      = $this->id_of( $number );
		$contact = $this->contact_of( $number, $dice );
		$times   = $this->times( $number, $dice );
		$thread  = new Thread( $id, $this->contact( $contact ), $this->world->agent_ids, $pieces, $dice );
		$thread->write( $times, $this->marks_of( $number ), $number === $this->long_thread() ? self::LONG_THREAD : 4 );
		return new SeededTicket(
			$this->post( $id, $thread->subject, $times, self::MEMBER_CONTACT === $contact ? $this->world->member_id : 0 ),
			$this->row( $id, $contact, $times, $thread, $dice ),
			$thread->messages,
			array( $id, ' ' . implode( ' ', $thread->words() ) . ' ' ),
			array_map( static fn ( int|string $word ): array => array( (string) $word, $id ), $thread->words() )
		);
	}

	/** @return list<Piece> The words that search is measured by. */
	private function marks_of( int $number ): array {
		$marks = array();
		if ( intdiv( $this->count, 14 ) === $number % intdiv( $this->count, 7 ) ) {
			$marks[] = $this->marks['rare'];
		}
		if ( 31 === $number % 200 ) {
			$marks[] = $this->marks['occasional'];
		}
		if ( 17 === $number % 50 ) {
			$marks[] = $this->marks['medium'];
		}
		return $marks;
	}

	private function contact_of( int $number, Dice $dice ): int {
		$any = 3 + $dice->below( $this->contact_count() - 2 );
		return match ( true ) {
			self::is_each( $number, $this->count, self::MEMBER_TICKETS, 1 ) => self::MEMBER_CONTACT,
			self::is_each( $number, $this->count, self::GUEST_TICKETS, 2 ) => self::GUEST_CONTACT,
			default => $any,
		};
	}

	/** Whether this is one of $wanted numbers spread evenly over all. */
	private static function is_each( int $number, int $count, int $wanted, int $rest ): bool {
		$step = intdiv( $count, $wanted );
		return $rest === $number % $step && intdiv( $number, $step ) < $wanted;
	}

	/** @return list<int> When each of four messages was written. */
	private function times( int $number, Dice $dice ): array {
		$time  = self::FIRST_DAY + intdiv( self::SPAN_S * $number, $this->count );
		$times = array( $time );
		for ( $n = 1; $n < 4; $n++ ) {
			$time   += 300 + $dice->below( 90_000 );
			$times[] = $time;
		}
		return $times;
	}

	/**
	 * @param list<int> $times
	 * @return list<scalar|null>
	 */
	private function post( int $id, string $subject, array $times, int $author ): array {
		$made    = gmdate( 'Y-m-d H:i:s', $times[0] );
		$changed = $made;
		return array( $id, $author, $made, $made, '', $subject, '', 'private', 'closed', 'closed', substr( md5( (string) $id ), 0, 16 ), '', '', $changed, $changed, '', "{$this->world->home_url}/?post_type=mizkar_ticket&p=$id", 'mizkar_ticket' );
	}

	/**
	 * @param list<int> $times
	 * @return list<scalar|null>
	 */
	private function row( int $id, int $contact, array $times, Thread $thread, Dice $dice ): array {
		$status   = $dice->weighted( self::STATUSES );
		$priority = Priority::from( $dice->weighted( self::PRIORITIES ) );
		$sql      = array_map( static fn ( int $time ): string => gmdate( 'Y-m-d H:i:s', $time ), $times );
		return array(
			$id,
			$status,
			in_array( $status, array( 'spam', 'trash' ), true ) ? 0 : 1,
			$priority->value,
			$priority->rank(),
			'form',
			0 === $dice->below( 20 ) ? 0 : $dice->pick( $this->world->department_ids ),
			'new' === $status || 0 === $dice->below( 5 ) ? 0 : $dice->pick( $this->world->agent_ids ),
			$contact,
			$thread->excerpt,
			$thread->public_count,
			4,
			$sql[0],
			$sql[3],
			$sql[3],
			$sql[1],
			in_array( $status, array( 'solved', 'closed' ), true ) ? $sql[2] : null,
		);
	}
}
