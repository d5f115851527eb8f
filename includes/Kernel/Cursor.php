<?php
declare( strict_types=1 );

namespace Mizkar\Kernel;

/** A place in a sorted list: the last row's sort value and id. Opaque outside. */
final class Cursor {

	public function __construct( public readonly string $value, public readonly int $id ) {
	}

	/** @throws MizkarException InvalidInput where it is none of ours. */
	public static function decode( string $text ): self {
		$json = base64_decode( strtr( $text, '-_', '+/' ), true );
		$pair = false === $json ? null : json_decode( $json, true );
		if ( ! is_array( $pair ) || ! is_string( $pair[0] ?? null ) || ! is_int( $pair[1] ?? null ) ) {
			throw self::invalid();
		}
		return new self( $pair[0], $pair[1] );
	}

	public static function invalid(): MizkarException {
		return MizkarException::field( 'cursor', __( 'This list position is not valid.', 'mizkar' ) );
	}

	public function encode(): string {
		return rtrim( strtr( base64_encode( (string) json_encode( array( $this->value, $this->id ) ) ), '+/', '-_' ), '=' );
	}
}
