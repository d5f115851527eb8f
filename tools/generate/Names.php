<?php
declare( strict_types=1 );

namespace Mizkar\Tools\Generate;

/** How a name in PHP is written in TypeScript. */
final class Names {

	/** "new-ticket" and "new_ticket" as "NewTicket". */
	public static function type( string $name ): string {
		return str_replace( ' ', '', ucwords( str_replace( array( '-', '_' ), ' ', $name ) ) );
	}

	/** "new-ticket" as "newTicket". */
	public static function variable( string $name ): string {
		return lcfirst( self::type( $name ) );
	}

	/** "new-ticket" as "NEW_TICKET". */
	public static function constant( string $name ): string {
		return strtoupper( (string) preg_replace( '/(?<=[a-z])(?=[A-Z])|-/', '_', $name ) );
	}

	/** "MessageKind" of Mizkar\Tickets\MessageKind. */
	public static function enum( string $enum ): string {
		return substr( $enum, (int) strrpos( '\\' . $enum, '\\' ) );
	}

	public static function plural( string $name ): string {
		return (string) preg_replace( array( '/(s|x|ch|sh)$/i', '/([^aeiou])y$/i', '/(?<!es|ies)$/i' ), array( '$1es', '$1ies', 's' ), $name );
	}

	public static function singular( string $name ): string {
		return (string) preg_replace( array( '/ies$/', '/(?<!s)s$/' ), array( 'y', '' ), $name );
	}

	/** A text in single quotes. */
	public static function quoted( string $text ): string {
		return "'" . str_replace( array( '\\', "'" ), array( '\\\\', "\\'" ), $text ) . "'";
	}

	/** @param list<int|string> $values */
	public static function quoted_list( array $values ): string {
		return array() === $values ? '[]' : '[ ' . implode( ', ', array_map( static fn ( int|string $value ): string => self::quoted( (string) $value ), $values ) ) . ' ]';
	}
}
