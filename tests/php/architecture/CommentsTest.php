<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Architecture;

use PHPUnit\Framework\TestCase;

/** The project speaks of itself alone, and what it says of its tests is true. */
final class CommentsTest extends TestCase {

	private const UNFINISHED = '/\b(TODO|FIXME|XXX|HACK)\b|phpstan-ignore|phpcs:(ignore|disable)/';

	private const ELSEWHERE = '~\b(AI|LLM|GPT)\b|\bissues? #?\d+\b|(?<![\w./<])/(work|home|root|Users|tmp)/\w|\b(DESIGN|STYLE|PLATFORM)\.md\b~';

	public function test_nothing_is_left_for_later(): void {
		self::assertSame( array(), self::matching( self::UNFINISHED ) );
	}

	public function test_nothing_is_said_of_where_it_was_made(): void {
		self::assertSame( array(), self::matching( self::ELSEWHERE ) );
	}

	/** "Held by SomeTest" is worth nothing where there is no such test. */
	public function test_the_tests_that_are_named_exist(): void {
		$missing = array();
		foreach ( Sources::in( 'includes', 'blocks' ) as $path => $file ) {
			preg_match_all( '/\b[A-Z]\w+(?:Test|Contract)\b/', implode( "\n", $file->comments() ), $named );
			foreach ( $named[0] as $test ) {
				if ( array() === array_filter( array_keys( Sources::in( 'tests/php' ) ), static fn ( string $file ): bool => str_ends_with( $file, "/$test.php" ) ) ) {
					$missing[] = "$path: $test";
				}
			}
		}
		self::assertSame( array(), $missing );
	}

	/** @return list<string> */
	private static function matching( string $pattern ): array {
		$found = array();
		foreach ( Sources::in( 'includes', 'blocks', 'tests', 'tools' ) as $path => $file ) {
			foreach ( $file->comments() as $comment ) {
				if ( 1 === preg_match( $pattern, $comment, $match ) ) {
					$found[] = "$path: $match[0]";
				}
			}
		}
		return $found;
	}
}
