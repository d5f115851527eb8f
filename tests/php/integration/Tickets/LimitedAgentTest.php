<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Integration\Tickets;

use Mizkar\Contacts\Viewer;
use Mizkar\Contacts\ViewerKind;
use Mizkar\Kernel\ErrorCode;
use Mizkar\Tickets\Message;
use Mizkar\Tickets\Status;
use Mizkar\Tickets\Ticket;
use Mizkar\Tickets\TicketQuery;
use PHPUnit\Framework\Attributes\DataProvider;

/** An agent of one department sees and changes its tickets, and those that are given to him; nothing else, by no way. */
final class LimitedAgentTest extends TicketsTestCase {

	private int $sales;

	private int $agent;

	private int $theirs;

	private int $foreign;

	private int $nobodys;

	protected function setUp(): void {
		parent::setUp();
		$this->sales   = $this->department( 'Sales' );
		$this->agent   = $this->agent_in( array( $this->sales ) );
		$this->theirs  = $this->ticket( array( 'department_id' => $this->sales ) );
		$this->foreign = $this->ticket( array( 'department_id' => $this->department( 'Technical' ) ) );
		$this->nobodys = $this->ticket();
	}

	public function test_lists_and_counts_hold_his_department(): void {
		self::assertSame( array( $this->theirs ), $this->listed( new TicketQuery() ) );
		self::assertSame( array(), $this->listed( new TicketQuery( department_ids: array( self::desk_ticket( $this->foreign )->department_id ) ) ) );
		self::assertSame( array(), $this->listed( new TicketQuery( department_ids: array( 0 ) ) ) );
		self::assertSame( array(), $this->listed( new TicketQuery( contact_ids: array( self::desk_ticket( $this->foreign )->contact_id ) ) ) );
		self::assertSame( array( $this->theirs ), $this->listed( new TicketQuery( contact_ids: array( self::desk_ticket( $this->theirs )->contact_id ) ) ) );
		self::assertSame( array( 'mine' => 0, 'unassigned' => 1, 'open' => 1, 'waiting' => 0, 'all' => 1, 'spam' => 0, 'trash' => 0 ), self::services()->ticket_reader()->counts( $this->viewer_now() ) );
		self::assertSame( 3, self::services()->ticket_reader()->counts( self::viewer( $this->agent() ) )['all'] );
		self::assertSame( 3, self::services()->ticket_reader()->counts( self::viewer( $this->supervisor() ) )['all'] );
	}

	public function test_what_is_assigned_to_him_is_his(): void {
		self::set_row( $this->foreign, array( 'assignee_id' => $this->agent ) );
		self::assertSame( array( $this->foreign ), $this->listed( new TicketQuery( assignee_id: $this->agent ) ) );
		self::assertSame( 1, self::services()->ticket_reader()->counts( $this->viewer_now() )['mine'] );
		self::assertSame( $this->foreign, self::services()->ticket_reader()->get( $this->foreign, $this->viewer_now() )->id );
		self::assertSame( array(), $this->listed( new TicketQuery( assignee_id: $this->supervisor() ) ) );
	}

	/** @param \Closure( self, int, Viewer ): mixed $work */
	#[DataProvider( 'ways' )]
	public function test_no_way_leads_to_another_departments_ticket( \Closure $work ): void {
		foreach ( array( $this->foreign, $this->nobodys, 999_999 ) as $id ) {
			self::assert_refused( ErrorCode::NotFound, fn () => $work( $this, $id, $this->viewer_now() ) );
		}
		self::assertSame( array( 1, 1 ), array( self::desk_ticket( $this->foreign )->version, self::desk_ticket( $this->nobodys )->version ) );
		self::assertNotNull( $work( $this, $this->theirs, $this->viewer_now() ) );
	}

	/** @return array<string, array{\Closure( self, int, Viewer ): mixed}> */
	public static function ways(): array {
		return array(
			'show'     => array( static fn ( self $test, int $id, Viewer $viewer ): Ticket => self::services()->ticket_reader()->get( $id, $viewer ) ),
			'messages' => array( static fn ( self $test, int $id, Viewer $viewer ): array => self::services()->ticket_reader()->messages( $id, 0, 10, $viewer ) ),
			'change'   => array( static fn ( self $test, int $id, Viewer $viewer ): Ticket => self::services()->ticket_changes()->change( $id, array( 'priority' => 'high' ), $viewer ) ),
			'take'     => array( static fn ( self $test, int $id, Viewer $viewer ): Ticket => self::services()->ticket_changes()->change( $id, array( 'assignee_id' => $viewer->user_id ), $viewer ) ),
			'move'     => array( static fn ( self $test, int $id, Viewer $viewer ): Ticket => self::services()->ticket_changes()->change( $id, array( 'department_id' => $test->sales ), $viewer ) ),
			'many'     => array( static fn ( self $test, int $id, Viewer $viewer ): array => self::services()->ticket_changes()->change_many( array( $test->theirs, $id ), array( 'status' => 'solved' ), $viewer ) ),
			'answer'   => array( static fn ( self $test, int $id, Viewer $viewer ): Message => self::services()->replies()->reply( $id, array( 'body' => 'x' ), $viewer ) ),
			'note'     => array( static fn ( self $test, int $id, Viewer $viewer ): Message => self::services()->replies()->reply( $id, array( 'body' => 'x', 'kind' => 'note' ), $viewer ) ),
			'trash'    => array( static fn ( self $test, int $id, Viewer $viewer ): Ticket => self::services()->ticket_changes()->trash( $id, $viewer ) ),
			'restore'  => array( static fn ( self $test, int $id, Viewer $viewer ): Ticket => self::services()->ticket_changes()->restore( $id, $viewer ) ),
		);
	}

	public function test_whoever_gives_a_ticket_away_has_given_it_away(): void {
		$technical = self::desk_ticket( $this->foreign )->department_id;
		self::services()->ticket_changes()->change( $this->theirs, array( 'department_id' => $technical ), $this->viewer_now() );
		self::assert_refused( ErrorCode::NotFound, fn () => self::services()->ticket_reader()->get( $this->theirs, $this->viewer_now() ) );
	}

	/** His own question to another department is answered there, and their notes about it are not for him. */
	public function test_an_agent_who_asks_is_a_customer(): void {
		$own = self::ticket_of( $this->agent, self::desk_ticket( $this->foreign )->department_id );
		self::services()->replies()->reply( $own, array( 'body' => 'About him', 'kind' => 'note' ), Viewer::system() );
		self::assertSame( array( $own ), self::ids( self::services()->ticket_reader()->find( new TicketQuery(), $this->viewer_now(), own: true )->items ) );
		self::assert_refused( ErrorCode::NotFound, fn () => self::thread( $own, $this->viewer_now() ) );
		$as_customer = new Viewer( ViewerKind::Member, $this->agent, $this->viewer_now()->contact_id );
		self::assertCount( 1, self::thread( $own, $as_customer ) );
		self::assert_refused( ErrorCode::NotFound, fn () => self::services()->ticket_changes()->change( $own, array( 'priority' => 'urgent' ), $this->viewer_now() ) );
	}

	public function test_who_is_no_agent_any_more_sees_nothing(): void {
		( new \WP_User( $this->agent ) )->set_role( 'subscriber' );
		self::assertSame( array(), $this->listed( new TicketQuery( array( Status::New ) ) ) );
		self::assert_refused( ErrorCode::NotFound, fn () => self::services()->ticket_reader()->get( $this->theirs, $this->viewer_now() ) );
	}

	private static function ticket_of( int $user_id, int $department_id ): int {
		$id = mizkar_create_ticket( array( 'subject' => 'A', 'body' => 'B', 'user_id' => $user_id, 'department_id' => $department_id ) );
		self::assertIsInt( $id );
		return $id;
	}

	private function viewer_now(): Viewer {
		return self::viewer( $this->agent );
	}

	/** @return list<int> */
	private function listed( TicketQuery $query ): array {
		return self::ids( self::services()->ticket_reader()->find( $query, $this->viewer_now() )->items );
	}
}
