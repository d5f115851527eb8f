<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Integration\Notifications;

/** A worker's process really ends in the middle of sending. */
final class WorkerDeathTest extends OutboxTestCase {

	protected const COMMITS = true;

	protected function setUp(): void {
		parent::setUp();
		$this->ticket_of_guest();
		self::services()->database()->delete( 'outbox', array( 'template' => 'new_ticket' ) );
	}

	public function test_before_the_mailer_has_answered_it_is_tried_again_later(): void {
		self::assertSame( "mail\n", $this->run_and_die( '' ) );
		$row = $this->only_row();
		self::assertSame( 'queued', $row->string( 'status' ) );
		self::assertSame( 1, $row->int( 'attempts' ) );
		self::assertNotSame( '', $row->string( 'reason' ) );
		self::assertSame( '', $this->run_and_die( '' ), 'It waits.' );
	}

	public function test_after_the_mailer_has_answered_it_is_sent_and_stays_so(): void {
		self::assertSame( "mail\n", $this->run_and_die( 'accepted' ) );
		self::assertSame( 'sent', $this->only_row()->string( 'status' ) );
		self::assertSame( '', $this->run_and_die( 'accepted' ) );
	}

	private function run_and_die( string $when ): string {
		$process = proc_open( array( PHP_BINARY, dirname( __DIR__, 2 ) . '/wordpress/die-while-sending.php', $when ), array( array( 'pipe', 'r' ), array( 'pipe', 'w' ), array( 'pipe', 'w' ) ), $pipes );
		self::assertIsResource( $process );
		$output = (string) stream_get_contents( $pipes[1] );
		self::assertSame( '', (string) stream_get_contents( $pipes[2] ) );
		proc_close( $process );
		return $output;
	}
}
