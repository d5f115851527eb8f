<?php
/**
 * Plugin Name: Mizkar tools: the site
 * Description: What npm start has written about the local site into its wp-config.php.
 */

declare( strict_types=1 );

namespace Mizkar\Tools;

final class KnownSite {

	public static function locale(): string {
		return self::text( 'locale' );
	}

	public static function is_persian(): bool {
		return 'fa_IR' === self::locale();
	}

	/** What the option WPLANG holds: nothing for English. */
	public static function language(): string {
		return 'en_US' === self::locale() ? '' : self::locale();
	}

	/** One of title, locale, timezone, inbox_page, sign_in_hash. */
	public static function text( string $name ): string {
		$value = self::all()[ $name ] ?? '';
		return is_string( $value ) ? $value : '';
	}

	public static function has_demo(): bool {
		return true === ( self::all()['demo'] ?? false );
	}

	public static function password( string $login ): string {
		$passwords = self::all()['passwords'] ?? array();
		$password  = is_array( $passwords ) ? $passwords[ $login ] ?? '' : '';
		return is_string( $password ) && '' !== $password ? $password : wp_generate_password();
	}

	/** @return array<mixed> */
	private static function all(): array {
		$site = defined( 'MIZKAR_SITE' ) ? constant( 'MIZKAR_SITE' ) : array();
		return is_array( $site ) ? $site : array();
	}
}
