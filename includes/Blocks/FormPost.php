<?php

declare( strict_types=1 );

namespace Mizkar\Blocks;

use Mizkar\Kernel\Text;
use Mizkar\Kernel\Values;

/**
 * The edge where a form post without JavaScript comes in, and the only reader of $_GET, $_POST and $_FILES of this module.
 * Fields carry a prefix: WordPress reads names such as "name" and "year" of any post as a query.
 */
final class FormPost {

	public const PREFIX = 'mizkar_';

	/** Query parameters that say what a page shows once; they never stay in an address. */
	private const PASSING = array( 'mizkar_link', 'mizkar_received', 'mizkar_sent', 'mizkar_asked', 'mizkar_key' );

	/**
	 * @param Values $query Unslashed.
	 * @param Values $post  Unslashed.
	 * @param Values $files As PHP gives them.
	 */
	public function __construct(
		private readonly Values $query,
		private readonly Values $post,
		private readonly Values $files,
		private readonly bool $is_post,
		private readonly string $uri,
		private readonly int $content_bytes = 0,
	) {
	}

	public static function from_request(): self {
		$server = Values::from( $_SERVER );
		return new self(
			Values::from( wp_unslash( $_GET ) ),
			Values::from( wp_unslash( $_POST ) ),
			Values::from( $_FILES ),
			'POST' === $server->string( 'REQUEST_METHOD' ),
			$server->string( 'REQUEST_URI', '/' ),
			$server->int( 'CONTENT_LENGTH' )
		);
	}

	/** What is asked for, as in "create_ticket"; empty where nothing of ours was posted. */
	public function action(): string {
		return $this->is_post ? $this->field( 'action' ) : '';
	}

	/** Whether anything of it is meant for this module: then the page that follows is one person's alone. */
	public function is_ours(): bool {
		$ours = static fn ( string $name ): bool => str_starts_with( $name, self::PREFIX );
		return array() !== array_filter( array_keys( $this->query->all() + $this->post->all() ), $ours );
	}

	public function field( string $name ): string {
		return mb_scrub( $this->post->string( self::PREFIX . $name ), 'UTF-8' );
	}

	/** @return array<string, string> Files that an earlier try uploaded already: name by key. */
	public function kept_files(): array {
		$kept = array();
		foreach ( $this->post->strings( self::PREFIX . 'kept' ) as $pair ) {
			[ $key, $name ] = explode( ':', $pair, 2 ) + array( '', '' );
			if ( 1 === preg_match( '/^[A-Za-z0-9_-]{1,64}$/', $key ) ) {
				$kept[ $key ] = self::file_name( $name );
			}
		}
		return $kept;
	}

	/** For showing: without what the content filters of a page would take for a shortcode. */
	public static function file_name( string $name ): string {
		return strtr( Text::clean_line( $name ), '[]', '()' );
	}

	public function query( string $name ): string {
		return $this->query->string( self::PREFIX . $name );
	}

	/** A ticket that the page is asked to show; 0 for none. */
	public function ticket_id(): int {
		$id = $this->query( 'ticket' );
		return ctype_digit( $id ) && strlen( $id ) < 19 ? (int) $id : 0;
	}

	/** @return list<array<string, mixed>> One per chosen file, each as PHP describes a single upload. */
	public function files( string $name ): array {
		$all   = $this->files->map( self::PREFIX . $name );
		$files = array();
		foreach ( $all->map( 'name' )->all() as $index => $file_name ) {
			$error = $all->map( 'error' )->int( (string) $index, UPLOAD_ERR_NO_FILE );
			if ( UPLOAD_ERR_NO_FILE !== $error ) {
				$files[] = array(
					'name'     => $file_name,
					'type'     => $all->map( 'type' )->string( (string) $index ),
					'tmp_name' => $all->map( 'tmp_name' )->string( (string) $index ),
					'size'     => $all->map( 'size' )->int( (string) $index ),
					'error'    => $error,
				);
			}
		}
		return $files;
	}

	/** PHP throws a post away as a whole when it is over post_max_size. */
	public function was_too_large(): bool {
		return $this->is_post && $this->content_bytes > 0 && array() === $this->post->all() && array() === $this->files->all();
	}

	/**
	 * This page's own address.
	 *
	 * @param array<string, string|int|false> $query Without prefix; false takes a parameter away.
	 */
	public function address( array $query = array() ): string {
		$url   = remove_query_arg( self::PASSING, self::origin() . '/' . ltrim( $this->uri, '/' ) );
		$named = array();
		foreach ( $query as $name => $value ) {
			$named[ self::PREFIX . $name ] = is_int( $value ) ? (string) $value : $value;
		}
		return add_query_arg( $named, $url );
	}

	/** Of the site's own address: a Host header is not believed. */
	private static function origin(): string {
		$parts = Values::from( wp_parse_url( home_url() ) );
		$port  = $parts->int( 'port' );
		return $parts->string( 'scheme', 'https' ) . '://' . $parts->string( 'host' ) . ( $port > 0 ? ":$port" : '' );
	}
}
