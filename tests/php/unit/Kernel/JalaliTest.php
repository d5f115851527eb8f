<?php

declare( strict_types=1 );

namespace Mizkar\Tests\Unit\Kernel;

use Mizkar\Kernel\Jalali;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\RequiresPhpExtension;
use PHPUnit\Framework\TestCase;

final class JalaliTest extends TestCase {

	/** @return array<string, array{string, string}> */
	public static function known_days(): array {
		return array(
			'the Unix epoch'                 => array( '1970-01-01', '1348-10-11' ),
			'the last day of a leap year'    => array( '2021-03-20', '1399-12-30' ),
			'new year after a leap year'     => array( '2021-03-21', '1400-01-01' ),
			'the last day of a common year'  => array( '2023-03-20', '1401-12-29' ),
			'a leap year after five years'   => array( '2009-03-20', '1387-12-30' ),
			'the last day of Shahrivar'      => array( '2025-09-22', '1404-06-31' ),
			'the first day of Mehr'          => array( '2025-09-23', '1404-07-01' ),
			'before the Unix epoch'          => array( '1921-02-22', '1299-12-03' ),
		);
	}

	#[DataProvider( 'known_days' )]
	public function test_a_known_day( string $gregorian, string $expected ): void {
		$date = Jalali::of( new \DateTimeImmutable( "$gregorian 12:00:00", new \DateTimeZone( 'UTC' ) ) );
		self::assertSame( $expected, sprintf( '%04d-%02d-%02d', $date->year, $date->month, $date->day ) );
	}

	#[RequiresPhpExtension( 'intl' )]
	public function test_every_day_of_two_centuries_is_as_icu_says(): void {
		$zone      = new \DateTimeZone( 'UTC' );
		$formatter = new \IntlDateFormatter( 'en_US@calendar=persian', \IntlDateFormatter::NONE, \IntlDateFormatter::NONE, $zone, \IntlDateFormatter::TRADITIONAL, 'yyyy-MM-dd' );
		$day       = new \DateTimeImmutable( '1900-01-01 00:00:00', $zone );
		$last      = new \DateTimeImmutable( '2099-12-31 00:00:00', $zone );
		$wrong     = array();
		while ( $day <= $last ) {
			$date  = Jalali::of( $day );
			$ours  = sprintf( '%04d-%02d-%02d', $date->year, $date->month, $date->day );
			$icu_s = $formatter->format( $day );
			if ( $icu_s !== $ours ) {
				$wrong[ $day->format( 'Y-m-d' ) ] = "$ours, not $icu_s";
			}
			$day = $day->modify( '+1 day' );
		}
		self::assertSame( array(), $wrong );
	}

	public function test_the_day_is_read_in_the_zone_of_the_time(): void {
		$utc    = new \DateTimeImmutable( '2025-03-20 22:00:00', new \DateTimeZone( 'UTC' ) );
		$tehran = $utc->setTimezone( new \DateTimeZone( 'Asia/Tehran' ) );
		self::assertSame( 30, Jalali::of( $utc )->day );
		self::assertSame( 1, Jalali::of( $tehran )->day );
	}

	public function test_a_month_has_its_name(): void {
		self::assertSame( 'مهر', Jalali::of( new \DateTimeImmutable( '2025-10-01', new \DateTimeZone( 'UTC' ) ) )->month_name() );
	}
}
