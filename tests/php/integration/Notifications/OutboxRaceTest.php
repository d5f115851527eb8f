<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Integration\Notifications;

use Mizkar\Notifications\NewNotification;
use Mizkar\Notifications\Template;

/** Several workers, each a process and a connection of its own, at the same rows at the same moment. */
final class OutboxRaceTest extends OutboxTestCase {

	protected const COMMITS = true;

	private const WORKERS = 3;

	private const ROWS = 60;

	public function test_every_row_goes_to_exactly_one_worker(): void {
		$new = array();
		for ( $i = 1; $i <= self::ROWS; $i++ ) {
			$new[] = new NewNotification( Template::AccessLink, contact_id: $i );
		}
		self::services()->outbox_rows()->add( $new, 'mail' );
		$expected = array_map( static fn ( $row ): int => $row->int( 'id' ), $this->outbox() );
		$claimed  = $this->race();
		sort( $claimed );
		self::assertSame( $expected, $claimed );
	}

	/** @return list<int> Everything that any of them got. */
	private function race(): array {
		$workers = array();
		for ( $i = 0; $i < self::WORKERS; $i++ ) {
			$process = proc_open( array( PHP_BINARY, dirname( __DIR__, 2 ) . '/wordpress/claim.php' ), array( array( 'pipe', 'r' ), array( 'pipe', 'w' ), array( 'pipe', 'w' ) ), $pipes );
			self::assertIsResource( $process );
			$workers[] = array( $process, $pipes );
		}
		foreach ( $workers as [ , $pipes ] ) {
			self::assertSame( "ready\n", fgets( $pipes[1] ), 'A worker could not start.' );
		}
		foreach ( $workers as [ , $pipes ] ) {
			fwrite( $pipes[0], "go\n" );
		}
		$ids = array();
		foreach ( $workers as [ $process, $pipes ] ) {
			$output = (string) stream_get_contents( $pipes[1] );
			self::assertSame( '', (string) stream_get_contents( $pipes[2] ) );
			array_push( $ids, ...array_map( 'intval', array_filter( explode( "\n", $output ), static fn ( string $line ): bool => '' !== $line ) ) );
			proc_close( $process );
		}
		return $ids;
	}
}
