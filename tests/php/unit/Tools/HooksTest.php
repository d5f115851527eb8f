<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Unit\Tools;

use Mizkar\Tools\Generate\Hook;
use Mizkar\Tools\Generate\HooksWriter;
use PHPUnit\Framework\TestCase;

/** The hooks reference says what the docblocks say. */
final class HooksTest extends TestCase {

	private const SOURCE = <<<'PHP'
		<?php
		/** Not this one. */
		function unrelated(): void {
			/**
			 * What a call costs,
			 * before it begins.
			 *
			 * @since 1.2.0
			 * @param array<string, int|string> $prices By country, in cents.
			 * @param int                       $call_id
			 */
			$prices = apply_filters( 'mizkar_call_prices', $prices, $call_id );
			do_action( 'somebody_elses' );
		}
		PHP;

	public static function setUpBeforeClass(): void {
		foreach ( array( 'Hook', 'HooksWriter' ) as $name ) {
			require_once dirname( __DIR__, 4 ) . "/tools/generate/$name.php";
		}
	}

	public function test_a_docblock_becomes_a_section(): void {
		$text = HooksWriter::write( Hook::of_source( self::SOURCE, 'includes/Calls/Price.php' ) );
		self::assertStringContainsString( "## Filters\n\n### `mizkar_call_prices`\n\nWhat a call costs, before it begins.\n\n", $text );
		self::assertStringContainsString( '| `$prices` | `array<string, int\|string>` | By country, in cents. |', $text );
		self::assertStringContainsString( "add_filter( 'mizkar_call_prices', function ( \$prices, \$call_id ) {\n\treturn \$prices;\n}, 10, 2 );", $text );
		self::assertStringContainsString( 'Since 1.2.0, in `includes/Calls/Price.php`.', $text );
		self::assertStringNotContainsString( 'somebody_elses', $text );
	}

	public function test_a_hook_without_words_is_refused(): void {
		$this->expectExceptionMessage( 'mizkar_mute in Mute.php needs a docblock' );
		Hook::of_source( "<?php\n/** Says nothing of since when. */\ndo_action( 'mizkar_mute', 1 );", 'Mute.php' );
	}

	public function test_every_hook_of_the_plugin_has_words(): void {
		self::assertContains( 'mizkar_ticket_created', array_column( Hook::all( dirname( __DIR__, 4 ) . '/includes' ), 'name' ) );
	}
}
