<?php

declare( strict_types=1 );

namespace Mizkar\Kernel;

/** A moment as the reader's calendar, digits and zone say it. */
final class LocalDate {

	private const DAY_S  = 86_400;
	private const WEEK_S = 604_800;

	/** Noon, so that no zone moves it to another year. */
	private const PROBE = '2024-06-15 12:00:00';

	private readonly \DateTimeImmutable $time;

	public function __construct( \DateTimeInterface $time ) {
		$this->time = \DateTimeImmutable::createFromInterface( $time )->setTimezone( wp_timezone() );
	}

	/** @param string $column UTC, Y-m-d H:i:s. */
	public static function of_sql( string $column ): self {
		return new self( new \DateTimeImmutable( $column, new \DateTimeZone( 'UTC' ) ) );
	}

	/** RFC 3339 in UTC, for machines. */
	public function machine(): string {
		return gmdate( 'Y-m-d\TH:i:s\Z', $this->time->getTimestamp() );
	}

	/** Day and time in full. */
	public function absolute(): string {
		/* translators: 1: a date, 2: a time of day. */
		return sprintf( __( '%1$s, %2$s', 'mizkar' ), $this->day(), Digits::local( self::wordpress_date( self::option( 'time_format', 'H:i' ), $this->time ) ) );
	}

	public function day(): string {
		if ( ! self::is_jalali() ) {
			return Digits::local( self::wordpress_date( self::option( 'date_format', 'j F Y' ), $this->time ) );
		}
		$date = Jalali::of( $this->time );
		return Text::persian_digits( sprintf( '%d %s %d', $date->day, $date->month_name(), $date->year ) );
	}

	/** How long ago, as long as that says more than the day does. */
	public function relative( \DateTimeInterface $now ): string {
		$age_s = $now->getTimestamp() - $this->time->getTimestamp();
		if ( $age_s < 60 ) {
			return __( 'just now', 'mizkar' );
		}
		if ( $age_s >= self::WEEK_S ) {
			return $this->day();
		}
		[ $text, $count ] = match ( true ) {
			/* translators: %s: a number. */
			$age_s < 3_600       => array( _n( '%s minute ago', '%s minutes ago', intdiv( $age_s, 60 ), 'mizkar' ), intdiv( $age_s, 60 ) ),
			/* translators: %s: a number. */
			$age_s < self::DAY_S => array( _n( '%s hour ago', '%s hours ago', intdiv( $age_s, 3_600 ), 'mizkar' ), intdiv( $age_s, 3_600 ) ),
			/* translators: %s: a number. */
			default              => array( _n( '%s day ago', '%s days ago', intdiv( $age_s, self::DAY_S ), 'mizkar' ), intdiv( $age_s, self::DAY_S ) ),
		};
		return sprintf( $text, Digits::local( $count ) );
	}

	/** A reader of Persian, and no other plugin that turns every date into Jalali already: then a second turn would make nonsense. */
	private static function is_jalali(): bool {
		return Digits::are_persian() && '2024' === Text::latin_digits( self::wordpress_date( 'Y', new \DateTimeImmutable( self::PROBE, wp_timezone() ) ) );
	}

	private static function wordpress_date( string $format, \DateTimeImmutable $time ): string {
		return (string) wp_date( $format, $time->getTimestamp(), $time->getTimezone() );
	}

	private static function option( string $name, string $fallback ): string {
		$format = get_option( $name );
		return is_string( $format ) && '' !== $format ? $format : $fallback;
	}
}
