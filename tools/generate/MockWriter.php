<?php
declare( strict_types=1 );

namespace Mizkar\Tools\Generate;

use Mizkar\Kernel\Field;
use Mizkar\Kernel\FieldType;
use Mizkar\Kernel\Schema;

/** For tests: `mockTicket( { subject: 'Hello' } )` is a whole, valid ticket. */
final class MockWriter {

	public static function write(): string {
		$out   = '';
		$types = array();
		foreach ( Sources::schemas() as [ $schema, $uses ] ) {
			if ( 0 === ( $uses & Sources::READ ) ) {
				continue;
			}
			$names = array( Names::type( $schema->resource ) => Field::DESK );
			if ( TypeWriter::has_customer_answer( $schema ) ) {
				$names[ 'Customer' . Names::type( $schema->resource ) ] = Field::CUSTOMER;
			}
			foreach ( $names as $name => $reader ) {
				$types[] = $name;
				$out    .= self::mock( $schema, $name, $reader );
			}
		}
		sort( $types );
		return sprintf( "import type {\n\t%s,\n} from './types';\n\n", implode( ",\n\t", $types ) ) . $out;
	}

	public static function mock( Schema $schema, string $name, string $reader ): string {
		$lines = '';
		foreach ( $schema->fields as $field ) {
			if ( ! $field->transient_input && in_array( $reader, $field->readers, true ) ) {
				$lines .= sprintf( "\t%s: %s,\n", $field->name, self::value( $field ) );
			}
		}
		return "export const mock$name = ( changes: Partial< $name > = {} ): $name => ( {\n$lines\t...changes,\n} );\n\n";
	}

	private static function value( Field $field ): string {
		if ( $field->nullable ) {
			return 'null';
		}
		if ( null !== $field->default ) {
			return self::literal( $field->default );
		}
		return match ( $field->type ) {
			FieldType::Integer  => 'id' === $field->name || str_ends_with( $field->name, '_id' ) ? '1' : '0',
			FieldType::Boolean  => 'false',
			FieldType::Option   => Names::quoted( (string) ( $field->options()[0] ?? '' ) ),
			FieldType::DateTime => "'2026-01-02T03:04:05Z'",
			FieldType::Integers, FieldType::Lines => '[]',
			FieldType::Object   => str_ends_with( (string) $field->shape, '[]' ) ? '[]' : '{}',
			FieldType::Html     => "'<p>Hello</p>'",
			FieldType::Email    => "'someone@example.com'",
			FieldType::Url      => "'https://example.com/'",
			FieldType::Color    => "'#3858e9'",
			default             => Names::quoted( $field->name ),
		};
	}

	private static function literal( mixed $value ): string {
		return match ( true ) {
			is_string( $value ) => Names::quoted( $value ),
			is_array( $value )  => Names::quoted_list( array_values( array_filter( $value, 'is_string' ) ) ),
			default             => (string) json_encode( $value ),
		};
	}
}
