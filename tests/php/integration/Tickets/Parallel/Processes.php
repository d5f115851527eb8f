<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Integration\Tickets\Parallel;

use PHPUnit\Framework\Assert;

/** Several processes that do something at the same moment. */
final class Processes {

	/**
	 * @param list<array<string, mixed>> $orders What each is to do; see act.php.
	 * @return list<mixed> What each answered, in the same order.
	 */
	public static function run( array $orders ): array {
		$running = array_map( static fn (): array => self::start(), $orders );
		foreach ( $running as $process ) {
			Assert::assertSame( "ready\n", fgets( $process['out'] ), 'A process did not start.' );
		}
		foreach ( $orders as $position => $order ) {
			fwrite( $running[ $position ]['in'], json_encode( $order, JSON_THROW_ON_ERROR ) . "\n" );
		}
		$answers = array();
		foreach ( $running as $process ) {
			$answer    = (string) stream_get_contents( $process['out'] );
			$errors    = (string) stream_get_contents( $process['errors'] );
			$answers[] = json_decode( $answer, true );
			Assert::assertSame( 0, proc_close( $process['process'] ), $answer . $errors );
			Assert::assertSame( JSON_ERROR_NONE, json_last_error(), $answer );
		}
		return $answers;
	}

	/** @return array{process: resource, in: resource, out: resource, errors: resource} */
	private static function start(): array {
		$process = proc_open( array( PHP_BINARY, __DIR__ . '/act.php' ), array( array( 'pipe', 'r' ), array( 'pipe', 'w' ), array( 'pipe', 'w' ) ), $pipes );
		Assert::assertIsResource( $process );
		Assert::assertIsResource( $pipes[0] ?? null );
		Assert::assertIsResource( $pipes[1] ?? null );
		Assert::assertIsResource( $pipes[2] ?? null );
		return array( 'process' => $process, 'in' => $pipes[0], 'out' => $pipes[1], 'errors' => $pipes[2] );
	}
}
