<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Integration\Notifications;

use Mizkar\Notifications\CronSchedule;

/** WP-Cron comes for the outbox. */
final class CronTest extends OutboxTestCase {

	public function test_comes_every_minute_and_tidies_up_daily(): void {
		CronSchedule::remove();
		self::assertFalse( wp_next_scheduled( CronSchedule::WORK ) );
		// Core's own listeners would ask for updates.
		foreach ( array( 'wp_version_check', '_maybe_update_core', '_maybe_update_plugins', '_maybe_update_themes' ) as $listener ) {
			remove_action( 'admin_init', $listener );
		}
		do_action( 'admin_init' );
		$event = wp_get_scheduled_event( CronSchedule::WORK );
		self::assertIsObject( $event );
		self::assertSame( 60, $event->interval ?? null );
		self::assertNotFalse( wp_next_scheduled( CronSchedule::CLEAN_UP ) );
		do_action( 'deactivate_mizkar/plugin.php' );
		self::assertFalse( wp_next_scheduled( CronSchedule::WORK ) );
		self::assertFalse( wp_next_scheduled( CronSchedule::CLEAN_UP ) );
	}

	public function test_looking_after_the_schedule_costs_no_query(): void {
		CronSchedule::ensure();
		$queries = get_num_queries();
		CronSchedule::ensure();
		self::assertSame( $queries, get_num_queries() );
	}

	public function test_the_event_sends(): void {
		$this->ticket_of_guest();
		do_action( CronSchedule::WORK );
		self::assertContains( 'nora@example.org', $this->addressees() );
	}

	public function test_the_daily_event_deletes_what_is_old(): void {
		$this->ticket_of_guest();
		$this->set_rows( array( 'status' => 'sent', 'created_at' => '2020-01-01 00:00:00' ) );
		do_action( CronSchedule::CLEAN_UP );
		self::assertSame( array(), $this->outbox() );
	}

	public function test_an_event_that_was_asked_for_now_is_due(): void {
		CronSchedule::remove();
		CronSchedule::now();
		$time = wp_next_scheduled( CronSchedule::WORK_NOW );
		self::assertIsInt( $time );
		self::assertLessThanOrEqual( time(), $time );
	}
}
