<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Integration\Lifecycle;

use Mizkar\Kernel\Database;
use Mizkar\Kernel\Migration;
use Mizkar\Kernel\Migrator;
use Mizkar\Plugin;
use Mizkar\Tests\Integration\TestCase;

final class MigratorTest extends TestCase {

	/** A table cannot be made within a transaction. */
	protected const COMMITS = true;

	/** @var list<string> */
	private array $done = array();

	protected function tearDown(): void {
		update_option( Migrator::OPTION, Plugin::SCHEMA_VERSION );
		parent::tearDown();
	}

	public function test_steps_are_done_once_and_in_order(): void {
		update_option( Migrator::OPTION, '' );
		$migrator = $this->migrator( array( '2026_01_01_03', '2026_01_01_01', '2026_01_01_02' ) );
		self::assertFalse( $migrator->is_current() );
		$migrator->run();
		$migrator->run();
		self::assertSame( array( '2026_01_01_01', '2026_01_01_02', '2026_01_01_03' ), $this->done );
		self::assertTrue( $migrator->is_current() );
		self::assertSame( '2026_01_01_03', get_option( Migrator::OPTION ) );
	}

	public function test_an_update_does_what_is_new(): void {
		update_option( Migrator::OPTION, '2026_01_01_02' );
		$this->migrator( array( '2026_01_01_01', '2026_01_01_02', '2026_01_01_03', '2026_02_01_01' ) )->run();
		self::assertSame( array( '2026_01_01_03', '2026_02_01_01' ), $this->done );
	}

	public function test_an_interrupted_update_goes_on_where_it_stopped(): void {
		update_option( Migrator::OPTION, '' );
		$versions = array( '2026_01_01_01', '2026_01_01_02', '2026_01_01_03' );
		try {
			$this->migrator( $versions, failing: '2026_01_01_02' )->run();
			self::fail( 'The failure was swallowed.' );
		} catch ( \RuntimeException $exception ) {
			self::assertSame( 'Disk full', $exception->getMessage() );
		}
		self::assertSame( '2026_01_01_01', get_option( Migrator::OPTION ) );
		self::assertFalse( $this->migrator( $versions )->is_current() );
		$this->migrator( $versions )->run();
		self::assertSame( $versions, $this->done );
	}

	/** It may stop between the table and the record of it. */
	public function test_every_step_may_be_done_twice(): void {
		$database = self::services()->database();
		foreach ( Plugin::instance()->migrations() as $migration ) {
			$migration->up( $database );
			$migration->up( $database );
		}
		self::assertGreaterThan( 0, $this->ticket() );
	}

	public function test_an_update_by_replacing_files_is_noticed(): void {
		update_option( Migrator::OPTION, '2026_01_01_01' );
		self::services()->database()->execute( 'DROP TABLE ' . self::services()->database()->table( 'search_queue' ) );
		( new \ReflectionMethod( Plugin::class, 'prepare' ) )->invoke( Plugin::instance() );
		self::assertSame( Plugin::SCHEMA_VERSION, get_option( Migrator::OPTION ) );
		self::assertGreaterThan( 0, $this->ticket() );
	}

	/** @param list<string> $versions */
	private function migrator( array $versions, string $failing = '' ): Migrator {
		$done       = function ( string $version ) use ( $failing ): void {
			if ( $version === $failing ) {
				throw new \RuntimeException( 'Disk full' );
			}
			$this->done[] = $version;
		};
		$migrations = array_map( static fn ( string $version ): Migration => self::migration( $version, $done ), $versions );
		return new Migrator( self::services()->database(), static fn (): array => $migrations, '2026_01_01_03' );
	}

	/** @param \Closure( string ): void $done */
	private static function migration( string $version, \Closure $done ): Migration {
		return new class( $version, $done ) implements Migration {

			/** @param \Closure( string ): void $done */
			public function __construct( private readonly string $version, private readonly \Closure $done ) {
			}

			public function version(): string {
				return $this->version;
			}

			public function up( Database $database ): void {
				( $this->done )( $this->version );
			}
		};
	}
}
