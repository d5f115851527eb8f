<?php

declare( strict_types=1 );

namespace Mizkar\Blocks;

/** HTML that cannot forget to escape: attributes and texts go in raw, markup comes out. */
final class Markup {

	private const VOID = array( 'input', 'img', 'br', 'hr' );

	/**
	 * @param array<string, string|int|bool|null> $attributes True is a bare attribute; false and null leave it out.
	 * @param string                              ...$inner   Markup.
	 */
	public static function tag( string $name, array $attributes = array(), string ...$inner ): string {
		$html = "<$name";
		foreach ( $attributes as $attribute => $value ) {
			if ( null !== $value && false !== $value ) {
				$html .= true === $value ? " $attribute" : sprintf( ' %s="%s"', $attribute, in_array( $attribute, array( 'href', 'src' ), true ) ? esc_url( (string) $value ) : esc_attr( (string) $value ) );
			}
		}
		return in_array( $name, self::VOID, true ) ? "$html>" : "$html>" . implode( '', $inner ) . "</$name>";
	}

	/** @param array<string, string|int|bool|null> $attributes */
	public static function text( string $name, string $text, array $attributes = array() ): string {
		return self::tag( $name, $attributes, esc_html( $text ) );
	}

	/** What a person wrote: its direction follows its first letter. */
	public static function user_text( string $name, string $text, string $class ): string {
		return self::text( $name, $text, array( 'class' => $class, 'dir' => 'auto' ) );
	}

	public static function hidden( string $name, string|int $value ): string {
		return self::tag( 'input', array( 'type' => 'hidden', 'name' => $name, 'value' => (string) $value ) );
	}

	/**
	 * Shortcodes are looked for in everything that stands in a page, also in what a visitor wrote.
	 */
	public static function safe_from_filters( string $html ): string {
		return strtr( $html, array( '[' => '&#91;', ']' => '&#93;' ) );
	}

	/** @param array<mixed> $context What a view module starts with. */
	public static function json( array $context ): string {
		return (string) wp_json_encode( $context, JSON_HEX_TAG | JSON_HEX_APOS | JSON_HEX_QUOT | JSON_HEX_AMP );
	}
}
