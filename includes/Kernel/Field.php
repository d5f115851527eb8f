<?php
declare( strict_types=1 );

namespace Mizkar\Kernel;

/**
 * One property of a resource. REST schema, input check, presenter, list columns, TypeScript types and mocks all follow from it.
 */
final class Field {

	/** Who may read or write a field. */
	public const DESK     = 'desk';
	public const CUSTOMER = 'customer';

	/**
	 * @param class-string<\BackedEnum>|null $enum     The options of an Option field.
	 * @param int|null                       $max      Longest text in characters, largest number, or most list items.
	 * @param list<string>                   $readers  Whose answers carry it.
	 * @param list<string>                   $writers  Whose input may carry it; empty for what only the desk itself sets.
	 * @param string|null                    $unit     For example "bytes" or "ms".
	 * @param string|null                    $sort_by  The column to sort by where it has another name.
	 * @param bool                           $transient_input Accepted, never answered (write only).
	 * @param string|null                    $shape    A TypeScript type for an Object field.
	 */
	public function __construct(
		public readonly string $name,
		public readonly FieldType $type,
		public readonly string $label = '',
		public readonly ?string $enum = null,
		public readonly bool $nullable = false,
		public readonly bool $required = false,
		public readonly bool $sortable = false,
		public readonly bool $filterable = false,
		public readonly bool $column = false,
		public readonly ?int $max = null,
		public readonly array $readers = array( self::DESK, self::CUSTOMER ),
		public readonly array $writers = array(),
		public readonly ?string $unit = null,
		public readonly mixed $default = null,
		public readonly ?string $sort_by = null,
		public readonly bool $transient_input = false,
		public readonly ?string $shape = null,
	) {
	}

	/** @return array<string, mixed> */
	public function json_schema(): array {
		$schema = $this->type->json_schema() + array(
			'description' => $this->label,
			'readonly'    => array() === $this->writers,
		);
		if ( null !== $this->enum ) {
			$schema['enum'] = $this->options();
		}
		if ( null !== $this->max ) {
			$schema[ self::bound_name( $this->type ) ] = $this->max;
		}
		if ( null !== $this->default ) {
			$schema['default'] = $this->default;
		}
		if ( $this->nullable ) {
			$schema['type'] = array( $schema['type'], 'null' );
		}
		return $schema;
	}

	/** @return list<int|string> */
	public function options(): array {
		return null === $this->enum ? array() : array_column( $this->enum::cases(), 'value' );
	}

	private static function bound_name( FieldType $type ): string {
		return match ( $type ) {
			FieldType::Integer => 'maximum',
			FieldType::Integers, FieldType::Lines => 'maxItems',
			default => 'maxLength',
		};
	}
}
