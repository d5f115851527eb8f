<?php
declare( strict_types=1 );

namespace Mizkar\Contacts;

use Mizkar\Kernel\Clock;
use Mizkar\Kernel\Crypto;
use Mizkar\Kernel\ErrorCode;
use Mizkar\Kernel\MizkarException;
use Mizkar\Kernel\RequestContext;
use Mizkar\Kernel\Rest\RestRequest;

/**
 * Finds out who is asking. Asked on hot routes at `plugins_loaded`: reads Mizkar's own tables and what WordPress knows of the user.
 */
final class Viewers {

	/** Whoever may do this works at the desk. */
	private const AGENT = 'mizkar_answer_tickets';

	/** @var \WeakMap<object, Viewer> By request: its permission and its answer ask, and WordPress asks once more for the header Allow. */
	private readonly \WeakMap $known;

	public function __construct(
		private readonly ContactRepository $contacts,
		private readonly AccessRepository $access,
		private readonly GuestSession $session,
		private readonly RequestContext $context,
		private readonly Clock $clock,
	) {
		$this->known = new \WeakMap();
	}

	/** REST has settled who is signed in: cookie and nonce, or an application password. */
	public function for_read( RestRequest $request ): Viewer {
		return $this->known[ $request->identity() ] ??= $this->for_page();
	}

	/**
	 * A visitor must also show what only a page of this site was told.
	 *
	 * @throws MizkarException SessionExpired where there is no session, or the page holds another one.
	 */
	public function for_write( RestRequest $request ): Viewer {
		if ( get_current_user_id() > 0 ) {
			return $this->for_read( $request );
		}
		$token = $this->session->token();
		if ( '' === $token || ! hash_equals( GuestSession::proof( $token ), $request->header( GuestSession::HEADER ) ) ) {
			throw new MizkarException( ErrorCode::SessionExpired );
		}
		return $this->for_read( $request );
	}

	/** By cookies alone: for what is only shown. */
	public function for_page(): Viewer {
		$user_id = get_current_user_id();
		if ( $user_id > 0 ) {
			return $this->user( $user_id, $this->grants( $this->session->token() ) );
		}
		$token = $this->session->token();
		return '' === $token ? new Viewer( ViewerKind::Nobody ) : $this->guest( $token );
	}

	/**
	 * A plain form that was sent from a page of this site; begins a visitor's session.
	 *
	 * @throws MizkarException SessionExpired where it came from elsewhere.
	 */
	public function for_form(): Viewer {
		if ( ! $this->context->is_same_origin() ) {
			throw new MizkarException( ErrorCode::SessionExpired );
		}
		return get_current_user_id() > 0 ? $this->for_page() : $this->guest( $this->session->begin() );
	}

	/** As this account alone, whatever this browser holds besides. */
	public function of_user( int $user_id ): Viewer {
		return $this->user( $user_id, array() );
	}

	/** @param list<AccessGrant> $grants What this browser holds besides the account. */
	private function user( int $user_id, array $grants ): Viewer {
		$own  = $this->contacts->id_of_user( $user_id );
		$wide = $own > 0 ? array( $own, ...self::contact_ids( $grants ) ) : self::contact_ids( $grants );
		$kind = user_can( $user_id, self::AGENT ) ? ViewerKind::Agent : ViewerKind::Member;
		return new Viewer( $kind, $user_id, $own, self::ticket_ids( $grants ), array_values( array_unique( $wide ) ) );
	}

	/** A single ticket's grant proves nothing about the contact's other tickets: only mailed links name a contact. */
	private function guest( string $token ): Viewer {
		$grants      = $this->grants( $token );
		$contact_ids = self::contact_ids( $grants );
		return new Viewer( ViewerKind::Guest, 0, $contact_ids[0] ?? 0, self::ticket_ids( $grants ), $contact_ids, $token );
	}

	/** @return list<AccessGrant> */
	private function grants( string $token ): array {
		return '' === $token ? array() : $this->access->session_grants( Crypto::token_hash( $token ), $this->clock->sql() );
	}

	/**
	 * @param list<AccessGrant> $grants
	 * @return list<int>
	 */
	private static function contact_ids( array $grants ): array {
		$wide = array_filter( $grants, static fn ( AccessGrant $grant ): bool => $grant->is_contact_wide() );
		return array_values( array_map( static fn ( AccessGrant $grant ): int => $grant->contact_id, $wide ) );
	}

	/**
	 * @param list<AccessGrant> $grants
	 * @return list<int>
	 */
	private static function ticket_ids( array $grants ): array {
		$single = array_filter( $grants, static fn ( AccessGrant $grant ): bool => ! $grant->is_contact_wide() );
		return array_values( array_map( static fn ( AccessGrant $grant ): int => $grant->ticket_id, $single ) );
	}
}
