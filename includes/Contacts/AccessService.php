<?php
declare( strict_types=1 );

namespace Mizkar\Contacts;

use Mizkar\Contacts\Events\LinkRequested;
use Mizkar\Contacts\Events\SessionRenewed;
use Mizkar\Kernel\Clock;
use Mizkar\Kernel\Crypto;
use Mizkar\Kernel\Database;
use Mizkar\Kernel\Events;
use Mizkar\Kernel\Field;
use Mizkar\Kernel\FieldCheck;
use Mizkar\Kernel\FieldType;
use Mizkar\Kernel\MizkarException;
use Mizkar\Kernel\RateLimiter;

/** How a person without an account proves that a ticket is his: by the browser that sent it, or by a link that was mailed to him. */
final class AccessService {

	/** The parameter of a mailed link. */
	public const KEY = 'mizkar_key';

	/** Looks an address up and mails its link, outside of the request that asked. */
	public const DELIVER = 'mizkar_deliver_link';

	private const DAY_S = 86_400;

	/** @param \Closure(): AccessRules $rules */
	public function __construct(
		private readonly AccessRepository $access,
		private readonly ContactService $contacts,
		private readonly ContactRepository $contact_rows,
		private readonly GuestSession $session,
		private readonly RateLimiter $limiter,
		private readonly Database $database,
		private readonly Events $events,
		private readonly Clock $clock,
		private readonly \Closure $rules,
	) {
	}

	/**
	 * This browser's session, begun where there is none.
	 *
	 * @param string $client The client's address.
	 * @throws MizkarException RateLimited.
	 */
	public function limited_session_token( string $client ): string {
		if ( '' === $this->session->token() ) {
			$this->limiter->hit( 'session', $client, 300, 600 );
		}
		return $this->session_token();
	}

	public function session_token(): string {
		return $this->session->begin();
	}

	/** One ticket to one browser, and no more, whatever address was typed. */
	public function grant( string $session, int $ticket_id, int $contact_id ): void {
		if ( '' !== $session && $ticket_id > 0 ) {
			$this->access->put( Crypto::token_hash( $session ), new AccessGrant( $contact_id, $ticket_id ), AccessScope::Session, $this->expiry() );
		}
	}

	/**
	 * @param int      $ticket_id 0 for all tickets of the contact.
	 * @param int|null $days      As the owner chose where null.
	 * @return string For a mail to the contact's address, and for nobody else.
	 */
	public function issue_link( int $contact_id, int $ticket_id, ?int $days = null ): string {
		$token = Crypto::token();
		$this->access->put( Crypto::token_hash( $token ), new AccessGrant( $contact_id, $ticket_id ), AccessScope::Link, $this->expiry( $days ) );
		return add_query_arg( self::KEY, $token, ( $this->rules )()->support_url );
	}

	/** What a mailed link opens, or null where it is invalid, expired or revoked. Using it proves the contact's address. */
	public function redeem( string $token ): ?AccessGrant {
		$grant   = '' === $token ? null : $this->access->find_link( Crypto::token_hash( $token ), $this->clock->sql() );
		$contact = null === $grant ? null : $this->contacts->get( $grant->contact_id );
		if ( null === $grant || null === $contact ) {
			return null;
		}
		$this->contacts->verify( $contact );
		return $grant;
	}

	/**
	 * Redeems a link for this browser, under a new token: one that somebody planted before must not be worth more than it was.
	 * A signed-in user who opens a mail to his own address has proven that address.
	 */
	public function enter( string $token, int $user_id ): ?AccessGrant {
		$grant = $this->redeem( $token );
		if ( null === $grant ) {
			return null;
		}
		$this->database->transaction(
			function () use ( $grant ): void {
				$before = $this->session->token();
				$after  = $this->session->renew();
				if ( '' !== $before ) {
					$this->access->move_session( Crypto::token_hash( $before ), Crypto::token_hash( $after ) );
					$this->events->dispatch( new SessionRenewed( 'session:' . Crypto::token_hash( $before ), 'session:' . Crypto::token_hash( $after ) ) );
				}
				$this->access->put( Crypto::token_hash( $after ), $grant, AccessScope::Session, $this->expiry() );
			}
		);
		$this->verify_account( $grant, $user_id );
		return $grant;
	}

	/** Forgets what this browser holds. */
	public function leave( string $session ): void {
		if ( '' !== $session ) {
			$this->access->delete_session( Crypto::token_hash( $session ) );
		}
		$this->session->end();
	}

	public function revoke_for_ticket( int $ticket_id ): void {
		$this->access->revoke_for_ticket( $ticket_id, $this->clock->sql() );
	}

	public function revoke_for_contact( int $contact_id ): void {
		$this->access->revoke_for_contact( $contact_id, $this->clock->sql() );
	}

	/**
	 * Whether the address is known is found out later, elsewhere: this request does the same work for every address.
	 *
	 * @param string $client The client's address.
	 * @throws MizkarException InvalidInput, RateLimited.
	 */
	public function request_link( string $email, string $client ): void {
		$email = FieldCheck::check( new Field( 'email', FieldType::Email, required: true ), $email );
		$email = is_string( $email ) ? $email : '';
		$this->limiter->hit( 'link_client', $client, 30, 3600 );
		$this->limiter->hit( 'link_address', $email, 5, 3600 );
		wp_schedule_single_event( time(), self::DELIVER, array( $email ) );
		wp_cron();
	}

	public function deliver_link( string $email ): void {
		$this->database->transaction(
			function () use ( $email ): void {
				foreach ( $this->contact_rows->find_by_email( $email ) as $contact ) {
					$this->events->dispatch( new LinkRequested( $contact ) );
				}
			}
		);
	}

	public function purge(): void {
		$this->access->delete_dead( $this->clock->sql() );
	}

	private function verify_account( AccessGrant $grant, int $user_id ): void {
		$user    = get_userdata( $user_id );
		$contact = $this->contacts->get( $grant->contact_id );
		if ( false !== $user && null !== $contact && $contact->has_email( $user->user_email ) ) {
			$this->contacts->verify_user_email( $user_id );
		}
	}

	private function expiry( ?int $days = null ): string {
		return $this->clock->sql( max( 1, $days ?? ( $this->rules )()->link_days ) * self::DAY_S );
	}
}
