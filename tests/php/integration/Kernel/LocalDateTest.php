<?php

declare( strict_types=1 );

namespace Mizkar\Tests\Integration\Kernel;

use Mizkar\Kernel\LocalDate;
use Mizkar\Tests\Integration\TestCase;
use PHPUnit\Framework\Attributes\DataProvider;

final class LocalDateTest extends TestCase {

	protected function setUp(): void {
		parent::setUp();
		update_option( 'timezone_string', 'Asia/Tehran' );
		update_option( 'date_format', 'Y-m-d' );
		update_option( 'time_format', 'H:i' );
	}

	public function test_an_english_reader_sees_the_sites_own_format_and_zone(): void {
		self::assertSame( '2026-01-05, 01:30', LocalDate::of_sql( '2026-01-04 22:00:00' )->absolute() );
	}

	public function test_a_persian_reader_sees_jalali_in_persian_digits(): void {
		$this->speak_persian();
		self::assertStringContainsString( '۱۵ دی ۱۴۰۴', LocalDate::of_sql( '2026-01-04 22:00:00' )->absolute() );
		self::assertStringContainsString( '۰۱:۳۰', LocalDate::of_sql( '2026-01-04 22:00:00' )->absolute() );
	}

	public function test_dates_that_another_plugin_turned_to_jalali_are_not_turned_again(): void {
		$this->speak_persian();
		add_filter( 'wp_date', static fn ( string $date, string $format ): string => 'Y' === $format ? '۱۴۰۳' : 'their own date', 10, 2 );
		self::assertSame( 'their own date', LocalDate::of_sql( '2026-01-04 22:00:00' )->day() );
	}

	public function test_machines_read_utc(): void {
		self::assertSame( '2026-01-04T22:00:00Z', LocalDate::of_sql( '2026-01-04 22:00:00' )->machine() );
	}

	/** @return array<string, array{string, string}> */
	public static function ages(): array {
		return array(
			'seconds'             => array( '2026-01-09 11:59:30', 'just now' ),
			'a clock that is off' => array( '2026-01-09 12:10:00', 'just now' ),
			'one minute'          => array( '2026-01-09 11:59:00', '1 minute ago' ),
			'minutes'             => array( '2026-01-09 11:15:00', '45 minutes ago' ),
			'hours'               => array( '2026-01-09 07:00:00', '5 hours ago' ),
			'days'                => array( '2026-01-03 12:00:01', '5 days ago' ),
			'a week'              => array( '2026-01-02 12:00:00', '2026-01-02' ),
		);
	}

	#[DataProvider( 'ages' )]
	public function test_an_age( string $then, string $expected ): void {
		self::assertSame( $expected, LocalDate::of_sql( $then )->relative( new \DateTimeImmutable( '2026-01-09 12:00:00', new \DateTimeZone( 'UTC' ) ) ) );
	}

	private function speak_persian(): void {
		add_filter( 'determine_locale', static fn (): string => 'fa_IR' );
	}
}
