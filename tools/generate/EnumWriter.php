<?php
declare( strict_types=1 );

namespace Mizkar\Tools\Generate;

/** A union and its list of values for every enum, as in `Status` and `STATUSES`. */
final class EnumWriter {

	public static function write(): string {
		$out = '';
		foreach ( Sources::enums() as $enum ) {
			$name   = Names::enum( $enum );
			$values = array_column( $enum::cases(), 'value' );
			$union  = implode( ' | ', array_map( static fn ( int|string $value ): string => Names::quoted( (string) $value ), $values ) );
			$out   .= "export type $name = $union;\n\n";
			$out   .= sprintf( "export const %s: readonly %s[] = %s;\n\n", self::list_name( $enum ), $name, Names::quoted_list( $values ) );
		}
		return $out;
	}

	public static function list_name( string $enum ): string {
		return Names::constant( Names::plural( Names::enum( $enum ) ) );
	}
}
