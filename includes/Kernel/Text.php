<?php
declare( strict_types=1 );

namespace Mizkar\Kernel;

/**
 * Text as people of many scripts write it: cleaned for storage, and folded into one form for search.
 */
final class Text {

	/** Bidi embeddings, overrides and isolates, and the byte order mark. Half-space (U+200C), U+200D and the plain marks U+200E/F stay. */
	private const UNSAFE = '/[\x{202A}-\x{202E}\x{2066}-\x{2069}\x{FEFF}\x{FFF9}-\x{FFFB}\x00-\x08\x0B\x0C\x0E-\x1F\x7F\x{80}-\x{9F}]/u';

	private const DIGITS = array(
		'۰' => '0', '۱' => '1', '۲' => '2', '۳' => '3', '۴' => '4', '۵' => '5', '۶' => '6', '۷' => '7', '۸' => '8', '۹' => '9',
		'٠' => '0', '١' => '1', '٢' => '2', '٣' => '3', '٤' => '4', '٥' => '5', '٦' => '6', '٧' => '7', '٨' => '8', '٩' => '9',
	);

	/** Letters that Persian and Arabic keyboards write differently, in one form. */
	private const LETTERS = array(
		'ي' => 'ی', 'ى' => 'ی', 'ئ' => 'ی', 'ك' => 'ک', 'ة' => 'ه', 'ۀ' => 'ه', 'أ' => 'ا', 'إ' => 'ا', 'آ' => 'ا', 'ٱ' => 'ا', 'ؤ' => 'و', 'ء' => '',
	);

	/** Several lines: valid, without control and bidi-override characters, trimmed. */
	public static function clean( string $text ): string {
		$text = str_replace( array( "\r\n", "\r" ), "\n", mb_scrub( $text, 'UTF-8' ) );
		return trim( (string) preg_replace( self::UNSAFE, '', $text ) );
	}

	/** One line: as clean(), with runs of white space folded. */
	public static function clean_line( string $text ): string {
		return trim( (string) preg_replace( '/\s+/u', ' ', self::clean( $text ) ) );
	}

	/** Whether there is nothing that a person could see. */
	public static function is_blank( string $text ): bool {
		return 1 !== preg_match( '/[^\p{Z}\p{Cc}\p{Cf}\x{115F}\x{1160}\x{2800}\x{3164}]/u', $text );
	}

	/** Persian and Arabic digits as 0 to 9. */
	public static function latin_digits( string $text ): string {
		return strtr( $text, self::DIGITS );
	}

	/** 0 to 9 as Persian digits. */
	public static function persian_digits( string $text ): string {
		return strtr( $text, array_flip( array_slice( self::DIGITS, 0, 10, true ) ) );
	}

	/**
	 * One form for what people mean as the same: lower case, no diacritics, one ی and ک, Latin digits, and no half-space
	 * (می‌خواهم is found as میخواهم).
	 */
	public static function normalise( string $text ): string {
		$text = mb_strtolower( self::latin_digits( mb_scrub( $text, 'UTF-8' ) ) );
		$text = strtr( $text, self::LETTERS );
		if ( class_exists( \Normalizer::class ) ) {
			$text = (string) preg_replace( '/\p{Mn}+/u', '', (string) \Normalizer::normalize( $text, \Normalizer::FORM_D ) );
			$text = strtr( (string) \Normalizer::normalize( $text, \Normalizer::FORM_C ), self::LETTERS );
		}
		return (string) preg_replace( '/[\x{200B}-\x{200F}\x{0640}\x{064B}-\x{065F}\x{0670}]+/u', '', $text );
	}

	/** @return list<string> The words of a text in their one form, each at most 40 characters. */
	public static function words( string $text ): array {
		preg_match_all( '/[\p{L}\p{N}]+/u', self::normalise( $text ), $found );
		return array_map( static fn ( string $word ): string => mb_substr( $word, 0, 40 ), $found[0] );
	}

	/** The beginning of a message, cut at a word, for lists. */
	public static function excerpt( string $html, int $length = 140 ): string {
		$line = self::clean_line( Html::to_text( $html ) );
		if ( mb_strlen( $line ) <= $length ) {
			return $line;
		}
		return (string) preg_replace( '/\s+\S*$/u', '', mb_substr( $line, 0, $length ) ) . '…';
	}
}
