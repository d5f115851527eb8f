<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Bench\Seed;

use Mizkar\Kernel\Text;

/** A text with the words that search finds it by; taken apart once, used a million times. */
final class Piece {

	/** @param array<array-key, true> $words In the order in which they were first met. */
	private function __construct( public readonly string $text, public readonly array $words ) {
	}

	public static function of( string $text ): self {
		return new self( $text, array_fill_keys( Text::words( $text ), true ) );
	}

	/**
	 * @param array<string, list<string>> $texts
	 * @return array<string, non-empty-list<self>>
	 */
	public static function all( array $texts ): array {
		$pieces = array();
		foreach ( $texts as $kind => $list ) {
			$pieces[ $kind ] = array() === $list ? array( self::of( '' ) ) : array_map( self::of( ... ), $list );
		}
		return $pieces;
	}
}
