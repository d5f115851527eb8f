<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Unit\Kernel;

use Mizkar\Kernel\Clock;
use Mizkar\Kernel\Cursor;
use Mizkar\Kernel\MizkarException;
use Mizkar\Kernel\Values;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** Values, Cursor and Clock: what goes between the database, the code and the outside. */
final class ValuesTest extends TestCase {

	public function test_drivers_strings_are_read_by_type(): void {
		$values = new Values( array( 'n' => '12', 'b' => '0', 't' => 5, 'null' => null, 'list' => array( '1', 'x', 2 ), 'json' => '{"a":{"b":"1"}}', 'odd' => array( 1 ) ) );
		self::assertSame( 12, $values->int( 'n' ) );
		self::assertFalse( $values->bool( 'b', true ) );
		self::assertSame( '5', $values->string( 't' ) );
		self::assertSame( array( 1, 2 ), $values->ints( 'list' ) );
		self::assertSame( array( '1', 'x', '2' ), $values->strings( 'list' ) );
		self::assertSame( 1, $values->map( 'json' )->map( 'a' )->int( 'b' ) );
		self::assertSame( 'else', $values->string( 'odd', 'else' ) );
		self::assertNull( $values->int_or_null( 'null' ) );
		self::assertNull( $values->string_or_null( 'missing' ) );
		self::assertTrue( $values->has( 'null' ) );
	}

	public function test_what_is_no_map_is_empty(): void {
		self::assertSame( array(), Values::from( 'text' )->all() );
		self::assertSame( array(), Values::from( false )->map( 'x' )->all() );
	}

	public function test_a_cursor_comes_back_as_it_was(): void {
		$cursor = Cursor::decode( ( new Cursor( '2026-01-02 03:04:05 ف', 12 ) )->encode() );
		self::assertSame( array( '2026-01-02 03:04:05 ف', 12 ), array( $cursor->value, $cursor->id ) );
		self::assertMatchesRegularExpression( '/^[A-Za-z0-9_-]+$/', $cursor->encode() );
	}

	/** @return list<array{string}> */
	public static function foreign_cursors(): array {
		return array( array( '' ), array( '%%%' ), array( 'aGVsbG8' ), array( base64_encode( '["a"]' ) ), array( base64_encode( '[1,2]' ) ), array( base64_encode( '["a","2"]' ) ) );
	}

	#[DataProvider( 'foreign_cursors' )]
	public function test_a_foreign_cursor_is_refused( string $text ): void {
		$this->expectException( MizkarException::class );
		Cursor::decode( $text );
	}

	public function test_times_are_utc(): void {
		$clock = new class() extends Clock {
			public function now(): \DateTimeImmutable {
				return new \DateTimeImmutable( '2026-03-29 00:59:50', new \DateTimeZone( 'UTC' ) );
			}
		};
		self::assertSame( array( '2026-03-29 00:59:50', '2026-03-29 01:00:00', '2026-03-29 00:59:40' ), array( $clock->sql(), $clock->sql( 10 ), $clock->sql( -10 ) ) );
		self::assertSame( '2026-03-29T00:59:50Z', Clock::rfc3339( $clock->sql() ) );
		self::assertSame( '2026-03-28 21:29:50', Clock::from_rfc3339( '2026-03-29T00:59:50+03:30' ) );
		self::assertNull( Clock::from_rfc3339( 'tomorrow' ) );
		self::assertSame( 'UTC', ( new Clock() )->now()->getTimezone()->getName() );
	}
}
