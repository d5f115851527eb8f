<?php
declare( strict_types=1 );

namespace Mizkar\Kernel;

/** Random tokens and keyed hashes. */
final class Crypto {

	/** 256 bits for an address: 43 characters of A-Z a-z 0-9 - _. */
	public static function token(): string {
		return rtrim( strtr( base64_encode( random_bytes( 32 ) ), '+/', '-_' ), '=' );
	}

	/** How a token is stored. It is random already, so a plain hash is enough (no dictionary to try). */
	public static function token_hash( string $token ): string {
		return hash( 'sha256', $token );
	}

	/** @param string $purpose Keeps the values of different uses apart. */
	public static function keyed_hash( string $purpose, string $text ): string {
		return hash_hmac( 'sha256', $purpose . "\0" . $text, wp_salt( 'auth' ) );
	}
}
