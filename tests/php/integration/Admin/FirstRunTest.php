<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Integration\Admin;

use Mizkar\Admin\FirstRun;
use Mizkar\Kernel\RequestContext;
use Mizkar\Tests\Integration\TestCase;

/** One activation by one person leads to the setup once, and nothing else does. */
final class FirstRunTest extends TestCase {

	protected function tearDown(): void {
		unset( $_SERVER['QUERY_STRING'] );
		parent::tearDown();
	}

	public function test_the_person_who_activated_is_led_once(): void {
		$this->activate_as( $this->administrator() );
		$queries = get_num_queries();
		self::assertSame( admin_url( 'admin.php?page=mizkar-setup' ), $this->destination() );
		self::assertNull( $this->destination() );
		self::assertLessThanOrEqual( 4, get_num_queries() - $queries );
	}

	public function test_others_are_left_alone_and_do_not_use_it_up(): void {
		$owner = $this->administrator();
		$this->activate_as( $owner );
		wp_set_current_user( $this->administrator() );
		self::assertNull( $this->destination() );
		wp_set_current_user( $owner );
		self::assertNotNull( $this->destination() );
	}

	public function test_not_after_a_bulk_activation(): void {
		$this->activate_as( $this->administrator() );
		$_SERVER['QUERY_STRING'] = 'activate-multi=true&plugin_status=all';
		self::assertNull( $this->destination() );
		unset( $_SERVER['QUERY_STRING'] );
		self::assertNull( $this->destination() );
	}

	public function test_not_where_it_is_set_up(): void {
		self::services()->settings()->change( array( 'setup_done' => true ) );
		$this->activate_as( $this->administrator() );
		self::assertNull( $this->destination() );
	}

	public function test_not_for_who_may_not_and_not_from_the_command_line(): void {
		$this->activate_as( $this->user( 'editor' ) );
		self::assertNull( $this->destination() );
		$this->activate_as( 0 );
		wp_set_current_user( $this->administrator() );
		self::assertNull( $this->destination() );
	}

	public function test_a_request_without_it_costs_no_query(): void {
		wp_set_current_user( $this->administrator() );
		FirstRun::forget();
		wp_load_alloptions();
		get_option( 'mizkar_lead_to_setup' );
		$queries = get_num_queries();
		self::assertNull( $this->destination() );
		self::assertSame( $queries, get_num_queries() );
	}

	private function activate_as( int $user_id ): void {
		FirstRun::forget();
		wp_set_current_user( $user_id );
		FirstRun::note_activation();
	}

	private function destination(): ?string {
		return FirstRun::destination( static fn (): RequestContext => new RequestContext(), self::services()->settings( ... ) );
	}
}
