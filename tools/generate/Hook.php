<?php
declare( strict_types=1 );

namespace Mizkar\Tools\Generate;

/** An action or filter for other plugins, with what its docblock says. */
final class Hook {

	/** @param list<array{type: string, name: string, about: string}> $parameters */
	private function __construct(
		public readonly string $name,
		public readonly bool $is_filter,
		public readonly string $about,
		public readonly string $since,
		public readonly array $parameters,
		public readonly string $file
	) {
	}

	/**
	 * @return list<self>
	 * @throws \LogicException Where a hook has no docblock that says what it is, since when and with what.
	 */
	public static function all( string $folder ): array {
		$hooks = array();
		$files = new \RecursiveIteratorIterator( new \RecursiveDirectoryIterator( $folder, \FilesystemIterator::SKIP_DOTS ) );
		foreach ( $files as $file ) {
			if ( $file instanceof \SplFileInfo && 'php' === $file->getExtension() ) {
				$path  = basename( $folder ) . substr( $file->getPathname(), strlen( $folder ) );
				$hooks = array_merge( $hooks, self::of_source( (string) file_get_contents( $file->getPathname() ), $path ) );
			}
		}
		usort( $hooks, static fn ( self $one, self $other ): int => $one->name <=> $other->name );
		return $hooks;
	}

	/** @return list<self> */
	public static function of_source( string $source, string $file ): array {
		$tokens = array_values( array_filter( \PhpToken::tokenize( $source ), static fn ( \PhpToken $token ): bool => ! $token->is( T_WHITESPACE ) ) );
		$doc    = '';
		$hooks  = array();
		foreach ( $tokens as $at => $token ) {
			if ( $token->is( T_DOC_COMMENT ) ) {
				$doc = $token->text;
			}
			$name = trim( ( $tokens[ $at + 2 ] ?? $token )->text, '\'"' );
			if ( $token->is( T_STRING ) && in_array( $token->text, array( 'apply_filters', 'do_action' ), true ) && str_starts_with( $name, 'mizkar_' ) ) {
				$hooks[] = self::of_docblock( $name, 'apply_filters' === $token->text, $doc, $file );
				$doc     = '';
			}
		}
		return $hooks;
	}

	private static function of_docblock( string $name, bool $is_filter, string $doc, string $file ): self {
		$text = trim( (string) preg_replace( '/^[\t ]*\/?\*+\/?[\t ]?/m', '', $doc ) );
		preg_match( '/@since\s+(\S+)/', $text, $since );
		preg_match_all( '/@param\s+(\S+(?:<[^>]*>)?)\s+\$(\w+)[\t ]*(.*)$/m', str_replace( ', ', ',', $text ), $found, PREG_SET_ORDER );
		$about = trim( explode( '@', $text, 2 )[0] );
		if ( '' === $about || ! isset( $since[1] ) || array() === $found ) {
			throw new \LogicException( "$name in $file needs a docblock with a sentence, @since and @param." );
		}
		$parameters = array_map(
			static fn ( array $match ): array => array( 'type' => str_replace( ',', ', ', $match[1] ), 'name' => $match[2], 'about' => trim( str_replace( ',', ', ', $match[3] ) ) ),
			$found
		);
		return new self( $name, $is_filter, (string) preg_replace( '/\s+/', ' ', $about ), $since[1], $parameters, $file );
	}
}
