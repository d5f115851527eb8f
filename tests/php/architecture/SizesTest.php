<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Architecture;

use PHPUnit\Framework\TestCase;

/** Small files, short functions; no exceptions. */
final class SizesTest extends TestCase {

	private const FILE_LINES     = 350;
	private const FUNCTION_LINES = 60;
	private const BOOT_LINES     = 50;

	public function test_files_stay_small(): void {
		$large = array();
		foreach ( Sources::in( 'includes', 'blocks', 'tests', 'tools' ) as $path => $file ) {
			if ( $file->lines() > self::FILE_LINES ) {
				$large[ $path ] = $file->lines();
			}
		}
		self::assertSame( array(), $large );
	}

	public function test_functions_stay_short(): void {
		$long = array();
		foreach ( Sources::in( 'includes', 'blocks', 'tests', 'tools' ) as $path => $file ) {
			foreach ( $file->functions() as $name => $lines ) {
				if ( $lines > self::FUNCTION_LINES ) {
					$long[ "$path $name" ] = $lines;
				}
			}
		}
		self::assertSame( array(), $long );
	}

	public function test_the_plugin_file_only_boots(): void {
		self::assertLessThanOrEqual( self::BOOT_LINES, Sources::file( 'plugin.php' )->lines() );
	}

	public function test_a_long_function_is_seen(): void {
		$file = new SourceFile( 'a.php', "<?php\nclass A {\n\tabstract function b();\n\tfunction c() {\n\t\treturn \"{\$d} \" . function () {\n\n\t\t};\n\t}\n}" );
		self::assertSame( array( 'c:4' => 5, 'closure:5' => 3 ), $file->functions() );
	}
}
