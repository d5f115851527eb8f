<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Integration\Contacts;

use Mizkar\Contacts\AccessService;
use Mizkar\Contacts\Contact;
use Mizkar\Contacts\Events\LinkRequested;
use Mizkar\Contacts\GuestSession;
use Mizkar\Contacts\LinkDoor;
use Mizkar\Contacts\Viewer;
use Mizkar\Contacts\ViewerKind;
use Mizkar\Kernel\Crypto;
use Mizkar\Kernel\ErrorCode;
use Mizkar\Kernel\MizkarException;
use Mizkar\Tests\Integration\TestCase;

/** Links, sessions, and who somebody is by them. */
final class AccessTest extends TestCase {

	public function test_a_visitor_is_nobody_until_he_has_a_session(): void {
		self::assertSame( ViewerKind::Nobody, $this->viewer()->kind );
		$token = $this->access()->session_token();
		self::assertSame( $token, $this->access()->session_token() );
		self::assertEquals( new Viewer( ViewerKind::Guest, session: $token ), $this->viewer() );
	}

	public function test_a_stranger_who_types_an_address_gets_that_one_ticket(): void {
		$victim = $this->guest( 'victim@example.org' );
		$this->access()->grant( $this->access()->session_token(), 41, $victim->id );
		$viewer = $this->viewer();
		self::assertSame( array( array( 41 ), array(), 0 ), array( $viewer->ticket_ids, $viewer->contact_ids, $viewer->contact_id ) );
	}

	public function test_a_grant_of_everything_comes_only_from_a_mail(): void {
		$victim = $this->guest( 'victim@example.org' );
		$this->access()->grant( $this->access()->session_token(), 0, $victim->id );
		self::assertSame( array(), $this->viewer()->contact_ids );
	}

	public function test_a_mailed_link_opens_and_proves(): void {
		$guest = $this->guest( 'sara@example.org' );
		self::assertFalse( $guest->is_verified() );
		$this->enter( $this->access()->issue_link( $guest->id, 0 ) );
		$viewer = $this->viewer();
		self::assertSame( array( $guest->id, array( $guest->id ) ), array( $viewer->contact_id, $viewer->contact_ids ) );
		self::assertTrue( self::services()->contacts()->get( $guest->id )?->is_verified() );
	}

	public function test_a_session_holds_many_tickets_and_two_people(): void {
		[ $one, $other ] = array( $this->guest( 'a@example.org' ), $this->guest( 'b@example.org' ) );
		$this->enter( $this->access()->issue_link( $one->id, 41 ) );
		$this->enter( $this->access()->issue_link( $one->id, 42 ) );
		$this->enter( $this->access()->issue_link( $one->id, 0 ) );
		$this->enter( $this->access()->issue_link( $other->id, 0 ) );
		self::assertEqualsCanonicalizing( array( 41, 42 ), $this->viewer()->ticket_ids );
		self::assertEqualsCanonicalizing( array( $one->id, $other->id ), $this->viewer()->contact_ids );
	}

	public function test_a_planted_session_is_not_raised(): void {
		$planted = str_repeat( 'p', 43 );
		$_COOKIE[ GuestSession::COOKIE ] = $planted;
		$guest = $this->guest( 'sara@example.org' );
		$this->access()->grant( $planted, 40, $guest->id );
		$this->enter( $this->access()->issue_link( $guest->id, 41 ) );
		self::assertEqualsCanonicalizing( array( 40, 41 ), $this->viewer()->ticket_ids );
		$_COOKIE[ GuestSession::COOKIE ] = $planted;
		self::assertSame( array(), $this->viewer()->ticket_ids );
	}

	public function test_tokens_are_stored_hashed(): void {
		$token = self::key_of( $this->access()->issue_link( $this->guest( 'sara@example.org' )->id, 0 ) );
		$table = self::services()->database()->table( 'access' );
		self::assertSame( 0, self::services()->database()->int( "SELECT COUNT(*) FROM $table WHERE token_hash = %s", array( $token ) ) );
		self::assertSame( 1, self::services()->database()->int( "SELECT COUNT(*) FROM $table WHERE token_hash = %s", array( hash( 'sha256', $token ) ) ) );
	}

	public function test_what_opens_nothing(): void {
		$guest = $this->guest( 'sara@example.org' );
		foreach ( array( '', 'x', str_repeat( 'x', 5000 ), Crypto::token() ) as $token ) {
			self::assertNull( $this->access()->redeem( $token ) );
		}
		$session = $this->access()->session_token();
		$this->access()->grant( $session, 41, $guest->id );
		self::assertNull( $this->access()->redeem( $session ), 'A session is no link.' );
		$link = self::key_of( $this->access()->issue_link( $guest->id, 41 ) );
		$_COOKIE[ GuestSession::COOKIE ] = $link;
		self::assertSame( array(), $this->viewer()->ticket_ids, 'A link is no session.' );
	}

	public function test_expiry_and_purge(): void {
		$guest = $this->guest( 'sara@example.org' );
		$link  = self::key_of( $this->access()->issue_link( $guest->id, 41, 1 ) );
		self::assertNotNull( $this->access()->redeem( $link ) );
		$this->age_by_days( 2 );
		self::assertNull( $this->access()->redeem( $link ) );
		$this->access()->issue_link( $guest->id, 42 );
		do_action( 'mizkar_purge_access' );
		self::assertSame( 1, self::services()->database()->int( 'SELECT COUNT(*) FROM ' . self::services()->database()->table( 'access' ) ) );
	}

	public function test_the_owner_chooses_the_days(): void {
		self::services()->settings()->change( array( 'link_days' => 10 ) );
		$link = self::key_of( $this->access()->issue_link( $this->guest( 'sara@example.org' )->id, 41 ) );
		$this->age_by_days( 9 );
		self::assertNotNull( $this->access()->redeem( $link ) );
		$this->age_by_days( 2 );
		self::assertNull( $this->access()->redeem( $link ) );
	}

	public function test_revoking(): void {
		$guest  = $this->guest( 'sara@example.org' );
		$single = $this->access()->issue_link( $guest->id, 41 );
		$wide   = $this->access()->issue_link( $guest->id, 0 );
		$this->enter( $single );
		$this->access()->revoke_for_ticket( 41 );
		self::assertNull( $this->access()->redeem( self::key_of( $single ) ) );
		self::assertSame( array(), $this->viewer()->ticket_ids );
		self::assertNotNull( $this->access()->redeem( self::key_of( $wide ) ) );
		$this->access()->revoke_for_contact( $guest->id );
		self::assertNull( $this->access()->redeem( self::key_of( $wide ) ) );
	}

	public function test_the_door_takes_the_key_out_of_the_address(): void {
		$guest = $this->guest( 'sara@example.org' );
		$door  = new LinkDoor( $this->access() );
		$key   = self::key_of( $this->access()->issue_link( $guest->id, 41 ) );
		self::assertSame( 'http://example.org/help/?a=b&mizkar_ticket=41', $door->pass( $key, "/help/?mizkar_key=$key&a=b", 0 ) );
		$key = self::key_of( $this->access()->issue_link( $guest->id, 0 ) );
		self::assertSame( 'http://example.org/help/', $door->pass( $key, "/help/?mizkar_key=$key&mizkar_link=expired", 0 ) );
		self::assertSame( 'http://example.org/?mizkar_link=expired', $door->pass( 'wrong', '/?mizkar_key=wrong', 0 ) );
		self::assertStringStartsWith( 'http://example.org/', $door->pass( 'wrong', '//evil.example/?mizkar_key=wrong', 0 ) );
		self::assertStringStartsWith( 'http://example.org/', $door->pass( 'wrong', '/\\evil.example/?mizkar_key=wrong', 0 ) );
	}

	public function test_opening_a_mail_to_his_own_address_proves_an_account(): void {
		$user_id = $this->user( 'subscriber', array( 'user_email' => 'sara@example.org' ) );
		$guest   = $this->guest( 'sara@example.org' );
		$other   = $this->guest( 'other@example.org' );
		$this->access()->enter( self::key_of( $this->access()->issue_link( $other->id, 41 ) ), $user_id );
		self::assertNotNull( self::services()->contacts()->get( $guest->id ) );
		self::assertNotNull( self::services()->contacts()->get( $other->id ) );
		$this->access()->enter( self::key_of( $this->access()->issue_link( $guest->id, 42 ) ), $user_id );
		self::assertNull( self::services()->contacts()->get( $guest->id ) );
		wp_set_current_user( $user_id );
		$viewer = $this->viewer();
		self::assertSame( ViewerKind::Member, $viewer->kind );
		self::assertSame( self::services()->contacts()->for_user( $user_id )->id, $viewer->contact_id );
		self::assertEqualsCanonicalizing( array( 41, 42 ), $viewer->ticket_ids );
		self::assertSame( '', $viewer->session );
	}

	public function test_agents_and_members(): void {
		$agent  = self::services()->viewers()->of_user( $this->agent() );
		$member = self::services()->viewers()->of_user( $this->customer() );
		self::assertSame( array( ViewerKind::Agent, ViewerKind::Member, 0 ), array( $agent->kind, $member->kind, $member->contact_id ) );
	}

	public function test_a_form_from_elsewhere_has_no_session(): void {
		$_SERVER['HTTP_SEC_FETCH_SITE'] = 'cross-site';
		try {
			self::services()->viewers()->for_form();
			self::fail( 'Believed.' );
		} catch ( MizkarException $exception ) {
			self::assertSame( ErrorCode::SessionExpired, $exception->error_code );
		}
		$_SERVER['HTTP_SEC_FETCH_SITE'] = 'same-origin';
		self::assertSame( ViewerKind::Guest, self::services()->viewers()->for_form()->kind );
		unset( $_SERVER['HTTP_SEC_FETCH_SITE'] );
	}

	public function test_a_requested_link_goes_to_known_addresses_only_and_later(): void {
		$guest = $this->guest( 'sara@example.org' );
		$asked = array();
		self::services()->events()->when_recorded( LinkRequested::class, static function ( LinkRequested $event ) use ( &$asked ): void {
			$asked[] = $event->contact->id;
		} );
		foreach ( array( 'Sara@example.org', 'nobody@example.org' ) as $email ) {
			$this->access()->request_link( $email, '127.0.0.1' );
			self::assertSame( array(), $asked );
			self::assertNotFalse( wp_next_scheduled( AccessService::DELIVER, array( strtolower( $email ) ) ) );
		}
		do_action( AccessService::DELIVER, 'nobody@example.org' );
		self::assertSame( array(), $asked );
		do_action( AccessService::DELIVER, 'sara@example.org' );
		self::assertSame( array( $guest->id ), $asked );
	}

	public function test_one_address_is_not_flooded(): void {
		for ( $request = 0; $request < 5; $request++ ) {
			$this->access()->request_link( 'sara@example.org', "10.0.0.$request" );
		}
		$this->expectExceptionObject( new MizkarException( ErrorCode::RateLimited ) );
		$this->access()->request_link( 'sara@example.org', '10.0.0.9' );
	}

	private function access(): AccessService {
		return self::services()->access();
	}

	private function viewer(): Viewer {
		return self::services()->viewers()->for_page();
	}

	private function guest( string $email ): Contact {
		return self::services()->contacts()->for_guest( 'Guest', $email, '' );
	}

	private function enter( string $link ): void {
		self::assertNotNull( $this->access()->enter( self::key_of( $link ), 0 ) );
	}

	private function age_by_days( int $days ): void {
		$database = self::services()->database();
		foreach ( $database->rows( "SELECT id, expires_at FROM {$database->table( 'access' )}" ) as $row ) {
			$database->update( 'access', array( 'expires_at' => gmdate( 'Y-m-d H:i:s', (int) strtotime( $row->string( 'expires_at' ) . ' UTC' ) - $days * 86_400 ) ), array( 'id' => $row->int( 'id' ) ) );
		}
	}

	private static function key_of( string $link ): string {
		parse_str( (string) wp_parse_url( $link, PHP_URL_QUERY ), $query );
		return is_string( $query['mizkar_key'] ?? null ) ? $query['mizkar_key'] : '';
	}
}
