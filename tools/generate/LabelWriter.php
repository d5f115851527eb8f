<?php
declare( strict_types=1 );

namespace Mizkar\Tools\Generate;

use Mizkar\Kernel\Field;
use Mizkar\Kernel\Schema;

/** The words for options and fields, translatable in the browser with the same strings as on the server. */
final class LabelWriter {

	public static function write(): string {
		$out   = '';
		$types = array();
		foreach ( Sources::enums() as $enum ) {
			if ( method_exists( $enum, 'label' ) ) {
				$name    = Names::enum( $enum );
				$types[] = $name;
				$out    .= self::options( $enum, $name );
			}
		}
		foreach ( Sources::schemas() as [ $schema ] ) {
			$out .= self::fields( $schema );
		}
		sort( $types );
		return "import { __ } from '@wordpress/i18n';\n" . sprintf( "import type { %s } from './enums';\n\n", implode( ', ', $types ) ) . $out;
	}

	/** @param class-string<\BackedEnum> $enum */
	private static function options( string $enum, string $name ): string {
		$lines = '';
		foreach ( $enum::cases() as $case ) {
			$label  = ( new \ReflectionMethod( $case, 'label' ) )->invoke( $case );
			$lines .= self::line( (string) $case->value, is_string( $label ) ? $label : '' );
		}
		return sprintf( "export const %sLabels = (): Record< %s, string > => ( {\n%s} );\n\n", lcfirst( $name ), $name, $lines );
	}

	public static function fields( Schema $schema ): string {
		$lines = '';
		foreach ( array_filter( $schema->fields, static fn ( Field $field ): bool => '' !== $field->label ) as $field ) {
			$lines .= self::line( $field->name, $field->label );
		}
		return sprintf( "export const %sFieldLabels = () => ( {\n%s} );\n\n", Names::variable( $schema->resource ), $lines );
	}

	private static function line( string $key, string $label ): string {
		return sprintf( "\t%s: __( %s, 'mizkar' ),\n", $key, Names::quoted( $label ) );
	}
}
