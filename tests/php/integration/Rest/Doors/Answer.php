<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Integration\Rest\Doors;

use PHPUnit\Framework\Assert;

/** What a browser gets. */
final class Answer {

	/** Headers that say something about the answer, whichever door it came through. */
	private const TELLING = array( 'x-mizkar-next', 'etag', 'content-type' );

	/** @param array<string, string> $headers By name in lower case. */
	private function __construct( public readonly int $status, public readonly string $body, public readonly array $headers ) {
	}

	public static function from( int $status, string $head, string $body ): self {
		$headers = array();
		foreach ( explode( "\r\n", $head ) as $line ) {
			[ $name, $value ]                       = explode( ':', $line, 2 ) + array( '', '' );
			$headers[ strtolower( trim( $name ) ) ] = trim( $value );
		}
		return new self( $status, $body, $headers );
	}

	public function is_early(): bool {
		return 'early' === ( $this->headers['x-mizkar-door'] ?? '' );
	}

	/** @return array{int, mixed, array<string, string>} What must be the same through both doors. */
	public function substance(): array {
		$data = json_decode( $this->body, true );
		Assert::assertTrue( '' === $this->body || JSON_ERROR_NONE === json_last_error(), $this->body );
		return array( $this->status, $data, array_intersect_key( $this->headers, array_flip( self::TELLING ) ) );
	}
}
