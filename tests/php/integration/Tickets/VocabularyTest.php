<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Integration\Tickets;

use Mizkar\Contacts\Viewer;
use Mizkar\Kernel\ErrorCode;
use Mizkar\Kernel\Field;
use Mizkar\Tickets\Department;
use PHPUnit\Framework\Attributes\DataProvider;

/** Departments, tags, agents. */
final class VocabularyTest extends TicketsTestCase {

	public function test_a_department_is_made_changed_and_deleted(): void {
		$service    = self::services()->departments();
		$department = $service->create( array( 'name' => 'فروش & پشتیبانی', 'description' => 'Prices', 'color' => '#AABBCC', 'email' => 'Sales@Example.org' ) );
		self::assertSame( array( 'فروش & پشتیبانی', 'Prices', '#aabbcc', 'sales@example.org' ), array( $department->name, $department->description, $department->color, $department->email ) );
		self::assertEquals( $department, $service->get( $department->id ) );
		self::assertEquals( array( $department ), $service->all() );
		self::assertEquals( $department, $service->demand( $department->id ) );
		$changed = $service->change( $department->id, array( 'email' => null, 'description' => '' ) );
		self::assertSame( array( 'فروش & پشتیبانی', '', '#aabbcc', '' ), array( $changed->name, $changed->description, $changed->color, $changed->email ) );
		self::assertNull( $changed->present( Field::DESK )['email'] );
		self::assertSame( array( 'id', 'name', 'description' ), array_keys( $changed->present( Field::CUSTOMER ) ) );
		$service->delete( $department->id );
		self::assertNull( $service->get( $department->id ) );
		self::assertNull( $service->get( 0 ) );
		self::assertSame( array(), $service->all() );
	}

	public function test_departments_keep_the_order_in_which_they_were_made(): void {
		$ids = array( $this->department( 'Z' ), $this->department( 'A' ), $this->department( 'M' ) );
		self::assertSame( $ids, array_map( static fn ( Department $department ): int => $department->id, self::services()->departments()->all() ) );
	}

	/** @param array<string, mixed> $input */
	#[DataProvider( 'bad_departments' )]
	public function test_a_bad_department_is_refused( array $input, string $field ): void {
		self::assertSame( array( $field ), self::assert_refused( ErrorCode::InvalidInput, fn () => self::services()->departments()->create( $input + array( 'name' => 'Sales' ) ) ) );
		$id = $this->department( 'Other' );
		self::assertSame( array( $field ), self::assert_refused( ErrorCode::InvalidInput, fn () => self::services()->departments()->change( $id, $input ) ) );
		self::assertCount( 1, self::services()->departments()->all() );
	}

	/** @return array<string, array{array<string, mixed>, string}> */
	public static function bad_departments(): array {
		return array(
			'no name'         => array( array( 'name' => '' ), 'name' ),
			'only markup'     => array( array( 'name' => '<b></b>' ), 'name' ),
			'invisible name'  => array( array( 'name' => "\u{200b}" ), 'name' ),
			'long name'       => array( array( 'name' => str_repeat( 'a', 81 ) ), 'name' ),
			'name is a list'  => array( array( 'name' => array( 'Sales' ) ), 'name' ),
			'no colour'       => array( array( 'color' => 'red; background:url(x)' ), 'color' ),
			'broken address'  => array( array( 'email' => 'sales' ), 'email' ),
			'unknown field'   => array( array( 'slug' => 'x' ), 'slug' ),
			'id'              => array( array( 'id' => 5 ), 'id' ),
		);
	}

	public function test_names_of_departments_are_unique(): void {
		$sales = $this->department( 'Sales' );
		$other = $this->department( 'Other' );
		self::assertSame( array( 'name' ), self::assert_refused( ErrorCode::NameTaken, fn () => self::services()->departments()->create( array( 'name' => 'Sales' ) ) ) );
		self::assertSame( array( 'name' ), self::assert_refused( ErrorCode::NameTaken, fn () => self::services()->departments()->change( $other, array( 'name' => 'sales' ) ) ) );
		self::assertSame( 'SALES', self::services()->departments()->change( $sales, array( 'name' => 'SALES' ) )->name );
	}

	public function test_a_department_in_use_is_not_deleted(): void {
		$id     = $this->department();
		$ticket = $this->ticket( array( 'department_id' => $id ) );
		self::services()->ticket_changes()->trash( $ticket, Viewer::system() );
		self::assert_refused( ErrorCode::InUse, fn () => self::services()->departments()->delete( $id ) );
		wp_delete_post( $ticket, true );
		self::services()->departments()->delete( $id );
		self::assertSame( array(), self::services()->departments()->all() );
	}

	public function test_a_department_that_is_not_there(): void {
		$service = self::services()->departments();
		$tag     = self::services()->tags()->create( array( 'name' => 'VIP' ) )['id'];
		foreach ( array( 0, $tag, 999_999 ) as $id ) {
			self::assert_refused( ErrorCode::NotFound, fn () => $service->demand( $id ) );
			self::assert_refused( ErrorCode::NotFound, fn () => $service->change( $id, array( 'name' => 'X' ) ) );
			self::assert_refused( ErrorCode::NotFound, fn () => $service->delete( $id ) );
			self::assertSame( array( 'place' ), self::assert_refused( ErrorCode::InvalidInput, fn () => $service->demand( $id, 'place' ) ) );
		}
	}

	public function test_a_tag_is_made_changed_and_deleted(): void {
		$service = self::services()->tags();
		$tag     = $service->create( array( 'name' => 'مهم & فوری' ) );
		$first   = $service->create( array( 'name' => 'A' ) );
		self::assertSame( 'مهم & فوری', $tag['name'] );
		self::assertSame( array( $first, $tag ), $service->all() );
		self::assertSame( $tag, $service->demand( $tag['id'] ) );
		$ticket = $this->ticket( array( 'tag_ids' => array( $tag['id'], $first['id'] ) ) );
		self::assertEqualsCanonicalizing( array( $tag['id'], $first['id'] ), $service->of_tickets( array( $ticket ) )[ $ticket ] );
		self::assertSame( array( $ticket + 1 => array() ), $service->of_tickets( array( $ticket + 1 ) ) );
		self::assertSame( array(), $service->of_tickets( array() ) );
		self::assertSame( array( 'id' => $tag['id'], 'name' => 'Important' ), $service->change( $tag['id'], array( 'name' => 'Important' ) ) );
		$term = get_term( $tag['id'] );
		self::assertInstanceOf( \WP_Term::class, $term );
		self::assertSame( 1, (int) $term->count );
		$service->delete( $tag['id'] );
		self::assertSame( array( $first['id'] ), $service->of_tickets( array( $ticket ) )[ $ticket ] );
		$service->set( $ticket, array() );
		self::assertSame( array(), $service->of_tickets( array( $ticket ) )[ $ticket ] );
	}

	public function test_a_bad_tag_is_refused(): void {
		$service    = self::services()->tags();
		$tag        = $service->create( array( 'name' => 'VIP' ) )['id'];
		$other      = $service->create( array( 'name' => 'Other' ) )['id'];
		$department = $this->department();
		foreach ( array( array(), array( 'name' => '' ), array( 'name' => '<i></i>' ), array( 'name' => str_repeat( 'a', 81 ) ), array( 'name' => 5.5, 'slug' => 'x' ) ) as $input ) {
			self::assert_refused( ErrorCode::InvalidInput, fn () => $service->create( $input ) );
			self::assert_refused( ErrorCode::InvalidInput, fn () => $service->change( $tag, $input ) );
		}
		self::assertSame( array( 'name' ), self::assert_refused( ErrorCode::NameTaken, fn () => $service->create( array( 'name' => 'vip' ) ) ) );
		self::assertSame( array( 'name' ), self::assert_refused( ErrorCode::NameTaken, fn () => $service->change( $other, array( 'name' => 'VIP' ) ) ) );
		foreach ( array( 0, $department, 999_999 ) as $id ) {
			self::assert_refused( ErrorCode::NotFound, fn () => $service->demand( $id ) );
			self::assert_refused( ErrorCode::NotFound, fn () => $service->change( $id, array( 'name' => 'X' ) ) );
			self::assert_refused( ErrorCode::NotFound, fn () => $service->delete( $id ) );
			self::assertSame( array( 'tag_ids' ), self::assert_refused( ErrorCode::InvalidInput, fn () => $service->set( $this->ticket(), array( $id ) ) ) );
		}
	}

	public function test_agents_are_those_who_may_answer(): void {
		$agents = array( $this->user( 'mizkar_agent', array( 'display_name' => 'B' ) ), $this->user( 'mizkar_supervisor', array( 'display_name' => 'A' ) ), $this->user( 'administrator', array( 'display_name' => 'C' ) ) );
		$this->customer();
		$all = array_map( static fn ( \WP_User $user ): int => $user->ID, self::services()->agents()->all() );
		self::assertSame( array( $agents[1], $agents[0], $agents[2] ), array_values( array_intersect( $all, $agents ) ) );
		self::assertCount( 4, $all ); // And the site's first administrator.
		self::assertTrue( self::services()->agents()->is_agent( $agents[0] ) );
		self::assertFalse( self::services()->agents()->is_agent( $this->customer() ) );
		self::assertFalse( self::services()->agents()->is_agent( 999_999 ) );
	}

	public function test_an_agent_is_limited_to_departments(): void {
		$service       = self::services()->agents();
		[ $a, $b ]     = array( $this->department( 'A' ), $this->department( 'B' ) );
		$agent         = $this->agent();
		self::assertSame( array(), $service->department_ids( $agent ) );
		self::assertTrue( $service->works_in( $agent, $b ) );
		$service->change( $agent, array( 'department_ids' => array( $a, $a ) ) );
		self::assertSame( array( $a ), $service->department_ids( $agent ) );
		self::assertTrue( $service->works_in( $agent, $a ) );
		self::assertFalse( $service->works_in( $agent, $b ) );
		self::assertFalse( $service->works_in( $agent, 0 ) );
		self::assertSame( array( $a ), $service->present( new \WP_User( $agent ) )['department_ids'] );
		$service->demand( $agent, $a );
		self::assertSame( array( 'assignee_id' ), self::assert_refused( ErrorCode::InvalidInput, fn () => $service->demand( $agent, $b ) ) );
		$service->change( $agent, array( 'department_ids' => array() ) );
		self::assertTrue( $service->works_in( $agent, $b ) );
		$supervisor = $this->supervisor();
		$service->change( $supervisor, array( 'department_ids' => array( $a ) ) );
		self::assertTrue( $service->works_in( $supervisor, $b ) );
	}

	public function test_changing_nothing_lifts_no_limit(): void {
		$department = $this->department();
		$agent      = $this->agent_in( array( $department ) );
		self::services()->agents()->change( $agent, array() );
		self::assertSame( array( $department ), self::services()->agents()->department_ids( $agent ) );
	}

	public function test_a_bad_limit_is_refused(): void {
		$service = self::services()->agents();
		$agent   = $this->agent();
		self::assert_refused( ErrorCode::NotFound, fn () => $service->change( 999_999, array( 'department_ids' => array() ) ) );
		self::assert_refused( ErrorCode::NotFound, fn () => $service->change( $this->customer(), array( 'department_ids' => array() ) ) );
		foreach ( array( array( 999_999 ), array( 'sales' ), array( 0 ), array( array() ), 'a' ) as $ids ) {
			self::assertSame( array( 'department_ids' ), self::assert_refused( ErrorCode::InvalidInput, fn () => $service->change( $agent, array( 'department_ids' => $ids ) ) ) );
		}
		self::assertSame( array( 'name' ), self::assert_refused( ErrorCode::InvalidInput, fn () => $service->change( $agent, array( 'name' => 'X' ) ) ) );
		self::assertSame( array(), $service->department_ids( $agent ) );
	}
}
