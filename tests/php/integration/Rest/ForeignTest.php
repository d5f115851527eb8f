<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Integration\Rest;

use Mizkar\Contacts\GuestSession;
use Mizkar\Contacts\Viewer;
use Mizkar\Kernel\Crypto;
use PHPUnit\Framework\Attributes\DataProvider;
use WP_REST_Response;

/** What belongs to somebody else answers as if it did not exist, by whatever handle it is asked for. */
final class ForeignTest extends RestTestCase {

	private int $victims;

	protected function setUp(): void {
		parent::setUp();
		$this->victims = $this->ticket();
		self::services()->replies()->reply( $this->victims, array( 'body' => 'For the victim alone' ), Viewer::system() );
	}

	/** @param array<string, mixed> $input */
	#[DataProvider( 'ways' )]
	public function test_a_foreign_id_and_a_missing_one_answer_alike( string $method, string $path, array $input ): void {
		$customer = $this->customer();
		$headers  = self::browser();
		$this->guest_ticket( $headers );
		$own = $this->ticket( array( 'user_id' => $customer ) );
		self::assertSame( $own, self::services()->ticket_reader()->get( $own, self::services()->viewers()->of_user( $customer ) )->id );
		foreach ( array( 0, $customer ) as $user_id ) {
			$foreign = $this->rest( $method, sprintf( "/mizkar/v1$path", $this->victims ), $input, $user_id, $headers );
			$missing = $this->rest( $method, sprintf( "/mizkar/v1$path", 999_999 ), $input, $user_id, $headers );
			self::assertContains( $foreign->get_status(), array( 401, 403, 404 ) );
			self::assertSame( $missing->get_status(), $foreign->get_status() );
			self::assertEquals( $missing->get_data(), $foreign->get_data() );
			self::assertEquals( $missing->get_headers(), $foreign->get_headers() );
		}
		self::assertSame( 3, self::services()->database()->int( 'SELECT COUNT(*) FROM ' . self::services()->database()->table( 'messages' ) . ' WHERE ticket_id = %d', array( $this->victims ) ) );
	}

	/** @return array<string, array{string, string, array<string, mixed>}> */
	public static function ways(): array {
		return array(
			'show'    => array( 'GET', '/tickets/%d', array() ),
			'read'    => array( 'GET', '/tickets/%d/messages', array() ),
			'read on' => array( 'GET', '/tickets/%d/messages', array( 'after' => '1' ) ),
			'answer'  => array( 'POST', '/tickets/%d/messages', array( 'body' => 'x' ) ),
			'solve'   => array( 'PATCH', '/tickets/%d', array( 'status' => 'solved' ) ),
			'trash'   => array( 'DELETE', '/tickets/%d', array() ),
			'restore' => array( 'POST', '/tickets/%d/restore', array() ),
			'contact' => array( 'GET', '/contacts/%d', array() ),
		);
	}

	public function test_lists_hold_only_what_is_his(): void {
		$headers  = self::browser();
		$guests   = $this->guest_ticket( $headers );
		$customer = $this->customer();
		$his      = $this->ticket( array( 'user_id' => $customer ) );
		self::assertSame( array( $guests ), $this->ids( $this->rest( 'GET', '/mizkar/v1/tickets', array(), 0, $headers ) ) );
		self::browser();
		self::assertSame( array(), $this->ids( $this->rest( 'GET', '/mizkar/v1/tickets' ) ) );
		self::no_browser();
		self::assertSame( array( $his ), $this->ids( $this->rest( 'GET', '/mizkar/v1/tickets', array(), $customer ) ) );
		self::assertSame( array( $his ), $this->ids( $this->rest( 'GET', '/mizkar/v1/tickets', array( 'scope' => 'desk' ), $customer ) ) );
		self::assert_error( 401, 'mizkar_sign_in_required', $this->rest( 'GET', '/mizkar/v1/tickets' ) );
	}

	/** @param array<string, string> $query */
	#[DataProvider( 'filters_of_the_desk' )]
	public function test_a_customer_asks_no_desks_question( array $query, string $field ): void {
		$response = $this->rest( 'GET', '/mizkar/v1/tickets', $query, $this->customer() );
		self::assert_error( 400, 'mizkar_invalid_input', $response );
		self::assertSame( array( $field ), self::wrong_fields( $response ) );
	}

	/** @return array<string, array{array<string, string>, string}> */
	public static function filters_of_the_desk(): array {
		return array(
			'a contact'        => array( array( 'contact_id' => '1' ), 'contact_id' ),
			'an assignee'      => array( array( 'assignee_id' => '0' ), 'assignee_id' ),
			'a priority'       => array( array( 'priority' => 'urgent' ), 'priority' ),
			'a tag'            => array( array( 'tag_id' => '1' ), 'tag_id' ),
			'a view'           => array( array( 'view' => 'spam' ), 'view' ),
			'words'            => array( array( 'search' => 'secret' ), 'search' ),
			'order of urgency' => array( array( 'sort' => 'priority' ), 'sort' ),
		);
	}

	public function test_a_session_that_was_made_up_opens_nothing(): void {
		$this->guest_ticket( self::browser() );
		foreach ( array( '', 'x', str_repeat( 'a', 43 ), "' OR 1=1 -- " . str_repeat( 'a', 31 ), Crypto::token() ) as $token ) {
			$headers = self::browser( $token );
			self::assertContains( $this->rest( 'GET', "/mizkar/v1/tickets/$this->victims", array(), 0, $headers )->get_status(), array( 401, 404 ) );
		}
	}

	/** A page of another site can send the cookie, and no more than that. */
	public function test_a_cookie_alone_writes_nothing(): void {
		$headers = self::browser();
		$ticket  = $this->guest_ticket( $headers );
		foreach ( array( array(), array( GuestSession::HEADER => 'x' ), array( GuestSession::HEADER => GuestSession::proof( Crypto::token() ) ) ) as $wrong ) {
			self::assert_error( 401, 'mizkar_session_expired', $this->rest( 'POST', '/mizkar/v1/tickets', array( 'subject' => 'A', 'body' => 'B' ), 0, $wrong ) );
			self::assert_error( 401, 'mizkar_session_expired', $this->rest( 'POST', "/mizkar/v1/tickets/$ticket/messages", array( 'body' => 'x' ), 0, $wrong ) );
			self::assert_error( 401, 'mizkar_session_expired', $this->rest( 'PATCH', "/mizkar/v1/tickets/$ticket", array( 'status' => 'solved' ), 0, $wrong ) );
		}
		self::assert_status( 201, $this->rest( 'POST', "/mizkar/v1/tickets/$ticket/messages", array( 'body' => 'x' ), 0, $headers ) );
	}

	public function test_without_a_session_nothing_is_asked_and_the_visitor_is_told(): void {
		self::no_browser();
		$response = $this->rest( 'POST', '/mizkar/v1/tickets', array( 'subject' => 'A', 'body' => 'B', 'name' => 'N', 'email' => 'a@example.org' ) );
		self::assert_error( 401, 'mizkar_session_expired', $response );
		$data = json_decode( (string) wp_json_encode( $response->get_data() ), true );
		self::assertIsArray( $data );
		self::assertSame( array( 'status' => 401, 'retryable' => true, 'fields' => array() ), $data['data'] );
	}

	/** The desk's own remarks: by no route, no count, no time, no signal. */
	public function test_a_note_reaches_the_desk_alone(): void {
		$customer = $this->customer();
		$id       = $this->ticket( array( 'user_id' => $customer ) );
		$agent    = $this->agent();
		$seen     = fn (): string => (string) wp_json_encode(
			array_map(
				fn ( string $path ): array => $this->body( $this->rest( 'GET', "/mizkar/v1$path", array(), $customer ) ),
				array( '/tickets', "/tickets/$id", "/tickets/$id/messages" )
			)
		);
		$signals  = fn (): array => array_map( fn ( string $topic ): int => self::services()->signals()->sequence( self::services()->signals()->address( $topic )['name'] ), array( "ticket:$id:customer", 'contact:' . self::services()->ticket_reader()->get( $id, Viewer::system() )->contact_id ) );
		$before   = array( $seen(), $signals() );
		$desk     = self::services()->signals()->sequence( self::services()->signals()->address( "ticket:$id" )['name'] );
		$note     = $this->body( $this->rest( 'POST', "/mizkar/v1/tickets/$id/messages", array( 'body' => 'Difficult person', 'kind' => 'note' ), $agent ) );
		self::assertSame( 'note', $note['kind'] );
		self::assertSame( $before, array( $seen(), $signals() ) );
		self::assertGreaterThan( $desk, self::services()->signals()->sequence( self::services()->signals()->address( "ticket:$id" )['name'] ) );
		self::assertCount( 2, $this->body( $this->rest( 'GET', "/mizkar/v1/tickets/$id/messages", array(), $agent ) ) );
		$this->rest( 'PATCH', "/mizkar/v1/tickets/$id", array( 'priority' => 'urgent', 'assignee_id' => $agent ), $agent );
		self::assertSame( $before, array( $seen(), $signals() ) );
		$answer = $this->body( $this->rest( 'POST', "/mizkar/v1/tickets/$id/messages", array( 'body' => 'Kind answer' ), $agent ) );
		self::assertSame( 'reply', $answer['kind'] );
		self::assertNotSame( $before[1], $signals() );
	}

	public function test_a_customers_ticket_tells_nothing_of_the_desk(): void {
		$customer = $this->customer();
		$id       = $this->ticket( array( 'user_id' => $customer ) );
		$shown    = $this->body( $this->rest( 'GET', "/mizkar/v1/tickets/$id", array(), $customer ) );
		self::assertEqualsCanonicalizing( array( 'id', 'number', 'subject', 'excerpt', 'status', 'department_id', 'message_count', 'created_at', 'last_message_at', 'solved_at', 'signal' ), array_keys( $shown ) );
		$message = $this->body( $this->rest( 'GET', "/mizkar/v1/tickets/$id/messages", array(), $customer ) )[0];
		self::assertIsArray( $message );
		self::assertArrayNotHasKey( 'author_id', $message );
		$desk = $this->body( $this->rest( 'GET', "/mizkar/v1/tickets/$id", array(), $this->agent() ) );
		self::assertIsArray( $desk['signal'] );
		self::assertIsArray( $shown['signal'] );
		self::assertNotSame( $desk['signal']['name'], $shown['signal']['name'] );
		self::assertIsArray( $desk['contact'] );
	}

	/** A limited agent’s REST is as limited as he is. */
	public function test_a_limited_agent_sees_his_department(): void {
		$agent = $this->agent();
		self::services()->agents()->change( $agent, array( 'department_ids' => array( $this->department() ) ) );
		$get = fn ( int $id ): WP_REST_Response => $this->rest( 'GET', "/mizkar/v1/tickets/$id", array(), $agent );
		self::assertEquals( $get( 999_999 )->get_data(), $get( $this->victims )->get_data() );
		self::assertSame( array(), $this->ids( $this->rest( 'GET', '/mizkar/v1/tickets', array(), $agent ) ) );
		$counts = $this->body( $this->rest( 'GET', '/mizkar/v1/tickets/counts', array(), $agent ) );
		self::assertSame( 0, $counts['all'] );
		self::assert_error( 404, 'mizkar_not_found', $this->rest( 'POST', '/mizkar/v1/tickets/bulk', array( 'ids' => array( $this->victims ), 'changes' => array( 'status' => 'solved' ) ), $agent ) );
	}

	public function test_a_files_key_of_another_ticket_opens_nothing(): void {
		$headers = self::browser();
		$own     = $this->guest_ticket( $headers );
		$rows    = self::services()->attachment_rows();
		$message = self::services()->ticket_reader()->messages( $this->victims, 0, 10, Viewer::system() );
		$note    = self::services()->replies()->reply( $own, array( 'body' => 'Internal', 'kind' => 'note' ), Viewer::system() );
		$file    = static fn ( string $key, int $ticket_id, int $message_id ) => $rows->insert( array( 'access_key' => $key, 'owner' => 'user:1', 'name' => 'a.txt', 'mime_type' => 'text/plain', 'bytes' => 1, 'sha256' => str_repeat( '0', 64 ), 'path' => 'x', 'ticket_id' => $ticket_id, 'message_id' => $message_id, 'created_at' => '2026-01-01 00:00:00' ) );
		$file( str_repeat( 'a', 40 ), $this->victims, $message[0]->id );
		$file( str_repeat( 'b', 40 ), $own, $note->id );
		$file( str_repeat( 'c', 40 ), $own, self::services()->ticket_reader()->messages( $own, 0, 1, Viewer::system() )[0]->id );
		$get = fn ( string $letter, int $user_id = 0 ): WP_REST_Response => $this->rest( 'GET', '/mizkar/v1/attachments/' . str_repeat( $letter, 40 ), array(), $user_id, $headers );
		self::assert_status( 200, $get( 'c' ) );
		foreach ( array( 'a', 'b' ) as $letter ) {
			self::assert_error( 404, 'mizkar_not_found', $get( $letter ) );
			self::assertEquals( $get( 'd' )->get_data(), $get( $letter )->get_data() );
			self::assert_status( 200, $get( $letter, $this->agent() ) );
		}
		$limited = $this->agent();
		self::services()->agents()->change( $limited, array( 'department_ids' => array( $this->department() ) ) );
		self::no_browser();
		self::assert_error( 404, 'mizkar_not_found', $get( 'a', $limited ) );
	}
}
