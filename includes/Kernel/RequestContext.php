<?php
declare( strict_types=1 );

namespace Mizkar\Kernel;

/** The one reader of superglobals outside forms: cookies, headers and the client's address of this request. */
final class RequestContext {

	/** @param (\Closure(): list<string>)|null $trusted_proxies Addresses whose X-Forwarded-For is believed; nobody's by default. */
	public function __construct( private readonly ?\Closure $trusted_proxies = null ) {
	}

	public function cookie( string $name ): string {
		$value = $_COOKIE[ $name ] ?? '';
		return is_string( $value ) ? $value : '';
	}

	/** Sent with the answer, and there for the rest of this request. Scripts never read it, other sites' forms never send it. */
	public function keep_cookie( string $name, string $value, int $expires ): void {
		$_COOKIE[ $name ] = $value;
		if ( headers_sent() ) {
			return;
		}
		setcookie(
			$name,
			$value,
			array(
				'expires'  => $expires,
				'path'     => (string) wp_parse_url( home_url( '/' ), PHP_URL_PATH ),
				'secure'   => is_ssl() || 'https' === wp_parse_url( home_url(), PHP_URL_SCHEME ),
				'httponly' => true,
				'samesite' => 'Lax',
			)
		);
	}

	/** One text of the address's query; empty where there is none. */
	public function query( string $name ): string {
		$value = $_GET[ $name ] ?? '';
		return is_string( $value ) ? wp_unslash( $value ) : '';
	}

	/** @param string $name As in "If-None-Match". */
	public function header( string $name ): string {
		return $this->server( 'HTTP_' . strtoupper( strtr( $name, '-', '_' ) ) );
	}

	public function server( string $name ): string {
		$value = $_SERVER[ $name ] ?? '';
		return is_string( $value ) ? $value : '';
	}

	public function client_address(): string {
		$address = $this->server( 'REMOTE_ADDR' );
		$proxies = null === $this->trusted_proxies ? array() : ( $this->trusted_proxies )();
		if ( in_array( $address, $proxies, true ) ) {
			$forwarded = array_map( 'trim', explode( ',', $this->header( 'X-Forwarded-For' ) ) );
			foreach ( array_reverse( $forwarded ) as $hop ) {
				if ( ! in_array( $hop, $proxies, true ) ) {
					return false === filter_var( $hop, FILTER_VALIDATE_IP ) ? $address : $hop;
				}
			}
		}
		return $address;
	}

	/** A browser says where a form was sent from; whatever says nothing is not believed. */
	public function is_same_origin(): bool {
		$site = $this->header( 'Sec-Fetch-Site' );
		if ( '' !== $site ) {
			return 'same-origin' === $site || 'none' === $site;
		}
		$origin = '' !== $this->header( 'Origin' ) ? $this->header( 'Origin' ) : $this->header( 'Referer' );
		return '' !== $origin && wp_parse_url( $origin, PHP_URL_HOST ) === wp_parse_url( home_url(), PHP_URL_HOST );
	}
}
