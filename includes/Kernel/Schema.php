<?php
declare( strict_types=1 );

namespace Mizkar\Kernel;

/**
 * The fields of one resource, and what follows from them at run time. `npm run generate` writes the same knowledge for TypeScript.
 */
final class Schema {

	/** @var array<string, Field> */
	public readonly array $fields;

	/** @var array<string, array<string, Field>> By who reads. */
	private array $readable = array();

	/**
	 * @param string      $resource Singular, as in "ticket".
	 * @param list<Field> $fields
	 */
	public function __construct( public readonly string $resource, array $fields ) {
		$this->fields = array_column( $fields, null, 'name' );
	}

	/** @return array<string, mixed> JSON Schema (draft 4, as core's REST API reads it). */
	public function json_schema(): array {
		return array(
			'$schema'    => 'http://json-schema.org/draft-04/schema#',
			'title'      => 'mizkar-' . $this->resource,
			'type'       => 'object',
			'properties' => array_map( static fn ( Field $field ): array => $field->json_schema(), array_filter( $this->fields, static fn ( Field $field ): bool => ! $field->transient_input ) ),
		);
	}

	/**
	 * Checks what came in against the fields that this writer may set. All mistakes are told at once.
	 *
	 * @param array<string, mixed> $input
	 * @param string               $writer   Field::DESK or Field::CUSTOMER.
	 * @param bool                 $complete Whether required fields must be there (creating) or not (changing).
	 * @throws MizkarException InvalidInput, with a message per field.
	 */
	public function check( array $input, string $writer, bool $complete ): Values {
		$values = array();
		$errors = array();
		foreach ( $input as $name => $value ) {
			$field = $this->fields[ $name ] ?? null;
			if ( null === $field || ! in_array( $writer, $field->writers, true ) ) {
				$errors[ $name ] = __( 'This cannot be set here.', 'mizkar' );
				continue;
			}
			try {
				$values[ $name ] = FieldCheck::check( $field, $value );
			} catch ( MizkarException $exception ) {
				$errors += $exception->fields;
			}
		}
		if ( $complete ) {
			[ $values, $errors ] = $this->completed( $values, $errors, $writer );
		}
		if ( array() !== $errors ) {
			throw new MizkarException( ErrorCode::InvalidInput, $errors );
		}
		return new Values( $values );
	}

	/**
	 * @param array<string, mixed>  $values
	 * @param array<string, string> $errors
	 * @return array{array<string, mixed>, array<string, string>} With defaults, and a word for every missing field.
	 */
	private function completed( array $values, array $errors, string $writer ): array {
		foreach ( $this->fields as $name => $field ) {
			if ( array_key_exists( $name, $values ) || isset( $errors[ $name ] ) ) {
				continue;
			}
			if ( $field->required && in_array( $writer, $field->writers, true ) ) {
				$errors[ $name ] = __( 'This is missing.', 'mizkar' );
			} elseif ( null !== $field->default ) {
				$values[ $name ] = $field->default;
			}
		}
		return array( $values, $errors );
	}

	/**
	 * A row as this reader may see it, typed.
	 *
	 * @return array<string, mixed>
	 */
	public function present( Values $row, string $reader ): array {
		$this->readable[ $reader ] ??= array_filter( $this->fields, static fn ( Field $field ): bool => ! $field->transient_input && in_array( $reader, $field->readers, true ) );
		$values                      = $row->all();
		$out                         = array();
		foreach ( $this->readable[ $reader ] as $name => $field ) {
			if ( array_key_exists( $name, $values ) ) {
				$out[ $name ] = self::present_value( $field, $row, $values[ $name ] );
			}
		}
		return $out;
	}

	private static function present_value( Field $field, Values $row, mixed $value ): mixed {
		$name = $field->name;
		if ( $field->nullable && ( null === $value || '' === $value || ( FieldType::Integer === $field->type && 0 === $row->int( $name ) ) ) ) {
			return null;
		}
		return match ( $field->type ) {
			FieldType::Integer  => $row->int( $name ),
			FieldType::Boolean  => $row->bool( $name ),
			FieldType::DateTime => Clock::rfc3339( $row->string( $name ) ),
			FieldType::Integers => $row->ints( $name ),
			FieldType::Lines    => $row->strings( $name ),
			FieldType::Object   => is_array( $value ) || is_string( $value ) ? (object) $row->map( $name )->all() : $value,
			default             => is_string( $value ) ? $value : $row->string( $name ),
		};
	}

	/** @return array<string, string> Column to sort by, by the name that a request uses. */
	public function sorts(): array {
		$sorts = array();
		foreach ( $this->fields as $name => $field ) {
			if ( $field->sortable ) {
				$sorts[ $name ] = $field->sort_by ?? $name;
			}
		}
		return $sorts;
	}

	/** @return array<string, Field> */
	public function filters(): array {
		return array_filter( $this->fields, static fn ( Field $field ): bool => $field->filterable );
	}
}
