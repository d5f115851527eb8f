<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Support;

/**
 * A mail that would have left.
 */
final class SentMail {

	/**
	 * @param list<string> $to
	 * @param list<string> $headers
	 * @param list<string> $attachments
	 */
	private function __construct(
		public readonly array $to,
		public readonly string $subject,
		public readonly string $message,
		public readonly array $headers,
		public readonly array $attachments,
	) {
	}

	/** @param array<mixed> $arguments Of wp_mail(), as the filter pre_wp_mail hands them over. */
	public static function from( array $arguments ): self {
		return new self(
			self::lines( $arguments['to'] ?? array(), ',' ),
			self::text( $arguments['subject'] ?? '' ),
			self::text( $arguments['message'] ?? '' ),
			self::lines( $arguments['headers'] ?? array(), "\n" ),
			self::lines( $arguments['attachments'] ?? array(), "\n" ),
		);
	}

	/** The value of the first header of that name, or null. */
	public function header( string $name ): ?string {
		foreach ( $this->headers as $header ) {
			if ( 0 === stripos( $header, $name . ':' ) ) {
				return trim( substr( $header, strlen( $name ) + 1 ) );
			}
		}
		return null;
	}

	private static function text( mixed $value ): string {
		return is_string( $value ) ? $value : '';
	}

	/**
	 * @param non-empty-string $separator
	 * @return list<string>
	 */
	private static function lines( mixed $value, string $separator ): array {
		$lines = is_array( $value ) ? $value : explode( $separator, str_replace( "\r\n", "\n", self::text( $value ) ) );
		return array_values( array_filter( array_map( static fn ( mixed $line ): string => trim( self::text( $line ) ), $lines ), static fn ( string $line ): bool => '' !== $line ) );
	}
}
