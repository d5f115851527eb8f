<?php
declare( strict_types=1 );

namespace Mizkar\Kernel;

/**
 * A bag of named values, a database row or checked input, read by type. Drivers give numbers as strings; here they are numbers.
 */
final class Values {

	/** @param array<string, mixed> $values */
	public function __construct( private readonly array $values ) {
	}

	/** Anything that was decoded from outside; what is no map becomes an empty bag. */
	public static function from( mixed $values ): self {
		$named = array();
		foreach ( is_array( $values ) ? $values : array() as $name => $value ) {
			$named[ (string) $name ] = $value;
		}
		return new self( $named );
	}

	/** @return array<string, mixed> */
	public function all(): array {
		return $this->values;
	}

	public function has( string $name ): bool {
		return array_key_exists( $name, $this->values );
	}

	public function raw( string $name ): mixed {
		return $this->values[ $name ] ?? null;
	}

	public function string( string $name, string $fallback = '' ): string {
		$value = $this->values[ $name ] ?? null;
		return is_scalar( $value ) ? (string) $value : $fallback;
	}

	public function int( string $name, int $fallback = 0 ): int {
		$value = $this->values[ $name ] ?? null;
		return is_numeric( $value ) || is_bool( $value ) ? (int) $value : $fallback;
	}

	public function bool( string $name, bool $fallback = false ): bool {
		$value = $this->values[ $name ] ?? null;
		return is_scalar( $value ) ? filter_var( $value, FILTER_VALIDATE_BOOLEAN ) : $fallback;
	}

	public function string_or_null( string $name ): ?string {
		return isset( $this->values[ $name ] ) ? $this->string( $name ) : null;
	}

	public function int_or_null( string $name ): ?int {
		return isset( $this->values[ $name ] ) ? $this->int( $name ) : null;
	}

	/** @return list<int> */
	public function ints( string $name ): array {
		$list = $this->values[ $name ] ?? array();
		return array_values( array_map( 'intval', array_filter( is_array( $list ) ? $list : array(), 'is_numeric' ) ) );
	}

	/** @return list<string> */
	public function strings( string $name ): array {
		$list = $this->values[ $name ] ?? array();
		return array_values( array_map( 'strval', array_filter( is_array( $list ) ? $list : array(), 'is_scalar' ) ) );
	}

	/** A nested map, or a JSON column. */
	public function map( string $name ): self {
		$value = $this->values[ $name ] ?? null;
		return self::from( is_string( $value ) ? json_decode( $value, true ) : $value );
	}
}
