<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Support;

final class ServerAnswer {

	/** @param array<string, string> $headers By their names in small letters. */
	private function __construct( public readonly int $status, public readonly array $headers, public readonly string $body ) {
	}

	/** @param list<string> $lines The status line and the headers. */
	public static function from( array $lines, string $body ): self {
		$headers = array();
		foreach ( array_slice( $lines, 1 ) as $line ) {
			[ $name, $value ]               = array_pad( explode( ':', $line, 2 ), 2, '' );
			$headers[ strtolower( $name ) ] = trim( $value );
		}
		return new self( (int) ( explode( ' ', $lines[0] ?? '' )[1] ?? 0 ), $headers, $body );
	}

	public function was_early(): bool {
		return 'early' === ( $this->headers['x-mizkar-door'] ?? '' );
	}

	/** What both doors must agree on. */
	public function comparable(): string {
		return implode( "\n", array( (string) $this->status, $this->headers['x-mizkar-next'] ?? '-', $this->headers['etag'] ?? '-', $this->body ) );
	}
}
