<?php
declare( strict_types=1 );

namespace Mizkar\Kernel\Rest;

use Mizkar\Kernel\ErrorCode;
use Mizkar\Kernel\FieldCheck;
use Mizkar\Kernel\MizkarException;
use Mizkar\Kernel\Values;

/** What a handler sees of a request: its path, its checked query, its unchecked body. */
final class RestRequest {

	/** Parameters that core's REST API understands itself. */
	private const CORE = array( '_fields', '_locale', '_wpnonce', '_method', '_envelope', '_embed', '_pretty', '_jsonp', 'rest_route' );

	private function __construct( private readonly \WP_REST_Request $request, public readonly Values $path, public readonly Values $query ) {
	}

	/** @throws MizkarException InvalidInput naming each wrong or unknown parameter. */
	public static function from( \WP_REST_Request $request, Route $route ): self {
		$known  = array_column( $route->query(), null, 'name' );
		$values = array();
		$errors = array();
		foreach ( $known as $field ) {
			if ( null !== $field->default ) {
				$values[ $field->name ] = $field->default;
			}
		}
		foreach ( $request->get_query_params() as $name => $value ) {
			if ( in_array( $name, self::CORE, true ) ) {
				continue;
			}
			if ( ! isset( $known[ $name ] ) ) {
				$errors[ (string) $name ] = __( 'This parameter is not known.', 'mizkar' );
				continue;
			}
			try {
				$values[ $name ] = FieldCheck::check( $known[ $name ], $value );
			} catch ( MizkarException $exception ) {
				$errors += $exception->fields;
			}
		}
		if ( array() !== $errors ) {
			throw new MizkarException( ErrorCode::InvalidInput, $errors );
		}
		return new self( $request, Values::from( $request->get_url_params() ), Values::from( $values ) );
	}

	/** The same for the permission and the answer of one request. */
	public function identity(): object {
		return $this->request;
	}

	/** @return array<string, mixed> JSON or form fields, as they came. */
	public function body(): array {
		$json = $this->request->get_json_params();
		return Values::from( is_array( $json ) ? $json : $this->request->get_body_params() )->all();
	}

	public function raw_body(): string {
		return (string) $this->request->get_body();
	}

	/** @return array<string, mixed> One upload as PHP describes it; empty where there is none. */
	public function file( string $name ): array {
		return Values::from( $this->request->get_file_params() )->map( $name )->all();
	}

	public function header( string $name ): string {
		return (string) $this->request->get_header( $name );
	}
}
