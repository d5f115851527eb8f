<?php
/**
 * Writes src/shared/generated/ from the schemas, enums and routes in includes/, and docs/hooks.md. Needs PHP alone, no WordPress.
 *
 *     php tools/generate.php            writes
 *     php tools/generate.php --check    exits with 1 where a file would differ
 */

declare( strict_types=1 );

use Mizkar\Tools\Generate\EnumWriter;
use Mizkar\Tools\Generate\ErrorWriter;
use Mizkar\Tools\Generate\Hook;
use Mizkar\Tools\Generate\HooksWriter;
use Mizkar\Tools\Generate\LabelWriter;
use Mizkar\Tools\Generate\ListWriter;
use Mizkar\Tools\Generate\MockWriter;
use Mizkar\Tools\Generate\Output;
use Mizkar\Tools\Generate\RouteWriter;
use Mizkar\Tools\Generate\TypeWriter;

( static function ( array $arguments ): never {
	error_reporting( E_ALL );
	$root = dirname( __DIR__ );
	spl_autoload_register(
		static function ( string $name ) use ( $root ): void {
			foreach ( array( 'Mizkar\\Tools\\Generate\\' => 'tools/generate/', 'Mizkar\\' => 'includes/' ) as $prefix => $folder ) {
				$file = $root . '/' . $folder . str_replace( '\\', '/', substr( $name, strlen( $prefix ) ) ) . '.php';
				if ( str_starts_with( $name, $prefix ) && is_file( $file ) ) {
					require $file;
					return;
				}
			}
		}
	);
	require_once $root . '/tests/php/stubs.php';

	$only_check = in_array( '--check', $arguments, true );
	$typescript = new Output( $root . '/src/shared/generated' );
	$docs       = new Output( $root . '/docs', HooksWriter::HEADER, 'hooks.md' );
	exit(
		$docs->finish( array( 'hooks.md' => HooksWriter::write( Hook::all( $root . '/includes' ) ) ), $only_check ) |
		$typescript->finish(
			array(
				'types.ts'  => TypeWriter::write(),
				'enums.ts'  => EnumWriter::write(),
				'errors.ts' => ErrorWriter::write(),
				'routes.ts' => RouteWriter::write( $root . '/includes' ),
				'lists.ts'  => ListWriter::write(),
				'labels.ts' => LabelWriter::write(),
				'mocks.ts'  => MockWriter::write(),
			),
			$only_check
		)
	);
} )( $argv );
