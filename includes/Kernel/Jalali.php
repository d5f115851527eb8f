<?php

declare( strict_types=1 );

namespace Mizkar\Kernel;

/**
 * The Solar Hijri calendar by its 33-year arithmetic, which is the official calendar's answer until the year 1501 (2122). JalaliTest holds it
 * against ICU's.
 */
final class Jalali {

	/** Days from 1 Farvardin 1 to 1 January 1970. */
	private const UNIX_EPOCH_DAY = 492_268;

	/** Eight leap years in every 33. */
	private const CYCLE_YEARS = 33;
	private const CYCLE_DAYS  = 12_053;

	private function __construct( public readonly int $year, public readonly int $month, public readonly int $day ) {
	}

	/** @param \DateTimeInterface $time Read in its own zone. */
	public static function of( \DateTimeInterface $time ): self {
		$days  = self::floor_divided( $time->getTimestamp() + $time->getOffset(), 86_400 ) + self::UNIX_EPOCH_DAY;
		$year  = 1 + self::floor_divided( self::CYCLE_YEARS * $days + 3, self::CYCLE_DAYS );
		$day   = $days - self::first_day( $year );
		$month = $day < 186 ? intdiv( $day, 31 ) : intdiv( $day - 6, 30 );
		return new self( $year, $month + 1, $day - ( $month < 7 ? 31 * $month : 30 * $month + 6 ) + 1 );
	}

	public function month_name(): string {
		return array( 'فروردین', 'اردیبهشت', 'خرداد', 'تیر', 'مرداد', 'شهریور', 'مهر', 'آبان', 'آذر', 'دی', 'بهمن', 'اسفند' )[ $this->month - 1 ];
	}

	/** Of 1 Farvardin, in days since 1 Farvardin 1. */
	private static function first_day( int $year ): int {
		return 365 * ( $year - 1 ) + self::floor_divided( 8 * $year + 21, self::CYCLE_YEARS );
	}

	private static function floor_divided( int $number, int $by ): int {
		return intdiv( $number - ( ( $number % $by ) + $by ) % $by, $by );
	}
}
