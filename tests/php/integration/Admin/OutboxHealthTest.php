<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Integration\Admin;

use Mizkar\Kernel\Values;
use Mizkar\Notifications\NewNotification;
use Mizkar\Notifications\Template;
use Mizkar\Tests\Integration\TestCase;

/** Site Health says when notifications are stuck. */
final class OutboxHealthTest extends TestCase {

	public function test_is_one_of_site_healths_tests(): void {
		$tests  = Values::from( apply_filters( 'site_status_tests', array( 'direct' => array(), 'async' => array() ) ) );
		$test   = $tests->map( 'direct' )->map( 'mizkar_outbox' )->raw( 'test' );
		self::assertIsCallable( $test );
		self::assertSame( 'good', Values::from( $test() )->string( 'status' ) );
	}

	public function test_all_is_well_while_rows_are_young_or_not_due(): void {
		$this->queue( time() - 14 * 60 );
		$this->queue( time() + 3600 );
		self::assertSame( 'good', $this->health() );
	}

	public function test_a_row_that_waits_too_long_is_critical(): void {
		$this->queue( time() - 16 * 60 );
		self::assertSame( 'critical', $this->health() );
		$result = Values::from( self::services()->outbox_health()->test() );
		self::assertStringContainsString( '16', $result->string( 'description' ) );
		self::assertStringContainsString( 'page=mizkar-deliveries', $result->string( 'actions' ) );
	}

	private function health(): string {
		return Values::from( self::services()->outbox_health()->test() )->string( 'status' );
	}

	private function queue( int $due ): void {
		$new = new NewNotification( Template::AccessLink, contact_id: 1, occasion: (string) $due );
		self::services()->outbox_rows()->add( array( $new ), 'mail' );
		self::services()->database()->update( 'outbox', array( 'due_at' => gmdate( 'Y-m-d H:i:s', $due ) ), array( 'dedupe' => $new->dedupe_key() ) );
	}
}
