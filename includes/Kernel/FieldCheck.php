<?php
declare( strict_types=1 );

namespace Mizkar\Kernel;

/**
 * Turns one value from outside into the value that is stored, or says what is wrong with it in words for a person.
 * Strict: a number is a number or digits in any script, a list is a list, text is valid UTF-8 without control or bidi-override characters.
 */
final class FieldCheck {

	/** @throws MizkarException InvalidInput naming the field. */
	public static function check( Field $field, mixed $value ): mixed {
		if ( null === $value || ( '' === $value && $field->nullable ) ) {
			return $field->nullable ? null : self::refuse( $field, __( 'This is missing.', 'mizkar' ) );
		}
		return match ( $field->type ) {
			FieldType::Integer  => self::integer( $field, $value ),
			FieldType::Boolean  => self::boolean( $field, $value ),
			FieldType::Option   => self::option( $field, $value ),
			FieldType::Integers, FieldType::Lines => self::items( $field, $value ),
			FieldType::Object   => is_array( $value ) ? $value : self::refuse( $field, __( 'This is not a valid value.', 'mizkar' ) ),
			default             => self::text( $field, $value ),
		};
	}

	private static function integer( Field $field, mixed $value ): int {
		$digits = is_string( $value ) ? Text::latin_digits( trim( $value ) ) : $value;
		$number = is_int( $digits ) || is_string( $digits ) ? filter_var( $digits, FILTER_VALIDATE_INT ) : false;
		if ( false === $number || $number < 0 ) {
			return self::refuse( $field, __( 'Please enter a whole number.', 'mizkar' ) );
		}
		if ( null !== $field->max && $number > $field->max ) {
			/* translators: %s: the largest number. */
			return self::refuse( $field, sprintf( __( 'This may be %s at most.', 'mizkar' ), number_format_i18n( $field->max ) ) );
		}
		return $number;
	}

	private static function boolean( Field $field, mixed $value ): bool {
		$bool = is_scalar( $value ) ? filter_var( $value, FILTER_VALIDATE_BOOLEAN, FILTER_NULL_ON_FAILURE ) : null;
		return $bool ?? self::refuse( $field, __( 'Please choose yes or no.', 'mizkar' ) );
	}

	private static function option( Field $field, mixed $value ): string {
		return is_string( $value ) && in_array( $value, $field->options(), true )
			? $value
			: self::refuse( $field, __( 'Please choose one of the options.', 'mizkar' ) );
	}

	/** @return list<int>|list<string> */
	private static function items( Field $field, mixed $value ): array {
		$list = is_string( $value ) ? array_filter( explode( ',', $value ), static fn ( string $part ): bool => '' !== $part ) : $value;
		if ( ! is_array( $list ) ) {
			return self::refuse( $field, __( 'This is not a valid value.', 'mizkar' ) );
		}
		if ( null !== $field->max && count( $list ) > $field->max ) {
			/* translators: %s: a number. */
			return self::refuse( $field, sprintf( __( 'There may be %s at most.', 'mizkar' ), number_format_i18n( $field->max ) ) );
		}
		$item = new Field( $field->name, FieldType::Integers === $field->type ? FieldType::Integer : FieldType::Line, max: FieldType::Lines === $field->type ? 200 : null );
		$out  = array();
		foreach ( $list as $entry ) {
			$out[] = FieldType::Integer === $item->type ? self::integer( $item, $entry ) : self::text( $item, $entry );
		}
		return FieldType::Integer === $item->type ? array_values( array_unique( array_filter( $out, 'is_int' ) ) ) : array_values( array_filter( $out, 'is_string' ) );
	}

	private static function text( Field $field, mixed $value ): string {
		if ( ! is_string( $value ) && ! is_int( $value ) && ! is_float( $value ) ) {
			return self::refuse( $field, __( 'This is not a valid value.', 'mizkar' ) );
		}
		$value = (string) $value;
		if ( ! mb_check_encoding( $value, 'UTF-8' ) ) {
			return self::refuse( $field, __( 'This text has characters that cannot be read.', 'mizkar' ) );
		}
		$value = FieldType::Text === $field->type || FieldType::Html === $field->type ? Text::clean( $value ) : Text::clean_line( $value );
		$max   = $field->max ?? 255;
		if ( mb_strlen( $value ) > $max ) {
			/* translators: 1: characters allowed, 2: characters given. */
			return self::refuse( $field, sprintf( __( 'This may have %1$s characters at most; it has %2$s.', 'mizkar' ), number_format_i18n( $max ), number_format_i18n( mb_strlen( $value ) ) ) );
		}
		if ( $field->required && Text::is_blank( $value ) ) {
			return self::refuse( $field, __( 'This is missing.', 'mizkar' ) );
		}
		return '' === $value ? '' : self::formatted( $field, $value );
	}

	private static function formatted( Field $field, string $value ): string {
		return match ( $field->type ) {
			FieldType::Email    => self::email( $field, $value ),
			FieldType::Url      => 1 === preg_match( '#^https?://[^\s]+$#i', $value ) ? $value : self::refuse( $field, __( 'Please enter an address that begins with https://', 'mizkar' ) ),
			FieldType::Color    => 1 === preg_match( '/^#[0-9a-f]{6}$/i', $value ) ? strtolower( $value ) : self::refuse( $field, __( 'Please choose a colour.', 'mizkar' ) ),
			FieldType::DateTime => Clock::from_rfc3339( $value ) ?? self::refuse( $field, __( 'Please enter a date and time.', 'mizkar' ) ),
			default             => $value,
		};
	}

	private static function email( Field $field, string $value ): string {
		$email = strtolower( Text::latin_digits( $value ) );
		return false !== filter_var( $email, FILTER_VALIDATE_EMAIL ) && strlen( $email ) <= 190
			? $email
			: self::refuse( $field, __( 'Please enter a valid e-mail address.', 'mizkar' ) );
	}

	private static function refuse( Field $field, string $message ): never {
		throw MizkarException::field( $field->name, $message );
	}
}
