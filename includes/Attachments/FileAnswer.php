<?php
declare( strict_types=1 );

namespace Mizkar\Attachments;

/** What goes out for a file: status, headers, and which bytes of it. */
final class FileAnswer {

	private const YEAR_S = 31_536_000;

	/** @param array<string, string> $headers */
	private function __construct( public readonly int $status, public readonly array $headers, public readonly int $offset = 0, public readonly int $length = 0 ) {
	}

	/**
	 * Conditions before ranges (RFC 9110, section 13.2.2). Several ranges at once are answered with the whole, as a server may.
	 *
	 * @param string $if_none_match The request's header; empty where it has none. The same for the others.
	 */
	public static function to( Attachment $attachment, string $if_none_match, string $range, string $if_range ): self {
		$etag    = '"' . $attachment->sha256 . '"';
		$headers = self::headers( $attachment, $etag );
		if ( '*' === trim( $if_none_match ) || in_array( $etag, array_map( static fn ( string $tag ): string => (string) preg_replace( '#^W/#', '', trim( $tag ) ), explode( ',', $if_none_match ) ), true ) ) {
			return new self( 304, array_diff_key( $headers, array( 'Content-Type' => true, 'Content-Disposition' => true ) ) );
		}
		$whole = new self( 200, $headers + array( 'Content-Length' => (string) $attachment->bytes ), 0, $attachment->bytes );
		if ( ( '' !== $if_range && $if_range !== $etag ) || 1 !== preg_match( '/^bytes=(\d{0,18})-(\d{0,18})$/', trim( $range ), $found ) || '' === $found[1] . $found[2] ) {
			return $whole;
		}
		$last  = $attachment->bytes - 1;
		$first = '' === $found[1] ? max( 0, $attachment->bytes - (int) $found[2] ) : (int) $found[1];
		$end   = '' === $found[1] || '' === $found[2] ? $last : min( $last, (int) $found[2] );
		if ( '' !== $found[1] && '' !== $found[2] && (int) $found[2] < $first ) {
			return $whole;
		}
		if ( $first > $last ) {
			return new self( 416, array( 'Content-Range' => "bytes */$attachment->bytes", 'Cache-Control' => 'no-store' ) );
		}
		$length = $end - $first + 1;
		return new self( 206, $headers + array( 'Content-Length' => (string) $length, 'Content-Range' => "bytes $first-$end/$attachment->bytes" ), $first, $length );
	}

	/** Foreign and missing files look the same. */
	public static function not_found(): self {
		return new self( 404, array( 'Content-Type' => 'text/plain; charset=UTF-8', 'Cache-Control' => 'no-store, private', 'X-Content-Type-Options' => 'nosniff' ) );
	}

	/** @return array<string, string> */
	private static function headers( Attachment $attachment, string $etag ): array {
		return array(
			'Content-Type'                 => 'text/' === substr( $attachment->mime_type, 0, 5 ) ? 'text/plain; charset=UTF-8' : $attachment->mime_type,
			'Content-Disposition'          => self::disposition( $attachment ),
			'ETag'                         => $etag,
			'Accept-Ranges'                => 'bytes',
			'Cache-Control'                => sprintf( 'private, max-age=%d, immutable', self::YEAR_S ),
			'Vary'                         => 'Cookie, Authorization',
			'X-Content-Type-Options'       => 'nosniff',
			'Content-Security-Policy'      => "sandbox; default-src 'none'",
			'Cross-Origin-Resource-Policy' => 'same-origin',
			'Referrer-Policy'              => 'no-referrer',
			'X-Robots-Tag'                 => 'noindex, nofollow',
		);
	}

	/** RFC 6266, with the name in any script (RFC 8187) and something readable for those who do not know that. */
	private static function disposition( Attachment $attachment ): string {
		$plain = (string) preg_replace( '/[^A-Za-z0-9._ -]+/', '_', $attachment->name );
		$kind  = FileTypes::may_be_inline( $attachment->mime_type ) ? 'inline' : 'attachment';
		return sprintf( '%s; filename="%s"; filename*=UTF-8\'\'%s', $kind, $plain, rawurlencode( $attachment->name ) );
	}
}
