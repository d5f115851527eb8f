<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Integration\Tickets;

use Mizkar\Contacts\Viewer;
use Mizkar\Kernel\ErrorCode;
use Mizkar\Kernel\Field;
use Mizkar\Tickets\AuthorType;
use Mizkar\Tickets\Channel;
use Mizkar\Tickets\MessageKind;
use Mizkar\Tickets\Priority;
use Mizkar\Tickets\Status;
use Mizkar\Tickets\Ticket;
use PHPUnit\Framework\Attributes\DataProvider;

final class CreateTest extends TicketsTestCase {

	public function test_a_guest_asks(): void {
		$department = $this->department();
		$guest      = self::guest();
		$ticket     = $this->ask( array( 'department_id' => $department ), $guest );
		self::assertSame( Status::New, $ticket->status );
		self::assertSame( Priority::Normal, $ticket->priority );
		self::assertSame( Channel::Form, $ticket->channel );
		self::assertSame( $department, $ticket->department_id );
		self::assertSame( 1, $ticket->message_count );
		self::assertSame( 1, $ticket->version );
		self::assertSame( 'Where is it?', $ticket->subject );
		self::assertSame( 'I ordered two weeks ago.', $ticket->excerpt );
		self::assertSame( "#$ticket->id", $ticket->number );
		self::assertSame( 'Sara', $ticket->contact_name );
		self::assertSame( $ticket->created_at, $ticket->last_customer_at );
		self::assertNull( $ticket->last_agent_at );
		[ $message ] = self::thread( $ticket->id );
		self::assertSame( MessageKind::Reply, $message->kind );
		self::assertSame( AuthorType::Contact, $message->author_type );
		self::assertSame( 'Sara', $message->author_name );
		self::assertSame( '<p>I ordered two weeks ago.</p>', $message->body_html );
		self::assertSame( 'private', get_post_status( $ticket->id ) );
	}

	public function test_a_guest_sees_what_he_asked_and_no_other_guest_does(): void {
		$_COOKIE['mizkar_session'] = self::guest()->session;
		$ticket                    = $this->ask( array(), self::services()->viewers()->for_page() );
		self::assertSame( $ticket->id, self::services()->ticket_reader()->get( $ticket->id, self::services()->viewers()->for_page() )->id );
		$_COOKIE['mizkar_session'] = self::guest()->session;
		self::assert_refused( ErrorCode::NotFound, fn () => self::services()->ticket_reader()->get( $ticket->id, self::services()->viewers()->for_page() ) );
	}

	/** Whoever types a known address gets nothing of its owner's, and changes nothing about him. */
	public function test_two_guests_with_one_address_see_their_own_only(): void {
		$first                     = $this->ask();
		$_COOKIE['mizkar_session'] = self::guest()->session;
		$second                    = $this->ask( array( 'name' => 'Somebody else' ), self::services()->viewers()->for_page() );
		self::assertSame( $first->contact_id, $second->contact_id );
		self::assertSame( 'Sara', $second->contact_name );
		$viewer = self::services()->viewers()->for_page();
		self::assertSame( array( $second->id ), self::ids( self::services()->ticket_reader()->find( new \Mizkar\Tickets\TicketQuery(), $viewer )->items ) );
	}

	public function test_a_member_asks_under_his_own_name(): void {
		$member = $this->customer();
		$ticket = self::services()->tickets()->create( array( 'subject' => 'A', 'body' => 'B', 'email' => 'other@example.org', 'name' => 'Other' ), self::viewer( $member ), Channel::Form );
		self::assertSame( get_userdata( $member )->display_name ?? '', $ticket->contact_name );
		self::assertSame( $member, (int) get_post_field( 'post_author', $ticket->id ) );
		self::assertSame( $ticket->contact_id, self::viewer( $member )->contact_id );
	}

	public function test_an_agent_opens_one_for_a_customer(): void {
		$agent  = $this->agent();
		$tag    = self::services()->tags()->create( array( 'name' => 'Refund' ) )['id'];
		$ticket = self::services()->tickets()->create(
			array( 'subject' => 'A', 'body' => '<p>Hello <strong>you</strong></p>', 'body_format' => 'html', 'email' => 'New@Example.org', 'priority' => 'urgent', 'assignee_id' => $agent, 'tag_ids' => array( $tag ), 'status' => 'solved' ),
			self::viewer( $agent ),
			Channel::Desk
		);
		self::assertSame( 'new', $ticket->contact_name );
		self::assertSame( Priority::Urgent, $ticket->priority );
		self::assertSame( $agent, $ticket->assignee_id );
		self::assertSame( Status::Solved, $ticket->status );
		self::assertNotNull( $ticket->solved_at );
		self::assertSame( array( $tag ), self::services()->tags()->of_tickets( array( $ticket->id ) )[ $ticket->id ] );
		self::assertSame( '<p>Hello <strong>you</strong></p>', self::thread( $ticket->id )[0]->body_html );
		self::assertSame( 'Hello you', $ticket->excerpt );
	}

	public function test_another_plugin_may_complete_what_is_asked(): void {
		add_filter( 'mizkar_new_ticket', static fn ( array $values ): array => array( 'priority' => 'high' ) + $values );
		self::assertSame( Priority::High, $this->ask()->priority );
	}

	/** @param array<string, mixed> $input */
	#[DataProvider( 'bad_input' )]
	public function test_bad_input_is_refused_by_field( array $input, string $field ): void {
		self::assertSame( array( $field ), self::assert_refused( ErrorCode::InvalidInput, fn () => $this->ask( $input ) ) );
		foreach ( array( 'tickets', 'messages', 'contacts', 'search_queue' ) as $table ) {
			self::assertSame( 0, self::count_rows( $table ), $table );
		}
		self::assertSame( array(), get_posts( array( 'post_type' => 'mizkar_ticket', 'post_status' => 'any', 'numberposts' => -1 ) ) );
	}

	/** @return array<string, array{array<string, mixed>, string}> */
	public static function bad_input(): array {
		return array(
			'no subject'               => array( array( 'subject' => '' ), 'subject' ),
			'only white space'         => array( array( 'subject' => " \n\t\u{a0}" ), 'subject' ),
			'only half-space'          => array( array( 'subject' => "\u{200c}\u{200b}" ), 'subject' ),
			'only overrides'           => array( array( 'subject' => "\u{202e}\u{2066}" ), 'subject' ),
			'subject too long'         => array( array( 'subject' => str_repeat( 'ی', 201 ) ), 'subject' ),
			'subject is a list'        => array( array( 'subject' => array( 'a' ) ), 'subject' ),
			'subject is no UTF-8'      => array( array( 'subject' => "a\xc3\x28" ), 'subject' ),
			'no text'                  => array( array( 'body' => '' ), 'body' ),
			'invisible text'           => array( array( 'body' => "\u{200c}\u{200e}\n\u{200b}" ), 'body' ),
			'text that is only markup' => array( array( 'body' => '<p>&nbsp;<br></p>', 'body_format' => 'html' ), 'body' ),
			'text that is only script' => array( array( 'body' => '<script>alert( 1 )</script>', 'body_format' => 'html' ), 'body' ),
			'text too long'            => array( array( 'body' => str_repeat( 'a', 60_001 ) ), 'body' ),
			'10 MB of text'            => array( array( 'body' => str_repeat( 'سلام ', 1_200_000 ) ), 'body' ),
			'text is a number list'    => array( array( 'body' => array( 1 ) ), 'body' ),
			'unknown format'           => array( array( 'body_format' => 'markdown' ), 'body_format' ),
			'unknown department'       => array( array( 'department_id' => 999_999 ), 'department_id' ),
			'department is a word'     => array( array( 'department_id' => 'sales' ), 'department_id' ),
			'negative department'      => array( array( 'department_id' => -1 ), 'department_id' ),
			'broken address'           => array( array( 'email' => 'sara@' ), 'email' ),
			'two addresses'            => array( array( 'email' => "a@example.org\nBcc: b@example.org" ), 'email' ),
			'no address'               => array( array( 'email' => '' ), 'email' ),
			'no name'                  => array( array( 'name' => '' ), 'name' ),
			'name too long'            => array( array( 'name' => str_repeat( 'a', 121 ) ), 'name' ),
			'priority by a customer'   => array( array( 'priority' => 'urgent' ), 'priority' ),
			'assignee by a customer'   => array( array( 'assignee_id' => 1 ), 'assignee_id' ),
			'tags by a customer'       => array( array( 'tag_ids' => array( 1 ) ), 'tag_ids' ),
			'another contact'          => array( array( 'contact_id' => 1 ), 'contact_id' ),
			'unknown field'            => array( array( 'post_author' => 1 ), 'post_author' ),
			'files that are not there' => array( array( 'attachment_keys' => array( 'nothing' ) ), 'attachment_keys' ),
			'files as a map of maps'   => array( array( 'attachment_keys' => array( array( 'a' => 'b' ) ) ), 'attachment_keys' ),
			'long submission id'       => array( array( 'submission_id' => str_repeat( 'a', 65 ) ), 'submission_id' ),
		);
	}

	/** @param array<string, mixed> $input */
	#[DataProvider( 'bad_input_of_an_agent' )]
	public function test_an_agents_bad_input_is_refused_by_field( array $input, string $field ): void {
		$fields = self::assert_refused( ErrorCode::InvalidInput, fn () => self::services()->tickets()->create( $input + array( 'subject' => 'A', 'body' => 'B', 'email' => 'a@example.org' ), self::viewer( $this->agent() ), Channel::Desk ) );
		self::assertSame( array( $field ), $fields );
		self::assertSame( 0, self::count_rows( 'tickets' ) );
		self::assertSame( 0, self::count_rows( 'contacts' ) );
	}

	/** @return array<string, array{array<string, mixed>, string}> */
	public static function bad_input_of_an_agent(): array {
		return array(
			'unknown contact'      => array( array( 'contact_id' => 999_999 ), 'contact_id' ),
			'assignee is no agent' => array( array( 'assignee_id' => 999_999 ), 'assignee_id' ),
			'unknown tag'          => array( array( 'tag_ids' => array( 999_999 ) ), 'tag_ids' ),
			'unknown priority'     => array( array( 'priority' => 'highest' ), 'priority' ),
			'unknown status'       => array( array( 'status' => 'lost' ), 'status' ),
		);
	}

	public function test_an_assignee_must_work_in_the_department(): void {
		[ $sales, $technical ] = array( $this->department( 'Sales' ), $this->department( 'Technical' ) );
		$agent                 = $this->agent_in( array( $sales ) );
		$create                = fn ( int $department ): Ticket => self::services()->tickets()->create( array( 'subject' => 'A', 'body' => 'B', 'email' => 'a@example.org', 'assignee_id' => $agent, 'department_id' => $department ), Viewer::system(), Channel::Api );
		self::assertSame( $agent, $create( $sales )->assignee_id );
		self::assertSame( array( 'assignee_id' ), self::assert_refused( ErrorCode::InvalidInput, fn () => $create( $technical ) ) );
	}

	public function test_all_mistakes_are_told_at_once(): void {
		$fields = self::assert_refused( ErrorCode::InvalidInput, fn () => self::services()->tickets()->create( array( 'email' => 'x', 'unknown' => 1 ), self::guest(), Channel::Form ) );
		self::assertEqualsCanonicalizing( array( 'subject', 'body', 'email', 'unknown' ), $fields );
	}

	public function test_guests_may_be_kept_out(): void {
		self::services()->settings()->change( array( 'guests_may_ask' => false ) );
		self::assert_refused( ErrorCode::SignInRequired, fn () => $this->ask() );
		self::assertSame( Status::New, self::services()->tickets()->create( array( 'subject' => 'A', 'body' => 'B' ), self::viewer( $this->customer() ), Channel::Form )->status );
	}

	public function test_more_files_than_allowed_are_refused(): void {
		self::services()->settings()->change( array( 'attachment_max_files' => 2 ) );
		self::assertSame( array( 'attachment_keys' ), self::assert_refused( ErrorCode::TooManyFiles, fn () => $this->ask( array( 'attachment_keys' => array( 'a', 'b', 'c' ) ) ) ) );
		self::assertSame( 0, self::count_rows( 'tickets' ) );
	}

	public function test_a_client_may_not_ask_without_end(): void {
		self::assert_refused(
			ErrorCode::RateLimited,
			function (): void {
				for ( $n = 0; $n < 200; $n++ ) {
					$this->ask();
				}
			}
		);
	}

	public function test_a_subject_is_text_not_markup(): void {
		$subject = 'a < b & "c" <script>alert(1)</script> 100% \\n \\\' %s 😀 ‮سلام';
		$ticket  = $this->ask( array( 'subject' => $subject, 'name' => '<b>Sara</b> & co' ) );
		self::assertSame( str_replace( "\u{202e}", '', $subject ), $ticket->subject );
		self::assertSame( '<b>Sara</b> & co', $ticket->contact_name );
		self::assertSame( $ticket->subject, self::desk_ticket( $ticket->id )->present( Field::DESK )['subject'] );
	}

	public function test_text_keeps_what_was_typed(): void {
		$ticket = $this->ask( array( 'body' => "می\u{200c}خواهم <b>این</b> & آن\r\n\r\n\\ % \u{202e}x\u{0} https://example.org/?a=1&b=2" ) );
		$html   = self::thread( $ticket->id )[0]->body_html;
		self::assertStringContainsString( "می\u{200c}خواهم &lt;b&gt;این&lt;/b&gt; &amp; آن</p>", $html );
		self::assertStringContainsString( "\n<p>\\ % x <a rel=\"nofollow noopener noreferrer ugc\" href=\"https://example.org/?a=1&amp;b=2\"", str_replace( '&#038;', '&amp;', $html ) );
	}

	/** @param array<string, mixed> $input */
	#[DataProvider( 'excerpts' )]
	public function test_a_list_shows_the_beginning( array $input, string $excerpt ): void {
		self::assertSame( $excerpt, $this->ask( $input )->excerpt );
	}

	/** @return array<string, array{array<string, mixed>, string}> */
	public static function excerpts(): array {
		return array(
			'two lines'      => array( array( 'body' => "One\n\nTwo" ), 'One Two' ),
			'two paragraphs' => array( array( 'body' => '<p>One</p><p>Two</p>', 'body_format' => 'html' ), 'One Two' ),
			'signs'          => array( array( 'body' => 'a < b & c > d' ), 'a < b & c > d' ),
			'typed entities' => array( array( 'body' => '&lt;b&gt;' ), '&lt;b&gt;' ),
			'a long text'    => array( array( 'body' => str_repeat( 'سلام ', 100 ) ), rtrim( str_repeat( 'سلام ', 28 ) ) . '…' ),
		);
	}

	#[DataProvider( 'attacks' )]
	public function test_nothing_of_an_attack_is_stored( string $html ): void {
		$ticket = $this->ask( array( 'body' => "text $html", 'body_format' => 'html' ) );
		$stored = self::thread( $ticket->id )[0]->body_html;
		self::assertDoesNotMatchRegularExpression( '/<(script|img|svg|iframe|style|form|input|math|object|base|meta)|\son\w+\s*=|javascript:|vbscript:|data:|style\s*=/i', $stored );
	}

	/** @return array<string, array{string}> */
	public static function attacks(): array {
		return array(
			'script'           => array( '<script>alert(1)</script>' ),
			'nested script'    => array( '<scr<script>ipt>alert(1)</scr</script>ipt>' ),
			'handler'          => array( '<p onclick="alert(1)">a</p>' ),
			'picture'          => array( '<img src=x onerror=alert(1)>' ),
			'svg'              => array( '<svg/onload=alert(1)><a xlink:href="javascript:alert(1)">a</a></svg>' ),
			'link'             => array( '<a href="javascript:alert(1)">a</a>' ),
			'hidden link'      => array( "<a href=\"java\tscript:alert(1)\">a</a><a href=\"&#106;avascript:alert(1)\">b</a>" ),
			'data'             => array( '<a href="data:text/html;base64,PHNjcmlwdD4=">a</a>' ),
			'style'            => array( '<p style="position:fixed">a</p><style>*{display:none}</style>' ),
			'frame'            => array( '<iframe src="https://example.org"></iframe>' ),
			'form'             => array( '<form action="https://example.org"><input name="password"></form>' ),
			'unclosed comment' => array( '<!--[if gte IE 4]><script>alert(1)</script><![endif]-->' ),
		);
	}
}
