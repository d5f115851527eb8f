<?php
declare( strict_types=1 );

namespace Mizkar\Kernel;

/**
 * The one exception that services and repositories throw. The REST base and the public functions turn it into a WP_Error.
 */
final class MizkarException extends \RuntimeException {

	/**
	 * @param array<string, string> $fields What is wrong, in words for a person, by field name.
	 * @param array<string, mixed>  $data   What the client needs to go on (for example the changes since a stale version).
	 */
	public function __construct(
		public readonly ErrorCode $error_code,
		public readonly array $fields = array(),
		public readonly array $data = array(),
		string $message = '',
		?\Throwable $previous = null,
	) {
		parent::__construct( '' === $message ? $error_code->value : $message, 0, $previous );
	}

	public static function field( string $name, string $message ): self {
		return new self( ErrorCode::InvalidInput, array( $name => $message ) );
	}

	/** What the database says in its own way, said in ours. */
	public static function of( \RuntimeException $exception ): self {
		return $exception instanceof self ? $exception : new self( ErrorCode::Unavailable, message: $exception->getMessage(), previous: $exception );
	}

	/** What the person reads: a single field's message where there is just one, else the code's. */
	public function human_message(): string {
		return 1 === count( $this->fields ) ? (string) current( $this->fields ) : $this->error_code->message();
	}

	public function to_wp_error(): \WP_Error {
		return new \WP_Error(
			$this->error_code->value,
			$this->human_message(),
			array(
				'status'    => $this->error_code->http_status(),
				'retryable' => $this->error_code->retryable(),
				'fields'    => (object) $this->fields,
			) + $this->data
		);
	}
}
