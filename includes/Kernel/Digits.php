<?php

declare( strict_types=1 );

namespace Mizkar\Kernel;

/** Numbers as the reader writes them: Latin in storage, Persian on a Persian screen. */
final class Digits {

	public static function are_persian(): bool {
		return str_starts_with( determine_locale(), 'fa' );
	}

	public static function local( string|int $text ): string {
		return self::are_persian() ? Text::persian_digits( (string) $text ) : (string) $text;
	}
}
