<?php
/**
 * What unit tests need of WordPress: strings come back untranslated, escaping is PHP's own.
 */

declare( strict_types=1 );

function __( string $text, string $domain = 'default' ): string {
	return $text;
}

function _x( string $text, string $context, string $domain = 'default' ): string {
	return $text;
}

function _n( string $single, string $plural, int $number, string $domain = 'default' ): string {
	return 1 === $number ? $single : $plural;
}

function _nx( string $single, string $plural, int $number, string $context, string $domain = 'default' ): string {
	return 1 === $number ? $single : $plural;
}

function esc_html( string $text ): string {
	return htmlspecialchars( $text, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8' );
}

function esc_attr( string $text ): string {
	return esc_html( $text );
}

function esc_html__( string $text, string $domain = 'default' ): string {
	return esc_html( $text );
}

function esc_attr__( string $text, string $domain = 'default' ): string {
	return esc_attr( $text );
}

function number_format_i18n( float $number, int $decimals = 0 ): string {
	return number_format( $number, $decimals );
}

function determine_locale(): string {
	return 'en_US';
}

function wp_max_upload_size(): int {
	return 2_097_152;
}

function get_temp_dir(): string {
	return sys_get_temp_dir() . '/';
}

function wp_salt( string $scheme = 'auth' ): string {
	return "salt of $scheme";
}

function wp_unslash( string $value ): string {
	return stripslashes( $value );
}

function wp_mkdir_p( string $target ): bool {
	return is_dir( $target ) || @mkdir( $target, 0777, true );
}

function wp_strip_all_tags( string $text ): string {
	return trim( strip_tags( $text ) );
}

function home_url( string $path = '' ): string {
	return 'https://example.org' . $path;
}

function wp_parse_url( string $url, int $component = -1 ): mixed {
	return parse_url( $url, $component );
}

function add_filter( string $hook_name, callable $callback, int $priority = 10, int $accepted_args = 1 ): true {
	return true;
}

function remove_filter( string $hook_name, callable $callback, int $priority = 10 ): bool {
	return true;
}

/** Notes what it is asked, and answers every statement with what the test prepared. */
class wpdb {

	public string $prefix      = 'wp_';
	public string $base_prefix = 'wp_';
	public string $last_error  = '';
	public int $insert_id      = 0;

	/** @var list<stdClass> */
	public array $last_result = array();

	/** @var list<string> */
	public array $asked = array();

	/** @var array<string, list<string>> Errors to come, each once, by the statement's beginning. */
	public array $errors = array();

	public function suppress_errors( bool $suppress = true ): bool {
		return false;
	}

	public function prepare( string $query, mixed ...$args ): string {
		return vsprintf( str_replace( '%s', "'%s'", $query ), $args );
	}

	public function query( string $query ): int|bool {
		$this->asked[]    = $query;
		$this->last_error = '';
		foreach ( $this->errors as $start => $errors ) {
			if ( str_starts_with( $query, $start ) && array() !== $errors ) {
				$this->last_error = array_shift( $this->errors[ $start ] );
				return false;
			}
		}
		return 1;
	}

	public function esc_like( string $text ): string {
		return addcslashes( $text, '_%\\' );
	}
}
