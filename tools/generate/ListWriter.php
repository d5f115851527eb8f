<?php
declare( strict_types=1 );

namespace Mizkar\Tools\Generate;

use Mizkar\Kernel\Field;
use Mizkar\Kernel\FieldType;
use Mizkar\Kernel\Schema;

/** What lists can show, sort by and filter by, and how much a field may hold. */
final class ListWriter {

	public static function write(): string {
		$out = '';
		foreach ( Sources::schemas() as [ $schema, $uses ] ) {
			$out .= self::of( $schema, $uses );
		}
		$imports = array_filter(
			array_map( array( Names::class, 'enum' ), Sources::enums() ),
			static fn ( string $name ): bool => 1 === preg_match( "/: $name\\b/", $out )
		);
		return sprintf( "import type { %s } from './enums';\n\n%s", implode( ', ', $imports ), $out );
	}

	/** @param int $uses As in Sources. */
	public static function of( Schema $schema, int $uses ): string {
		$reads = 0 !== ( $uses & Sources::READ ) ? self::columns( $schema ) . self::sorts( $schema ) . self::filters( $schema ) : '';
		return $reads . self::limits( $schema );
	}

	private static function columns( Schema $schema ): string {
		$names = array_keys( array_filter( $schema->fields, static fn ( Field $field ): bool => $field->column ) );
		return self::names( $schema, 'Column', $names );
	}

	private static function sorts( Schema $schema ): string {
		return self::names( $schema, 'Sort', array_keys( $schema->sorts() ) );
	}

	private static function filters( Schema $schema ): string {
		$lines = '';
		foreach ( $schema->filters() as $name => $field ) {
			$lines .= sprintf( "\t%s?: %s;\n", $name, TypeWriter::value( $field ) );
		}
		if ( '' === $lines ) {
			return '';
		}
		return sprintf( "export interface %sFilters {\n%s}\n\n", Names::type( $schema->resource ), $lines )
			. self::names( $schema, 'Filter', array_keys( $schema->filters() ) );
	}

	/** Longest texts, largest numbers and most items, for the forms' own checks. */
	private static function limits( Schema $schema ): string {
		$lines = '';
		foreach ( $schema->fields as $field ) {
			if ( array() !== $field->writers && ( null !== $field->max || FieldType::Line === $field->type ) && null === $field->enum ) {
				$lines .= sprintf( "\t%s: %d,\n", $field->name, $field->max ?? 255 );
			}
		}
		return '' === $lines ? '' : sprintf( "export const %s_LIMITS = {\n%s} as const;\n\n", Names::constant( $schema->resource ), $lines );
	}

	/** @param list<string> $names */
	private static function names( Schema $schema, string $role, array $names ): string {
		if ( array() === $names ) {
			return '';
		}
		$type = Names::type( $schema->resource ) . $role;
		$list = Names::constant( $schema->resource ) . '_' . strtoupper( $role ) . 'S';
		return sprintf( "export const %s = %s as const;\n\nexport type %s = ( typeof %s )[ number ];\n\n", $list, Names::quoted_list( $names ), $type, $list );
	}
}
