<?php

declare( strict_types=1 );

namespace Mizkar\Blocks;

use Mizkar\Contacts\GuestSession;
use Mizkar\Contacts\Viewer;
use Mizkar\Kernel\Clock;
use Mizkar\Kernel\Crypto;
use Mizkar\Kernel\RequestContext;

/**
 * Keeps machines and foreign pages out of forms that people send without JavaScript, with no captcha and on pages from a cache.
 * Whoever is stopped gets his form back, filled, and passes with a second press: a person is never lost.
 */
final class FormGuard {

	/** A field that no person sees. */
	public const TRAP = 'website';

	private const NONCE   = 'mizkar_form';
	private const LEAST_S = 2;

	public function __construct( private readonly RequestContext $context, private readonly Clock $clock ) {
	}

	/** When the page was made. A cached page makes it older, which hurts nobody. */
	public function stamp(): string {
		$time = (string) $this->clock->now()->getTimestamp();
		return $time . '-' . self::signature( $time );
	}

	/** Proves that this person's own page sent the form. Only into pages that no cache keeps. */
	public function token( Viewer $viewer ): string {
		return $viewer->user_id > 0 ? wp_create_nonce( self::NONCE ) : ( '' === $viewer->session ? '' : GuestSession::proof( $viewer->session ) );
	}

	public function is_machine( FormPost $post ): bool {
		[ $time, $signature ] = explode( '-', $post->field( 'stamp' ) . '-' );
		return '' !== $post->field( self::TRAP )
			|| ! hash_equals( self::signature( $time ), $signature )
			|| $this->clock->now()->getTimestamp() - (int) $time < self::LEAST_S;
	}

	/** Whether the person meant to send this. A visitor who has nothing yet has nothing that a foreign page could misuse. */
	public function is_meant( FormPost $post, Viewer $viewer ): bool {
		if ( 0 === $viewer->user_id && '' === $viewer->session ) {
			return true;
		}
		if ( $this->context->is_same_origin() ) {
			return true;
		}
		$token = $post->field( 'token' );
		return $viewer->user_id > 0 ? false !== wp_verify_nonce( $token, self::NONCE ) : hash_equals( GuestSession::proof( $viewer->session ), $token );
	}

	private static function signature( string $time ): string {
		return substr( Crypto::keyed_hash( 'form_stamp', $time ), 0, 16 );
	}
}
