<?php
declare( strict_types=1 );

namespace Mizkar\Kernel;

/**
 * Runs what has not been run yet, in order, and records each step, so that an interrupted update goes on where it stopped.
 */
final class Migrator {

	public const OPTION = 'mizkar_schema_version';

	/** @param \Closure(): list<Migration> $migrations */
	public function __construct( private readonly Database $database, private readonly \Closure $migrations, private readonly string $newest ) {
	}

	public function is_current(): bool {
		return $this->recorded() >= $this->newest;
	}

	public function run(): void {
		$migrations = ( $this->migrations )();
		usort( $migrations, static fn ( Migration $a, Migration $b ): int => strcmp( $a->version(), $b->version() ) );
		foreach ( $migrations as $migration ) {
			if ( $migration->version() > $this->recorded() ) {
				$migration->up( $this->database );
				update_option( self::OPTION, $migration->version(), true );
			}
		}
	}

	private function recorded(): string {
		$version = get_option( self::OPTION, '' );
		return is_string( $version ) ? $version : '';
	}
}
