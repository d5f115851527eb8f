<?php
declare( strict_types=1 );

namespace Mizkar\Tools\Generate;

use Mizkar\Kernel\Field;
use Mizkar\Kernel\Schema;

/** Interfaces of what is answered (`Ticket`), of what makes something new (`TicketInput`) and of what changes it (`TicketChange`). */
final class TypeWriter {

	public static function write(): string {
		$out = '';
		foreach ( Sources::schemas() as [ $schema, $uses ] ) {
			$out .= self::of( $schema, $uses );
		}
		return self::imports( $out ) . $out;
	}

	/** @param int $uses As in Sources. */
	public static function of( Schema $schema, int $uses ): string {
		$name = Names::type( $schema->resource );
		$out  = 0 === ( $uses & Sources::READ ) ? '' : self::variants( $name, static fn ( string $who ): string => self::answer( $schema, $who ) );
		$out .= 0 === ( $uses & Sources::CREATE ) ? '' : self::variants( $name . 'Input', static fn ( string $who ): string => self::input( $schema, $who, true ) );
		return $out . ( 0 === ( $uses & Sources::CHANGE ) ? '' : self::variants( $name . 'Change', static fn ( string $who ): string => self::input( $schema, $who, false ) ) );
	}

	/** The TypeScript type of a field's value, null apart. */
	public static function value( Field $field ): string {
		return match ( true ) {
			null !== $field->enum => Names::enum( $field->enum ),
			null !== $field->shape => $field->shape,
			default => $field->type->typescript(),
		};
	}

	/** Whether customers' answers of this schema are another type than the desk's. */
	public static function has_customer_answer( Schema $schema ): bool {
		$customer = self::answer( $schema, Field::CUSTOMER );
		return '' !== $customer && self::answer( $schema, Field::DESK ) !== $customer;
	}

	/** @param \Closure(string): string $body Lines of the interface for one audience; empty where it has none. */
	private static function variants( string $name, \Closure $body ): string {
		$desk     = $body( Field::DESK );
		$customer = $body( Field::CUSTOMER );
		$out      = '' === $desk ? '' : "export interface $name {\n$desk}\n\n";
		return $out . ( '' === $customer || $customer === $desk ? '' : "export interface Customer$name {\n$customer}\n\n" );
	}

	private static function answer( Schema $schema, string $reader ): string {
		$lines = '';
		foreach ( $schema->fields as $field ) {
			if ( ! $field->transient_input && in_array( $reader, $field->readers, true ) ) {
				$lines .= self::line( $field, '' );
			}
		}
		return $lines;
	}

	private static function input( Schema $schema, string $writer, bool $complete ): string {
		$lines = '';
		foreach ( $schema->fields as $field ) {
			if ( in_array( $writer, $field->writers, true ) ) {
				$lines .= self::line( $field, $complete && $field->required ? '' : '?' );
			}
		}
		return $lines;
	}

	private static function line( Field $field, string $optional ): string {
		$unit = null === $field->unit ? '' : "\t/** In {$field->unit}. */\n";
		return sprintf( "%s\t%s%s: %s%s;\n", $unit, $field->name, $optional, self::value( $field ), $field->nullable ? ' | null' : '' );
	}

	private static function imports( string $code ): string {
		$enums = array_filter(
			array_map( array( Names::class, 'enum' ), Sources::enums() ),
			static fn ( string $name ): bool => 1 === preg_match( "/: $name\\b/", $code )
		);
		sort( $enums );
		return sprintf( "import type { %s } from './enums';\nimport type { TicketEvent } from '../shapes';\n\n", implode( ', ', $enums ) );
	}
}
