<?php
declare( strict_types=1 );

namespace Mizkar\Signals;

/** Where the signal files are: a folder that the web server serves as files. */
final class SignalFolder {

	/**
	 * @param string      $path Without a slash at its end; empty where there is no such folder.
	 * @param string|null $url  Its address as a path on this site, or null where it is served from elsewhere.
	 */
	public function __construct( public readonly string $path, public readonly ?string $url ) {
	}

	/** Relative to the site, so that scheme and host are always the page's own. A foreign host would answer from a cache, or not at all. */
	public static function in_uploads(): self {
		$uploads = wp_upload_dir( null, false );
		$base    = $uploads['basedir'];
		$url     = wp_parse_url( $uploads['baseurl'] );
		$is_ours = is_array( $url ) && ( $url['host'] ?? '' ) === (string) wp_parse_url( home_url(), PHP_URL_HOST );
		if ( str_contains( $base, '://' ) || ! $is_ours ) {
			return new self( '', null );
		}
		return new self( $base . '/mizkar-signals', ( $url['path'] ?? '' ) . '/mizkar-signals' );
	}
}
