<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Architecture;

use Mizkar\Kernel\Migration;
use Mizkar\Plugin;
use PHPUnit\Framework\TestCase;

/** Steps of the database's shape, in one order. */
final class MigrationsTest extends TestCase {

	public function test_the_plugin_knows_its_newest_migration(): void {
		$versions = array_keys( self::migrations() );
		sort( $versions );
		self::assertSame( Plugin::SCHEMA_VERSION, end( $versions ) );
	}

	public function test_versions_sort_as_texts(): void {
		foreach ( array_keys( self::migrations() ) as $version ) {
			self::assertMatchesRegularExpression( '/^\d{4}_\d{2}_\d{2}_\d{2}$/', $version );
		}
	}

	/** Half of an interrupted step may be there already when it runs again. */
	public function test_tables_are_made_where_they_are_missing(): void {
		foreach ( Sources::in( 'includes' ) as $path => $file ) {
			foreach ( str_contains( $path, '/Migrations/' ) ? $file->strings() : array() as $text ) {
				self::assertDoesNotMatchRegularExpression( '/CREATE TABLE (?!IF NOT EXISTS)|FOREIGN KEY|TRIGGER|GENERATED ALWAYS/i', $text, $path );
			}
		}
	}

	/** @return array<string, class-string> By version, each of which there is once. */
	private static function migrations(): array {
		$migrations = array();
		foreach ( array_keys( Sources::in( 'includes' ) ) as $path ) {
			if ( ! str_contains( $path, '/Migrations/' ) ) {
				continue;
			}
			$name = 'Mizkar' . str_replace( '/', '\\', substr( $path, strlen( 'includes' ), -strlen( '.php' ) ) );
			self::assertTrue( class_exists( $name ), $name );
			$migration = new $name();
			self::assertInstanceOf( Migration::class, $migration );
			self::assertArrayNotHasKey( $migration->version(), $migrations, "$name has the version of " . ( $migrations[ $migration->version() ] ?? '' ) );
			$migrations[ $migration->version() ] = $name;
		}
		return $migrations;
	}
}
