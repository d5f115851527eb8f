<?php
declare( strict_types=1 );

namespace Mizkar\Kernel\Rest;

use Mizkar\Kernel\Cursor;

final class RestResponse {

	/** Where a list goes on, for the next request's `cursor`. */
	public const NEXT = 'X-Mizkar-Next';

	/**
	 * @param mixed                 $data    Anything that JSON can carry.
	 * @param array<string, string> $headers
	 * @param string|null           $etag    Without quotes; the same value later answers 304 without a body.
	 */
	public function __construct( public readonly mixed $data, public readonly int $status = 200, public readonly array $headers = array(), public readonly ?string $etag = null ) {
	}

	/** @param list<mixed> $items */
	public static function page( array $items, ?Cursor $next, ?string $etag = null ): self {
		return new self( $items, 200, null === $next ? array() : array( self::NEXT => $next->encode() ), $etag );
	}
}
