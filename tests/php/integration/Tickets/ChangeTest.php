<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Integration\Tickets;

use Mizkar\Contacts\Viewer;
use Mizkar\Kernel\ErrorCode;
use Mizkar\Kernel\Values;
use Mizkar\Tickets\Events\TicketChanged;
use Mizkar\Tickets\Priority;
use Mizkar\Tickets\Status;
use Mizkar\Tickets\Ticket;
use Mizkar\Tickets\TicketChangeService;
use PHPUnit\Framework\Attributes\DataProvider;

final class ChangeTest extends TicketsTestCase {

	private int $customer;

	private int $ticket;

	private int $agent;

	protected function setUp(): void {
		parent::setUp();
		$this->customer = $this->customer();
		$this->agent    = $this->agent();
		$this->ticket   = $this->ticket( array( 'user_id' => $this->customer ) );
	}

	public function test_everything_at_once_and_each_with_its_event(): void {
		$department = $this->department();
		$tag        = self::services()->tags()->create( array( 'name' => 'VIP' ) )['id'];
		$ticket     = $this->change( array( 'status' => 'on_hold', 'priority' => 'high', 'department_id' => $department, 'assignee_id' => $this->agent, 'tag_ids' => array( $tag ), 'subject' => 'A better subject' ) );
		self::assertSame( array( Status::OnHold, Priority::High, $department, $this->agent, 'A better subject', 2 ), array( $ticket->status, $ticket->priority, $ticket->department_id, $ticket->assignee_id, $ticket->subject, $ticket->version ) );
		self::assertEquals( array_diff_key( $ticket->row->all(), array( 'contact_name' => 1 ) ), array_diff_key( self::desk_ticket( $this->ticket )->row->all(), array( 'contact_name' => 1 ) ) );
		self::assertSame(
			array(
				array( 'type' => 'status', 'from' => 'new', 'to' => 'on_hold' ),
				array( 'type' => 'priority', 'from' => 'normal', 'to' => 'high' ),
				array( 'type' => 'department', 'from' => 0, 'to' => $department ),
				array( 'type' => 'assignee', 'from' => 0, 'to' => $this->agent ),
				array( 'type' => 'subject', 'from' => 'The parcel has not arrived', 'to' => 'A better subject' ),
				array( 'type' => 'tags', 'from' => array(), 'to' => array( $tag ) ),
			),
			self::history( $this->ticket )
		);
		self::assertSame( array( array( 'type' => 'status', 'from' => 'new', 'to' => 'on_hold' ) ), self::history( $this->ticket, self::viewer( $this->customer ) ) );
		self::assertSame( 1, $ticket->message_count );
	}

	public function test_a_subject_in_any_script_is_told_whole(): void {
		$subject = str_repeat( 'ژ', 100 ) . str_repeat( '"\\', 50 );
		$this->change( array( 'subject' => $subject ) );
		$this->change( array( 'subject' => str_repeat( '😀', 200 ) ) );
		self::assertSame( array( 'type' => 'subject', 'from' => $subject, 'to' => str_repeat( '😀', 200 ) ), self::history( $this->ticket )[1] );
		self::assertSame( str_repeat( '😀', 200 ), self::desk_ticket( $this->ticket )->subject );
	}

	public function test_what_is_so_already_changes_nothing(): void {
		$heard = 0;
		self::services()->events()->when_recorded( TicketChanged::class, function () use ( &$heard ): void {
			++$heard;
		} );
		$ticket = $this->change( array( 'status' => 'new', 'priority' => 'normal', 'assignee_id' => null, 'department_id' => null, 'tag_ids' => array(), 'subject' => 'The parcel has not arrived' ) );
		self::assertSame( 1, $ticket->version );
		self::assertSame( array(), self::history( $this->ticket ) );
		self::assertSame( 0, $heard );
	}

	public function test_solving_and_reopening_keep_the_time(): void {
		self::assertNotNull( $this->change( array( 'status' => 'solved' ) )->solved_at );
		self::assertNull( $this->change( array( 'status' => 'open' ) )->solved_at );
		self::assertNotNull( $this->change( array( 'status' => 'closed' ) )->solved_at );
	}

	public function test_a_stale_view_changes_nothing(): void {
		$this->change( array( 'priority' => 'low', 'version' => 1 ) );
		$refusal = self::refusal( ErrorCode::StaleVersion, fn () => $this->change( array( 'priority' => 'high', 'version' => 1 ) ) );
		self::assertSame( 'low', ( new Values( $refusal->data ) )->map( 'ticket' )->string( 'priority' ) );
		self::assertSame( 2, ( new Values( $refusal->data ) )->map( 'ticket' )->int( 'version' ) );
		self::assertSame( Priority::Low, self::desk_ticket( $this->ticket )->priority );
	}

	/** @param array<string, mixed> $input */
	#[DataProvider( 'bad_input' )]
	public function test_bad_input_is_refused_by_field( array $input, string $field ): void {
		self::assertSame( array( $field ), self::assert_refused( ErrorCode::InvalidInput, fn () => $this->change( $input + array( 'priority' => 'low' ) ) ) );
		self::assertSame( Priority::Normal, self::desk_ticket( $this->ticket )->priority );
		self::assertSame( array(), self::history( $this->ticket ) );
	}

	/** @return array<string, array{array<string, mixed>, string}> */
	public static function bad_input(): array {
		return array(
			'unknown status'       => array( array( 'status' => 'gone' ), 'status' ),
			'trash by the way'     => array( array( 'status' => 'trash' ), 'status' ),
			'no status'            => array( array( 'status' => null ), 'status' ),
			'unknown priority'     => array( array( 'priority' => 'top' ), 'priority' ),
			'unknown department'   => array( array( 'department_id' => 999_999 ), 'department_id' ),
			'assignee is no agent' => array( array( 'assignee_id' => 999_999 ), 'assignee_id' ),
			'unknown tag'          => array( array( 'tag_ids' => array( 999_999 ) ), 'tag_ids' ),
			'tags are words'       => array( array( 'tag_ids' => array( 'vip' ) ), 'tag_ids' ),
			'too many tags'        => array( array( 'tag_ids' => range( 1, 31 ) ), 'tag_ids' ),
			'empty subject'        => array( array( 'subject' => " \u{202e}" ), 'subject' ),
			'long subject'         => array( array( 'subject' => str_repeat( 'a', 201 ) ), 'subject' ),
			'a read-only field'    => array( array( 'message_count' => 0 ), 'message_count' ),
			'another channel'      => array( array( 'channel' => 'api' ), 'channel' ),
			'an unknown field'     => array( array( 'post_status' => 'publish' ), 'post_status' ),
		);
	}

	public function test_an_assignee_works_in_the_department(): void {
		[ $sales, $technical ] = array( $this->department( 'Sales' ), $this->department( 'Technical' ) );
		$agent                 = $this->agent_in( array( $sales ) );
		self::assert_refused( ErrorCode::InvalidInput, fn () => $this->change( array( 'assignee_id' => $agent, 'department_id' => $technical ) ) );
		self::assertSame( $agent, $this->change( array( 'assignee_id' => $agent, 'department_id' => $sales ) )->assignee_id );
		self::assertSame( $agent, $this->change( array( 'department_id' => $technical ) )->assignee_id );
	}

	public function test_a_customer_solves_and_opens_again(): void {
		$viewer = self::viewer( $this->customer );
		self::assertSame( Status::Solved, self::services()->ticket_changes()->change( $this->ticket, array( 'status' => 'solved' ), $viewer )->status );
		self::assertSame( Status::Open, self::services()->ticket_changes()->change( $this->ticket, array( 'status' => 'open' ), $viewer )->status );
		self::assertCount( 2, self::history( $this->ticket, $viewer ) );
	}

	/** @param array<string, mixed> $input */
	#[DataProvider( 'what_a_customer_may_not' )]
	public function test_a_customer_changes_nothing_else( array $input, ErrorCode $code ): void {
		self::assert_refused( $code, fn () => self::services()->ticket_changes()->change( $this->ticket, $input, self::viewer( $this->customer ) ) );
		self::assertSame( 1, self::desk_ticket( $this->ticket )->version );
	}

	/** @return array<string, array{array<string, mixed>, ErrorCode}> */
	public static function what_a_customer_may_not(): array {
		return array(
			'close'             => array( array( 'status' => 'closed' ), ErrorCode::Forbidden ),
			'call spam'         => array( array( 'status' => 'spam' ), ErrorCode::Forbidden ),
			'trash'             => array( array( 'status' => 'trash' ), ErrorCode::Forbidden ),
			'rename'            => array( array( 'subject' => 'Other' ), ErrorCode::Forbidden ),
			'rename and solve'  => array( array( 'subject' => 'Other', 'status' => 'solved' ), ErrorCode::Forbidden ),
			'move'              => array( array( 'department_id' => null ), ErrorCode::Forbidden ),
			'nothing'           => array( array(), ErrorCode::Forbidden ),
			'set a priority'    => array( array( 'priority' => 'urgent' ), ErrorCode::InvalidInput ),
			'assign'            => array( array( 'assignee_id' => 1 ), ErrorCode::InvalidInput ),
			'become another'    => array( array( 'contact_id' => 1 ), ErrorCode::InvalidInput ),
		);
	}

	#[DataProvider( 'closed' )]
	public function test_a_customer_opens_nothing_closed( Status $status ): void {
		self::set_row( $this->ticket, array( 'status' => $status->value ) );
		self::assert_refused( ErrorCode::TicketClosed, fn () => self::services()->ticket_changes()->change( $this->ticket, array( 'status' => 'open' ), self::viewer( $this->customer ) ) );
	}

	/** @return array<string, array{Status}> */
	public static function closed(): array {
		return array( 'closed' => array( Status::Closed ), 'spam' => array( Status::Spam ) );
	}

	public function test_trash_and_back(): void {
		$this->change( array( 'status' => 'waiting' ) );
		$viewer = self::viewer( $this->agent );
		self::assertSame( Status::Trash, self::services()->ticket_changes()->trash( $this->ticket, $viewer )->status );
		self::assertSame( 3, self::services()->ticket_changes()->trash( $this->ticket, $viewer )->version );
		self::assert_refused( ErrorCode::NotFound, fn () => self::services()->ticket_reader()->get( $this->ticket, self::viewer( $this->customer ) ) );
		self::assertSame( array( 'status' ), self::assert_refused( ErrorCode::InvalidInput, fn () => $this->change( array( 'status' => 'open' ) ) ) );
		self::assertSame( Status::Waiting, self::services()->ticket_changes()->restore( $this->ticket, $viewer )->status );
		self::assertSame( 4, self::services()->ticket_changes()->restore( $this->ticket, $viewer )->version );
		self::assertSame( array( 'status', 'trashed', 'restored' ), array_column( self::history( $this->ticket ), 'type' ) );
		self::assertSame( array( 'status' ), array_column( self::history( $this->ticket, self::viewer( $this->customer ) ), 'type' ) );
		self::assertSame( 4, self::desk_ticket( $this->ticket )->version );
	}

	public function test_customers_trash_nothing(): void {
		foreach ( array( self::viewer( $this->customer ), self::guest( array( $this->ticket ) ) ) as $viewer ) {
			self::assert_refused( ErrorCode::Forbidden, fn () => self::services()->ticket_changes()->trash( $this->ticket, $viewer ) );
			self::assert_refused( ErrorCode::Forbidden, fn () => self::services()->ticket_changes()->restore( $this->ticket, $viewer ) );
			self::assert_refused( ErrorCode::Forbidden, fn () => self::services()->ticket_changes()->change_many( array( $this->ticket ), array( 'status' => 'solved' ), $viewer ) );
		}
		self::assert_refused( ErrorCode::NotFound, fn () => self::services()->ticket_changes()->trash( 999_999, self::viewer( $this->agent ) ) );
		self::assert_refused( ErrorCode::NotFound, fn () => self::services()->ticket_changes()->restore( 999_999, self::viewer( $this->agent ) ) );
	}

	public function test_many_at_once_can_be_undone(): void {
		$tag    = self::services()->tags()->create( array( 'name' => 'VIP' ) )['id'];
		$second = $this->ticket( array( 'priority' => 'low', 'assignee_id' => $this->agent, 'tag_ids' => array( $tag ) ) );
		$viewer = self::viewer( $this->agent );
		$before = array( $this->row_without_version( $this->ticket ), $this->row_without_version( $second ) );
		$result = self::services()->ticket_changes()->change_many( array( $second, $this->ticket, $second ), array( 'status' => 'solved', 'priority' => 'urgent', 'assignee_id' => null, 'tag_ids' => array(), 'version' => 77 ), $viewer );
		self::assertSame( array( Status::Solved ), array_values( array_unique( array_column( $result['tickets'], 'status' ), SORT_REGULAR ) ) );
		self::assertSame( array( $this->ticket, $second ), array_column( $result['undo'], 'id' ) );
		foreach ( $result['undo'] as $undo ) {
			self::services()->ticket_changes()->change( $undo['id'], $undo['changes'], $viewer );
		}
		self::assertEquals( $before, array( $this->row_without_version( $this->ticket ), $this->row_without_version( $second ) ) );
		self::assertSame( array( $tag ), self::services()->tags()->of_tickets( array( $second ) )[ $second ] );
	}

	public function test_many_are_changed_all_or_none(): void {
		$second = $this->ticket();
		$this->expect_none_changed( ErrorCode::NotFound, array( $this->ticket, 999_999, $second ), array( 'status' => 'solved' ) );
		self::services()->ticket_changes()->trash( $second, Viewer::system() );
		$this->expect_none_changed( ErrorCode::InvalidInput, array( $this->ticket, $second ), array( 'status' => 'solved' ) );
		$this->expect_none_changed( ErrorCode::InvalidInput, array( $this->ticket ), array( 'priority' => 'low', 'unknown' => 1 ) );
		$this->expect_none_changed( ErrorCode::InvalidInput, array(), array( 'status' => 'solved' ) );
		$this->expect_none_changed( ErrorCode::InvalidInput, range( 1, TicketChangeService::MOST + 1 ), array( 'status' => 'solved' ) );
	}

	public function test_deleting_the_post_deletes_all_of_the_ticket(): void {
		$second = $this->ticket();
		self::services()->search()->index( 10 );
		wp_delete_post( $this->ticket, true );
		foreach ( array( 'tickets', 'messages', 'search' ) as $table ) {
			self::assertSame( 1, self::count_rows( $table ), $table );
		}
		self::assertSame( $second, self::desk_ticket( $second )->id );
	}

	/** @param array<string, mixed> $input */
	private function change( array $input ): Ticket {
		return self::services()->ticket_changes()->change( $this->ticket, $input, self::viewer( $this->agent ) );
	}

	/**
	 * @param list<int>            $ids
	 * @param array<string, mixed> $changes
	 */
	private function expect_none_changed( ErrorCode $code, array $ids, array $changes ): void {
		self::assert_refused( $code, fn () => self::services()->ticket_changes()->change_many( $ids, $changes, self::viewer( $this->agent ) ) );
		self::assertSame( 1, self::desk_ticket( $this->ticket )->version );
		self::assertSame( array(), self::history( $this->ticket ) );
	}

	/** @return array<string, mixed> */
	private function row_without_version( int $id ): array {
		return array_diff_key( self::row( $id )->all(), array( 'version' => 1 ) );
	}
}
