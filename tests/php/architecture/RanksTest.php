<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Architecture;

use PHPUnit\Framework\TestCase;

/** The module graph points in one direction: only to a lower rank, so that there can be no cycle. */
final class RanksTest extends TestCase {

	private const RANKS = array(
		'Kernel'        => 0,
		'Settings'      => 1,
		'Contacts'      => 1,
		'Attachments'   => 1,
		'Signals'       => 1,
		'Tickets'       => 2,
		'Chat'          => 3,
		'Forms'         => 3,
		'Calls'         => 3,
		'Messengers'    => 3,
		'Mail'          => 3,
		'Comments'      => 3,
		'Customers'     => 3,
		'Routing'       => 3,
		'Rules'         => 3,
		'Reports'       => 3,
		'Notifications' => 4,
		'Admin'         => 5,
		'Blocks'        => 5,
		'Cli'           => 5,
		'Privacy'       => 5,
		'Import'        => 5,
	);

	/** What puts the modules together, and the functions for other plugins. */
	private const COMPOSITION = array( 'includes/Plugin.php', 'includes/Services.php', 'includes/Modules.php', 'includes/functions.php', 'includes/too-old.php' );

	public function test_every_folder_has_a_rank(): void {
		$found   = glob( Sources::root() . '/includes/*', GLOB_ONLYDIR );
		$folders = array_map( 'basename', false === $found ? array() : $found );
		self::assertContains( 'Kernel', $folders );
		self::assertSame( array(), array_values( array_diff( $folders, array_keys( self::RANKS ) ) ) );
	}

	public function test_only_the_composition_root_lies_outside_of_the_modules(): void {
		$outside = array_filter( array_keys( Sources::in( 'includes' ) ), static fn ( string $path ): bool => 1 === substr_count( $path, '/' ) );
		self::assertEqualsCanonicalizing( self::COMPOSITION, array_values( $outside ) );
	}

	public function test_imports_point_to_lower_ranks_only(): void {
		$wrong = array();
		foreach ( Sources::in( 'includes' ) as $path => $file ) {
			if ( in_array( $path, self::COMPOSITION, true ) ) {
				continue;
			}
			$own = self::module( $file->namespace() );
			foreach ( $file->imports() as $import ) {
				$other = self::module( $import );
				if ( $other !== $own && ( self::RANKS[ $other ] ?? 99 ) >= self::RANKS[ $own ] ) {
					$wrong[] = "$path uses $import";
				}
			}
		}
		self::assertSame( array(), $wrong );
	}

	/** The text of a class name is an import too. */
	public function test_no_class_is_named_in_a_text(): void {
		$wrong = array();
		foreach ( Sources::in( 'includes' ) as $path => $file ) {
			foreach ( $file->strings() as $text ) {
				if ( 1 === preg_match( '/^\\\\{0,2}Mizkar\\\\{1,2}\w/', $text ) ) {
					$wrong[] = "$path: $text";
				}
			}
		}
		self::assertSame( array(), $wrong );
	}

	public function test_a_class_is_where_its_name_says(): void {
		$wrong = array();
		foreach ( Sources::in( 'includes' ) as $path => $file ) {
			if ( in_array( $path, array( 'includes/functions.php', 'includes/too-old.php' ), true ) ) {
				continue;
			}
			$expected = 'includes' . str_replace( '\\', '/', substr( $file->namespace(), strlen( 'Mizkar' ) ) ) . '/' . implode( '+', $file->types() ) . '.php';
			if ( $path !== $expected ) {
				$wrong[] = "$path declares $expected";
			}
		}
		self::assertSame( array(), $wrong );
	}

	/** "Mizkar\Tickets\Events\TicketCreated" is of "Tickets". */
	private static function module( string $name ): string {
		return explode( '\\', $name )[1] ?? '';
	}
}
