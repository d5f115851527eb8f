<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Unit\Kernel;

use Mizkar\Kernel\Database;
use Mizkar\Kernel\DeadlockException;
use Mizkar\Kernel\DuplicateKeyException;
use Mizkar\Kernel\ErrorCode;
use Mizkar\Kernel\Events;
use Mizkar\Kernel\MizkarException;
use PHPUnit\Framework\TestCase;

/** Transactions and events, told by the statements that reach the database. */
final class DatabaseTest extends TestCase {

	private \wpdb $wpdb;

	private Database $database;

	protected function setUp(): void {
		$this->wpdb     = ( new \ReflectionClass( \wpdb::class ) )->newInstanceWithoutConstructor();
		$this->database = new Database( $this->wpdb );
	}

	public function test_work_is_committed_and_its_value_returned(): void {
		self::assertSame( 7, $this->database->transaction( fn (): int => $this->step( 'a', 7 ) ) );
		self::assertSame( array( 'START TRANSACTION', 'a', 'COMMIT' ), $this->asked() );
	}

	public function test_a_failure_undoes_everything(): void {
		$announced = false;
		try {
			$this->database->transaction(
				function () use ( &$announced ): void {
					$this->database->execute( 'a' );
					$this->database->after_commit( static function () use ( &$announced ): void {
						$announced = true;
					} );
					throw new MizkarException( ErrorCode::Forbidden );
				}
			);
		} catch ( MizkarException $exception ) {
			self::assertSame( ErrorCode::Forbidden, $exception->error_code );
		}
		self::assertSame( array( 'START TRANSACTION', 'a', 'ROLLBACK' ), $this->asked() );
		self::assertFalse( $announced );
	}

	public function test_nested_work_joins(): void {
		$this->database->transaction( fn () => $this->database->transaction( fn (): int => $this->step( 'a' ) ) );
		self::assertSame( array( 'START TRANSACTION', 'a', 'COMMIT' ), $this->asked() );
	}

	public function test_a_deadlock_at_commit_runs_the_work_again(): void {
		$this->fail_at( 'COMMIT', 'Deadlock found when trying to get lock; try restarting transaction' );
		$runs = 0;
		$this->database->transaction( function () use ( &$runs ): void {
			++$runs;
		} );
		self::assertSame( 2, $runs );
		self::assertSame( array( 'START TRANSACTION', 'COMMIT', 'ROLLBACK', 'START TRANSACTION', 'COMMIT' ), $this->asked() );
	}

	public function test_a_deadlock_without_end_is_told(): void {
		$this->fail_at( 'a', ...array_fill( 0, 5, 'Lock wait timeout exceeded' ) );
		$this->expectExceptionObject( new MizkarException( ErrorCode::Unavailable ) );
		$this->database->transaction( fn (): int => $this->step( 'a' ) );
	}

	public function test_a_deadlock_of_a_listener_does_not_repeat_what_is_committed(): void {
		$runs = 0;
		try {
			$this->database->transaction(
				function () use ( &$runs ): void {
					++$runs;
					$this->database->after_commit( static fn () => throw new DeadlockException( 'later' ) );
				}
			);
			self::fail( 'Nothing was thrown.' );
		} catch ( DeadlockException ) {
			self::assertSame( 1, $runs );
		}
	}

	public function test_a_taken_key_is_told_in_both_dialects(): void {
		$this->fail_at( 'a', "Duplicate entry '1' for key 'x'", 'UNIQUE constraint failed: x.y' );
		for ( $dialect = 0; $dialect < 2; $dialect++ ) {
			try {
				$this->database->execute( 'a' );
				self::fail( 'Nothing was thrown.' );
			} catch ( DuplicateKeyException $exception ) {
				self::assertNotSame( '', $exception->getMessage() );
			}
		}
	}

	public function test_recorded_listeners_are_inside_and_announced_ones_after(): void {
		$events = new Events( $this->database );
		$events->when_announced( \ArrayObject::class, $this->listener( 'announced' ) );
		$events->when_recorded( \ArrayObject::class, $this->listener( 'recorded' ) );
		$events->when_recorded( \SplStack::class, $this->listener( 'another' ) );
		$this->database->transaction(
			function () use ( $events ): void {
				$events->dispatch( new \ArrayObject() );
				$this->step( 'a' );
			}
		);
		self::assertSame( array( 'START TRANSACTION', 'recorded', 'a', 'COMMIT', 'announced' ), $this->asked() );
	}

	public function test_a_recorded_listener_can_undo(): void {
		$events = new Events( $this->database );
		$events->when_recorded( \ArrayObject::class, static fn ( \ArrayObject $event ) => throw new MizkarException( ErrorCode::InUse ) );
		try {
			$this->database->transaction( static fn () => $events->dispatch( new \ArrayObject() ) );
			self::fail( 'Nothing was thrown.' );
		} catch ( MizkarException ) {
			self::assertSame( array( 'START TRANSACTION', 'ROLLBACK' ), $this->asked() );
		}
	}

	public function test_statements_are_built_with_holders(): void {
		$this->database->insert( 'x', array( 'a' => 1, 'b' => 'two', 'c' => null, 'd' => true ) );
		$this->database->update( 'x', array( 'a' => null ), array( 'id' => 3 ) );
		$this->database->delete( 'x', array( 'id' => 3, 'b' => 'two' ) );
		self::assertSame(
			array(
				"INSERT INTO wp_mizkar_x (`a`, `b`, `c`, `d`) VALUES (1, 'two', NULL, 1)",
				'UPDATE wp_mizkar_x SET `a` = NULL WHERE `id` = 3',
				"DELETE FROM wp_mizkar_x WHERE `id` = 3 AND `b` = 'two'",
			),
			$this->asked()
		);
	}

	/** @return \Closure(object): void */
	private function listener( string $statement ): \Closure {
		return function ( object $event ) use ( $statement ): void {
			$this->step( $statement );
		};
	}

	private function step( string $statement, int $value = 0 ): int {
		$this->database->execute( $statement );
		return $value;
	}

	/** @return list<string> */
	private function asked(): array {
		$asked = ( new \ReflectionProperty( $this->wpdb, 'asked' ) )->getValue( $this->wpdb );
		return array_values( array_filter( is_array( $asked ) ? $asked : array(), 'is_string' ) );
	}

	private function fail_at( string $statement, string ...$errors ): void {
		( new \ReflectionProperty( $this->wpdb, 'errors' ) )->setValue( $this->wpdb, array( $statement => $errors ) );
	}
}
