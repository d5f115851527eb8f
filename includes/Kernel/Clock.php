<?php
declare( strict_types=1 );

namespace Mizkar\Kernel;

/** The time, in UTC, so that tests can hold it still. */
class Clock {

	public const SQL = 'Y-m-d H:i:s';

	public function now(): \DateTimeImmutable {
		return new \DateTimeImmutable( 'now', new \DateTimeZone( 'UTC' ) );
	}

	/** A column value, some seconds from now. */
	final public function sql( int $offset_s = 0 ): string {
		return $this->now()->modify( sprintf( '%+d seconds', $offset_s ) )->format( self::SQL );
	}

	/** A column value as RFC 3339 in UTC, as every answer carries it. */
	final public static function rfc3339( string $sql ): string {
		return str_replace( ' ', 'T', $sql ) . 'Z';
	}

	/** Whether it is a column value. */
	final public static function is_sql( string $text ): bool {
		$time = \DateTimeImmutable::createFromFormat( self::SQL, $text );
		return false !== $time && $time->format( self::SQL ) === $text;
	}

	/** RFC 3339 with any offset as a column value, or null where it is no time. */
	final public static function from_rfc3339( string $text ): ?string {
		$time = \DateTimeImmutable::createFromFormat( \DATE_RFC3339, $text );
		return false === $time ? null : $time->setTimezone( new \DateTimeZone( 'UTC' ) )->format( self::SQL );
	}
}
