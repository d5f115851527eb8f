<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Unit\Notifications;

use Mizkar\Notifications\Backoff;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

final class BackoffTest extends TestCase {

	/** @return array<string, array{int, int}> */
	public static function delays(): array {
		return array(
			'after the first'  => array( 1, 60 ),
			'after the second' => array( 2, 300 ),
			'after the third'  => array( 3, 1_800 ),
			'after the fourth' => array( 4, 7_200 ),
			'after the fifth'  => array( 5, 21_600 ),
		);
	}

	#[DataProvider( 'delays' )]
	public function test_waits_longer_after_each_attempt( int $attempts, int $about_s ): void {
		$seen = array();
		for ( $i = 0; $i < 200; $i++ ) {
			$delay_s = Backoff::delay_s( $attempts );
			self::assertIsInt( $delay_s );
			self::assertGreaterThanOrEqual( (int) ( $about_s * 0.8 ), $delay_s );
			self::assertLessThanOrEqual( (int) ( $about_s * 1.2 ), $delay_s );
			$seen[ $delay_s ] = true;
		}
		self::assertGreaterThan( 3, count( $seen ), 'What failed together must not come back together.' );
	}

	public function test_gives_up_after_the_last(): void {
		self::assertNull( Backoff::delay_s( Backoff::most_attempts() ) );
		self::assertSame( 6, Backoff::most_attempts() );
	}
}
