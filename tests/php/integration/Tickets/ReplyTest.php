<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Integration\Tickets;

use Mizkar\Contacts\Viewer;
use Mizkar\Kernel\Cursor;
use Mizkar\Kernel\ErrorCode;
use Mizkar\Kernel\Values;
use Mizkar\Tickets\AuthorType;
use Mizkar\Tickets\Events\MessageAdded;
use Mizkar\Tickets\Events\TicketChanged;
use Mizkar\Tickets\Message;
use Mizkar\Tickets\MessageKind;
use Mizkar\Tickets\Status;
use PHPUnit\Framework\Attributes\DataProvider;

final class ReplyTest extends TicketsTestCase {

	private int $customer;

	private int $ticket;

	private int $agent;

	protected function setUp(): void {
		parent::setUp();
		$this->customer = $this->customer();
		$this->agent    = $this->user( 'mizkar_agent', array( 'display_name' => 'Agent Ali' ) );
		$this->ticket   = $this->ticket( array( 'user_id' => $this->customer ) );
	}

	public function test_an_agent_answers(): void {
		self::set_row( $this->ticket, array( 'last_message_at' => '2026-01-01 00:00:00', 'last_customer_at' => '2026-01-01 00:00:00' ) );
		$message = $this->answer( array( 'body' => "Hello.\nIt is on its way." ) );
		self::assertSame( MessageKind::Reply, $message->kind );
		self::assertSame( AuthorType::Agent, $message->author_type );
		self::assertSame( $this->agent, $message->author_id );
		self::assertSame( 'Agent Ali', $message->author_name );
		self::assertSame( "<p>Hello.<br />\nIt is on its way.</p>", $message->body_html );
		$ticket = self::desk_ticket( $this->ticket );
		self::assertSame( Status::Open, $ticket->status );
		self::assertSame( 2, $ticket->message_count );
		self::assertSame( 2, $ticket->version );
		self::assertSame( 'Hello. It is on its way.', $ticket->excerpt );
		self::assertSame( $message->created_at, $ticket->last_message_at );
		self::assertSame( $message->created_at, $ticket->last_agent_at );
		self::assertSame( '2026-01-01 00:00:00', $ticket->last_customer_at );
		self::assertSame( array( array( 'type' => 'status', 'from' => 'new', 'to' => 'open' ) ), self::history( $this->ticket ) );
	}

	public function test_an_agent_answers_and_waits(): void {
		$this->answer( array( 'status' => 'waiting' ) );
		self::assertSame( Status::Waiting, self::desk_ticket( $this->ticket )->status );
		self::assertSame( array( array( 'type' => 'status', 'from' => 'new', 'to' => 'waiting' ) ), self::history( $this->ticket, self::viewer( $this->customer ) ) );
	}

	public function test_a_note_moves_nothing_that_the_customer_could_see(): void {
		$shown  = $this->shown();
		$before = self::row( $this->ticket );
		$note   = $this->answer( array( 'body' => 'Secret remark', 'kind' => 'note' ) );
		self::assertSame( MessageKind::Note, $note->kind );
		self::assertSame( $shown, $this->shown() );
		self::assertSame( 2, self::row( $this->ticket )->int( 'version' ) );
		self::assertSame( array_diff_key( $before->all(), array( 'version' => 1 ) ), array_diff_key( self::row( $this->ticket )->all(), array( 'version' => 1 ) ) );
		self::assertCount( 2, self::thread( $this->ticket ) );
		self::assertCount( 1, self::thread( $this->ticket, self::viewer( $this->customer ) ) );
	}

	/** Another agent's note is news to an agent, and must not stop the customer. */
	public function test_a_customer_is_never_stale(): void {
		$this->answer( array( 'kind' => 'note' ) );
		self::assertSame( array( 'version' ), self::assert_refused( ErrorCode::InvalidInput, fn () => $this->say( array( 'version' => 1 ) ) ) );
		self::assertSame( MessageKind::Reply, $this->say()->kind );
	}

	#[DataProvider( 'statuses_after_the_customer_wrote' )]
	public function test_what_a_customers_answer_does( Status $before, Status $after ): void {
		self::set_row( $this->ticket, array( 'status' => $before->value, 'solved_at' => $before->is_done() ? '2026-01-01 00:00:00' : null ) );
		$message = $this->say();
		self::assertSame( AuthorType::Contact, $message->author_type );
		$ticket = self::desk_ticket( $this->ticket );
		self::assertSame( $after, $ticket->status );
		self::assertNull( $ticket->solved_at );
		self::assertSame( $message->created_at, $ticket->last_customer_at );
		self::assertSame( $before === $after ? array() : array( array( 'type' => 'status', 'from' => $before->value, 'to' => $after->value ) ), self::history( $this->ticket ) );
	}

	/** @return array<string, array{Status, Status}> */
	public static function statuses_after_the_customer_wrote(): array {
		return array(
			'new stays new'          => array( Status::New, Status::New ),
			'open stays open'        => array( Status::Open, Status::Open ),
			'waiting is over'        => array( Status::Waiting, Status::Open ),
			'on hold stays on hold'  => array( Status::OnHold, Status::OnHold ),
			'solved is opened again' => array( Status::Solved, Status::Open ),
		);
	}

	#[DataProvider( 'closed' )]
	public function test_a_closed_ticket_takes_no_customers_answer( Status $status ): void {
		self::set_row( $this->ticket, array( 'status' => $status->value ) );
		self::assert_refused( ErrorCode::TicketClosed, fn () => $this->say() );
		self::assert_refused( ErrorCode::TicketClosed, fn () => self::services()->replies()->reply( $this->ticket, array( 'body' => 'x' ), Viewer::system(), as_customer: true ) );
		self::assertSame( MessageKind::Reply, $this->answer()->kind );
		self::assertSame( $status, self::desk_ticket( $this->ticket )->status );
	}

	/** @return array<string, array{Status}> */
	public static function closed(): array {
		return array(
			'closed'                => array( Status::Closed ),
			'spam, which looks so'  => array( Status::Spam ),
		);
	}

	public function test_what_does_not_exist_and_what_is_not_his_answer_alike(): void {
		$other   = $this->ticket();
		$refusal = fn ( int $id, Viewer $viewer ): mixed => self::refusal( ErrorCode::NotFound, fn () => self::services()->replies()->reply( $id, array( 'body' => 'x' ), $viewer ) )->to_wp_error()->get_error_data();
		self::assertEquals( $refusal( 999_999, self::viewer( $this->customer ) ), $refusal( $other, self::viewer( $this->customer ) ) );
		self::assertEquals( $refusal( 999_999, self::guest() ), $refusal( $other, self::guest() ) );
		self::services()->ticket_changes()->trash( $this->ticket, self::viewer( $this->agent ) );
		$refusal( $this->ticket, self::viewer( $this->customer ) );
		self::assertCount( 1, self::thread( $other ) );
	}

	public function test_a_stale_view_is_told_what_changed(): void {
		$second = $this->agent();
		$seen   = self::desk_ticket( $this->ticket )->version;
		$this->answer( array( 'body' => 'First answer', 'status' => 'waiting', 'version' => $seen ), $second );
		$refusal = self::refusal( ErrorCode::StaleVersion, fn () => $this->answer( array( 'body' => 'Second answer', 'version' => $seen ) ) );
		$data    = new Values( $refusal->data );
		self::assertSame( 'waiting', $data->map( 'ticket' )->string( 'status' ) );
		self::assertSame( $seen + 1, $data->map( 'ticket' )->int( 'version' ) );
		self::assertStringContainsString( 'First answer', (string) wp_json_encode( $data->raw( 'messages' ) ) );
		self::assertCount( 3, self::thread( $this->ticket ) );
		self::assertSame( MessageKind::Reply, $this->answer( array( 'version' => $seen + 1 ) )->kind );
	}

	public function test_the_same_submit_twice_is_one_message(): void {
		$first = $this->answer( array( 'submission_id' => 'abc', 'version' => 1 ) );
		self::assertSame( $first->id, $this->answer( array( 'submission_id' => 'abc', 'version' => 1 ) )->id );
		self::assertNotSame( $first->id, $this->answer( array( 'submission_id' => 'abc' ), $this->agent() )->id );
		self::assertNotSame( $first->id, $this->say( array( 'submission_id' => 'abc' ) )->id );
		self::assertSame( 4, self::desk_ticket( $this->ticket )->message_count );
		$other = $this->ticket();
		self::assertSame( $other, self::services()->replies()->reply( $other, array( 'body' => 'x', 'submission_id' => 'abc' ), self::viewer( $this->agent ) )->ticket_id );
	}

	public function test_the_site_writes_in_somebodys_name(): void {
		self::assertIsInt( mizkar_reply( $this->ticket, array( 'body' => 'By mail', 'author' => 'contact' ) ) );
		self::assertIsInt( mizkar_reply( $this->ticket, array( 'body' => 'By Ali', 'user_id' => $this->agent ) ) );
		self::assertIsInt( mizkar_reply( $this->ticket, array( 'body' => 'By itself', 'kind' => 'note' ) ) );
		$authors = array_map( static fn ( Message $message ): string => $message->author_type->value . ' ' . $message->author_name, array_filter( self::thread( $this->ticket ), static fn ( Message $message ): bool => MessageKind::Event !== $message->kind ) );
		$name    = self::desk_ticket( $this->ticket )->contact_name;
		self::assertSame( array( "contact $name", "contact $name", 'agent Agent Ali', 'system ' ), array_values( $authors ) );
	}

	/** @param array<string, mixed> $input */
	#[DataProvider( 'bad_input' )]
	public function test_bad_input_is_refused_by_field( array $input, string $field ): void {
		self::assertSame( array( $field ), self::assert_refused( ErrorCode::InvalidInput, fn () => $this->answer( $input ) ) );
		self::assertCount( 1, self::thread( $this->ticket ) );
		self::assertSame( 1, self::desk_ticket( $this->ticket )->version );
	}

	/** @return array<string, array{array<string, mixed>, string}> */
	public static function bad_input(): array {
		return array(
			'no text'                => array( array( 'body' => '' ), 'body' ),
			'nothing to see'         => array( array( 'body' => '<p> <br></p>', 'body_format' => 'html' ), 'body' ),
			'text too long'          => array( array( 'body' => str_repeat( 'ب', 60_001 ) ), 'body' ),
			'no UTF-8'               => array( array( 'body' => "\xff" ), 'body' ),
			'a list'                 => array( array( 'body' => array() ), 'body' ),
			'unknown kind'           => array( array( 'kind' => 'whisper' ), 'kind' ),
			'unknown status'         => array( array( 'status' => 'gone' ), 'status' ),
			'trash by the way'       => array( array( 'status' => 'trash' ), 'status' ),
			'unknown field'          => array( array( 'author_id' => 1 ), 'author_id' ),
			'version is a word'      => array( array( 'version' => 'new' ), 'version' ),
			'files that are missing' => array( array( 'attachment_keys' => array( str_repeat( 'a', 40 ) ) ), 'attachment_keys' ),
		);
	}

	#[DataProvider( 'kinds_that_are_no_message' )]
	public function test_nobody_writes_history_by_hand( string $kind ): void {
		self::assertSame( array( 'kind' ), self::assert_refused( ErrorCode::InvalidInput, fn () => $this->answer( array( 'kind' => $kind ) ) ) );
	}

	/** @return array<string, array{string}> */
	public static function kinds_that_are_no_message(): array {
		return array(
			'event' => array( 'event' ),
			'call'  => array( 'call' ),
		);
	}

	/** @param array<string, mixed> $input */
	#[DataProvider( 'what_is_the_desks' )]
	public function test_a_customer_sets_nothing_of_the_desks( array $input ): void {
		self::assertSame( array_keys( $input ), self::assert_refused( ErrorCode::InvalidInput, fn () => $this->say( $input ) ) );
	}

	/** @return array<string, array{array<string, mixed>}> */
	public static function what_is_the_desks(): array {
		return array(
			'a note'   => array( array( 'kind' => 'note' ) ),
			'a status' => array( array( 'status' => 'closed' ) ),
		);
	}

	public function test_a_ticket_in_the_trash_is_not_moved_by_an_answer(): void {
		self::services()->ticket_changes()->trash( $this->ticket, self::viewer( $this->agent ) );
		self::assertSame( array( 'status' ), self::assert_refused( ErrorCode::InvalidInput, fn () => $this->answer( array( 'status' => 'open' ) ) ) );
		self::assertSame( MessageKind::Note, $this->answer( array( 'kind' => 'note' ) )->kind );
		self::assertSame( Status::Trash, self::desk_ticket( $this->ticket )->status );
	}

	public function test_more_files_than_allowed_are_refused(): void {
		self::services()->settings()->change( array( 'attachment_max_files' => 1 ) );
		self::assert_refused( ErrorCode::TooManyFiles, fn () => $this->say( array( 'attachment_keys' => array( 'a', 'b' ) ) ) );
	}

	public function test_a_client_may_not_write_without_end(): void {
		self::assert_refused(
			ErrorCode::RateLimited,
			function (): void {
				for ( $n = 0; $n < 500; $n++ ) {
					$this->say( array( 'submission_id' => 'same' ) );
				}
			}
		);
	}

	public function test_listeners_hear_of_it_once_and_in_order(): void {
		$heard = array();
		self::services()->events()->when_recorded( MessageAdded::class, function ( MessageAdded $event ) use ( &$heard ): void {
			$heard[] = 'added ' . $event->ticket->status->value;
		} );
		self::services()->events()->when_recorded( TicketChanged::class, function ( TicketChanged $event ) use ( &$heard ): void {
			$heard[] = "changed {$event->before->status->value} {$event->after->status->value}";
		} );
		$this->answer( array( 'submission_id' => 'abc' ) );
		$this->answer( array( 'submission_id' => 'abc' ) );
		self::assertSame( array( 'added open', 'changed new open' ), $heard );
	}

	/** Whatever a listener inside of the transaction cannot do undoes all of it. */
	public function test_a_failing_recorder_leaves_nothing(): void {
		self::services()->events()->when_recorded( MessageAdded::class, static fn () => throw new \RuntimeException( 'No outbox' ) );
		$before = self::row( $this->ticket );
		try {
			$this->answer( array( 'status' => 'solved' ) );
			self::fail( 'The failure was swallowed.' );
		} catch ( \RuntimeException $exception ) {
			self::assertSame( 'No outbox', $exception->getMessage() );
		}
		self::assertEquals( $before, self::row( $this->ticket ) );
		self::assertCount( 1, self::thread( $this->ticket ) );
	}

	/** @param array<string, mixed> $input */
	private function answer( array $input = array(), ?int $user_id = null ): Message {
		return self::services()->replies()->reply( $this->ticket, $input + array( 'body' => 'An answer' ), self::viewer( $user_id ?? $this->agent ) );
	}

	/** @param array<string, mixed> $input */
	private function say( array $input = array() ): Message {
		return self::services()->replies()->reply( $this->ticket, $input + array( 'body' => 'A question' ), self::viewer( $this->customer ) );
	}

	/** All that the customer's list, page and thread show. */
	private function shown(): string {
		$viewer    = self::viewer( $this->customer );
		$presenter = self::services()->ticket_presenter();
		$page      = self::services()->ticket_reader()->find( new \Mizkar\Tickets\TicketQuery(), $viewer );
		self::assertNotInstanceOf( Cursor::class, $page->next );
		return (string) wp_json_encode( array( $presenter->tickets( $page->items, $viewer ), $presenter->ticket( self::services()->ticket_reader()->get( $this->ticket, $viewer ), $viewer ), $presenter->messages( self::thread( $this->ticket, $viewer ), $viewer ) ) );
	}
}
