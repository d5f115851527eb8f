<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Architecture;

/** One PHP file as its tokens tell it, so that a word in a comment or a text is not taken for code. */
final class SourceFile {

	private const SKIPPED = array( T_WHITESPACE, T_COMMENT, T_DOC_COMMENT );

	/** @var list<\PhpToken> */
	private readonly array $tokens;

	/** @param string $path Relative to the project, with slashes. */
	public function __construct( public readonly string $path, public readonly string $code ) {
		$this->tokens = array_values( \PhpToken::tokenize( $code ) );
	}

	public function lines(): int {
		return substr_count( rtrim( $this->code, "\n" ), "\n" ) + 1;
	}

	/** @return list<string> Names of other classes and namespaces of the plugin that this file mentions, fully qualified. */
	public function imports(): array {
		$names = array();
		foreach ( $this->tokens as $token ) {
			if ( $token->is( array( T_NAME_QUALIFIED, T_NAME_FULLY_QUALIFIED ) ) && str_starts_with( ltrim( $token->text, '\\' ), 'Mizkar\\' ) ) {
				$names[] = ltrim( $token->text, '\\' );
			}
		}
		return array_values( array_diff( array_unique( $names ), array( $this->namespace() ) ) );
	}

	public function namespace(): string {
		foreach ( $this->tokens as $position => $token ) {
			if ( $token->is( T_NAMESPACE ) ) {
				return $this->code_after( $position )->text ?? '';
			}
		}
		return '';
	}

	/** @return list<string> Comments and docblocks. */
	public function comments(): array {
		return array_column( array_filter( $this->tokens, static fn ( \PhpToken $token ): bool => $token->is( array( T_COMMENT, T_DOC_COMMENT ) ) ), 'text' );
	}

	/** @return list<string> The texts between quotes, also the constant parts of those with variables in them. */
	public function strings(): array {
		return array_map(
			static fn ( \PhpToken $token ): string => trim( $token->text, '\'"' ),
			array_values( array_filter( $this->tokens, static fn ( \PhpToken $token ): bool => $token->is( array( T_CONSTANT_ENCAPSED_STRING, T_ENCAPSED_AND_WHITESPACE ) ) ) )
		);
	}

	/** Whether a name, keyword or variable is part of its code. */
	public function mentions( string $pattern ): bool {
		foreach ( $this->tokens as $token ) {
			if ( $token->is( array( T_STRING, T_VARIABLE, T_NAME_QUALIFIED, T_NAME_FULLY_QUALIFIED ) ) && 1 === preg_match( $pattern, $token->text ) ) {
				return true;
			}
		}
		return false;
	}

	/**
	 * @param list<string> $functions
	 * @return list<string> The names of the functions that call one of them (no methods); empty for code outside of functions.
	 */
	public function callers( array $functions ): array {
		$callers = array();
		foreach ( $this->tokens as $position => $token ) {
			$is_call = $token->is( array( T_STRING, T_NAME_FULLY_QUALIFIED ) )
				&& in_array( ltrim( $token->text, '\\' ), $functions, true )
				&& '(' === $this->code_after( $position )?->text
				&& ! $this->follows( $position, array( T_OBJECT_OPERATOR, T_NULLSAFE_OBJECT_OPERATOR, T_DOUBLE_COLON, T_FUNCTION, T_NEW ) );
			if ( $is_call ) {
				$callers[] = $this->function_around( $position );
			}
		}
		return $callers;
	}

	/** @return array<string, int> Lines of each function and closure, by name and first line. */
	public function functions(): array {
		$lengths = array();
		foreach ( $this->bodies() as $body ) {
			$lengths[ sprintf( '%s:%d', '' === $body['name'] ? 'closure' : $body['name'], $body['from'] ) ] = $body['to'] - $body['from'] + 1;
		}
		return $lengths;
	}

	/** @return list<string> The names of the classes, interfaces, traits and enums that it declares. */
	public function types(): array {
		$types = array();
		foreach ( $this->tokens as $position => $token ) {
			$name = $token->is( array( T_CLASS, T_INTERFACE, T_TRAIT, T_ENUM ) ) ? $this->code_after( $position ) : null;
			if ( null !== $name && $name->is( T_STRING ) && ! $this->follows( $position, array( T_DOUBLE_COLON ) ) ) {
				$types[] = $name->text;
			}
		}
		return $types;
	}

	private function function_around( int $position ): string {
		$name = '';
		foreach ( $this->bodies() as $body ) {
			if ( '' !== $body['name'] && $position >= $body['first'] && $position <= $body['last'] ) {
				$name = $body['name'];
			}
		}
		return $name;
	}

	/** @return list<array{name: string, from: int, to: int, first: int, last: int}> */
	private function bodies(): array {
		$bodies = array();
		foreach ( $this->tokens as $position => $token ) {
			$last = $token->is( T_FUNCTION ) ? $this->end_of_body( $position ) : null;
			if ( null === $last || $this->follows( $position, array( T_USE ) ) ) {
				continue;
			}
			$name     = $this->code_after( $position );
			$bodies[] = array(
				'name'  => null !== $name && $name->is( T_STRING ) ? $name->text : '',
				'from'  => $token->line,
				'to'    => $this->tokens[ $last ]->line,
				'first' => $position,
				'last'  => $last,
			);
		}
		return $bodies;
	}

	/** Null for what has no body, as in an interface. */
	private function end_of_body( int $position ): ?int {
		$depth = 0;
		for ( $at = $position, $count = count( $this->tokens ); $at < $count; $at++ ) {
			$token = $this->tokens[ $at ];
			if ( 0 === $depth && ';' === $token->text ) {
				return null;
			}
			if ( '{' === $token->text || $token->is( array( T_CURLY_OPEN, T_DOLLAR_OPEN_CURLY_BRACES ) ) ) {
				++$depth;
			} elseif ( '}' === $token->text && 0 === --$depth ) {
				return $at;
			}
		}
		return null;
	}

	private function code_after( int $position ): ?\PhpToken {
		for ( $at = $position + 1, $count = count( $this->tokens ); $at < $count; $at++ ) {
			if ( ! $this->tokens[ $at ]->is( self::SKIPPED ) ) {
				return $this->tokens[ $at ];
			}
		}
		return null;
	}

	/** @param list<int> $kinds */
	private function follows( int $position, array $kinds ): bool {
		for ( $at = $position - 1; $at >= 0; $at-- ) {
			if ( ! $this->tokens[ $at ]->is( self::SKIPPED ) ) {
				return $this->tokens[ $at ]->is( $kinds );
			}
		}
		return false;
	}
}
