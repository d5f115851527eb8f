<?php
declare( strict_types=1 );

namespace Mizkar\Contacts;

use Mizkar\Kernel\Crypto;
use Mizkar\Kernel\RequestContext;

/** The token that a visitor's browser holds. It opens only what it was granted; what it holds is in AccessRepository. */
final class GuestSession {

	public const COOKIE = 'mizkar_session';

	/** What a page must say to write: a foreign page can send the cookie, but knows neither it nor this. */
	public const HEADER = 'X-Mizkar-Session';

	/** @param \Closure(): AccessRules $rules */
	public function __construct( private readonly RequestContext $context, private readonly \Closure $rules ) {
	}

	/** Empty where there is none. */
	public function token(): string {
		$token = $this->context->cookie( self::COOKIE );
		return 1 === preg_match( '/^[A-Za-z0-9_-]{43}$/', $token ) ? $token : '';
	}

	/** The session that is there, or a new one; either way kept by the browser from now on. */
	public function begin(): string {
		$token = $this->token();
		return '' === $token ? $this->renew() : $this->keep( $token );
	}

	/** A new token, whatever was there: nobody can have planted it. */
	public function renew(): string {
		return $this->keep( Crypto::token() );
	}

	public function end(): void {
		$this->context->keep_cookie( self::COOKIE, '', 1 );
	}

	public static function proof( string $token ): string {
		return Crypto::keyed_hash( 'csrf', $token );
	}

	private function keep( string $token ): string {
		$this->context->keep_cookie( self::COOKIE, $token, time() + ( $this->rules )()->link_days * 86_400 );
		return $token;
	}
}
