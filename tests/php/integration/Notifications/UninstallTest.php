<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Integration\Notifications;

use Mizkar\Kernel\MizkarException;
use Mizkar\Notifications\CronSchedule;
use Mizkar\Notifications\Migrations\CreateOutbox;
use Mizkar\Notifications\NotificationsModule;
use Mizkar\Tests\Integration\TestCase;

final class UninstallTest extends TestCase {

	/** A table cannot be dropped within a transaction. */
	protected const COMMITS = true;

	protected function tearDown(): void {
		( new CreateOutbox() )->up( self::services()->database() );
		CronSchedule::ensure();
		parent::tearDown();
	}

	public function test_table_and_events_go_and_come_back(): void {
		$services = self::services();
		CronSchedule::ensure();
		$module = new NotificationsModule( $services->events(), $services->gateways(), $services->outbox( ... ), $services->outbox_rows( ... ), $services->outbox_worker( ... ), $services->deliveries( ... ), $services->test_mail( ... ), $services->settings( ... ) );
		$module->on_deactivate();
		self::assertFalse( wp_next_scheduled( CronSchedule::WORK ) );
		$module->on_uninstall();
		try {
			$services->deliveries()->page( null, null, 1 );
			self::fail( 'The table is still there.' );
		} catch ( MizkarException ) {
			( new CreateOutbox() )->up( $services->database() );
			self::assertSame( array(), $services->deliveries()->page( null, null, 1 )->items );
		}
	}
}
