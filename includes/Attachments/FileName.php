<?php
declare( strict_types=1 );

namespace Mizkar\Attachments;

use Mizkar\Kernel\Text;

/** A file's name as its sender gave it, made harmless before anything is concluded from it. */
final class FileName {

	private const LONGEST = 120;

	/** It belongs into Persian words, not between the letters of an extension. */
	private const HALF_SPACE = "\u{200C}";

	private function __construct( public readonly string $stem, public readonly string $extension ) {
	}

	public static function from( string $given ): self {
		$name = Text::clean_line( str_replace( '\\', '/', $given ) );
		$name = (string) preg_replace( '#^.*/#u', '', $name );
		$name = (string) preg_replace( '/[\x{00AD}\x{061C}\x{180E}\x{200B}\x{200D}-\x{200F}\x{2028}\x{2029}\x{2060}-\x{2064}\x{E0000}-\x{E007F}\x{FE00}-\x{FE0F}]/u', '', $name );
		$name = (string) preg_replace( '/[<>:"|?*%;\x{2044}\x{2215}\x{FF0F}]/u', '_', $name );
		$name = (string) preg_replace( '/^[ .\x{200C}]+|[ .\x{200C}]+$/u', '', $name );

		$parts     = explode( '.', $name );
		$last      = count( $parts ) > 1 ? strtolower( str_replace( self::HALF_SPACE, '', (string) end( $parts ) ) ) : '';
		$extension = 1 === preg_match( '/^[a-z0-9]{1,10}$/', $last ) ? $last : '';
		if ( '' !== $extension ) {
			array_pop( $parts );
		}
		return new self( self::stem( $parts ), $extension );
	}

	public function with_extension( string $extension ): self {
		return new self( $this->stem, $extension );
	}

	public function full(): string {
		return '' === $this->extension ? $this->stem : "$this->stem.$this->extension";
	}

	/** @param list<string> $parts What stood between the dots: one that a server could run is an extension no more. */
	private static function stem( array $parts ): string {
		$stem = array_shift( $parts ) ?? '';
		foreach ( $parts as $part ) {
			$stem .= ( FileTypes::is_never_taken( strtolower( trim( str_replace( self::HALF_SPACE, '', $part ) ) ) ) ? '_' : '.' ) . $part;
		}
		$stem = trim( mb_substr( trim( $stem, ' .' ), 0, self::LONGEST ) );
		return '' === $stem ? 'file' : $stem;
	}
}
