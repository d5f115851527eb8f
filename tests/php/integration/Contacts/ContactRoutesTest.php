<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Integration\Contacts;

use Mizkar\Contacts\GuestSession;
use Mizkar\Tests\Integration\TestCase;

final class ContactRoutesTest extends TestCase {

	protected function tearDown(): void {
		unset( $_SERVER['HTTP_ORIGIN'], $_SERVER['HTTP_SEC_FETCH_SITE'] );
		parent::tearDown();
	}

	public function test_a_guest_gets_a_session_and_ends_it(): void {
		$_SERVER['HTTP_ORIGIN'] = 'http://example.org';
		$body                   = $this->body( $this->rest( 'POST', '/mizkar/v1/session' ) );
		self::assertSame( array( 'guest', null, null ), array( $body['kind'], $body['nonce'], $body['user'] ) );
		$token = $_COOKIE[ GuestSession::COOKIE ];
		self::assertIsString( $token );
		self::assertSame( GuestSession::proof( $token ), $body['session'] );
		self::assertStringNotContainsString( $token, (string) wp_json_encode( $body ) );
		self::assertSame( $body, $this->body( $this->rest( 'POST', '/mizkar/v1/session' ) ), 'The same session is kept.' );

		self::services()->access()->grant( $token, 41, 1 );
		self::assert_error( 401, 'mizkar_session_expired', $this->rest( 'DELETE', '/mizkar/v1/session' ) );
		self::assert_status( 204, $this->rest( 'DELETE', '/mizkar/v1/session', headers: array( GuestSession::HEADER => GuestSession::proof( $token ) ) ) );
		$_COOKIE[ GuestSession::COOKIE ] = $token;
		self::assertSame( array(), self::services()->viewers()->for_page()->ticket_ids );
	}

	public function test_a_member_gets_a_nonce(): void {
		$user_id = $this->user( 'subscriber', array( 'display_name' => 'Sara', 'user_email' => 'sara@example.org' ) );
		$_SERVER['HTTP_ORIGIN'] = 'http://example.org';
		$_COOKIE[ 'wordpress_logged_in_' . md5( 'http://example.org' ) ] = wp_generate_auth_cookie( $user_id, time() + 3600, 'logged_in' );
		$body = $this->body( $this->rest( 'POST', '/mizkar/v1/session' ) );
		self::assertSame( array( 'member', null, array( 'name' => 'Sara', 'email' => 'sara@example.org' ) ), array( $body['kind'], $body['session'], $body['user'] ) );
		self::assertIsString( $body['nonce'] );
		wp_set_current_user( $user_id );
		self::assertSame( 1, wp_verify_nonce( $body['nonce'], 'wp_rest' ) );
		self::assertArrayNotHasKey( GuestSession::COOKIE, $_COOKIE );
	}

	public function test_a_foreign_page_gets_nothing(): void {
		foreach ( array( array( 'HTTP_ORIGIN' => 'https://evil.example' ), array( 'HTTP_ORIGIN' => 'http://example.org', 'HTTP_SEC_FETCH_SITE' => 'cross-site' ), array() ) as $headers ) {
			unset( $_SERVER['HTTP_ORIGIN'], $_SERVER['HTTP_SEC_FETCH_SITE'] );
			$_SERVER = $headers + $_SERVER;
			self::assert_error( 403, 'mizkar_forbidden', $this->rest( 'POST', '/mizkar/v1/session' ) );
		}
	}

	public function test_sessions_are_not_made_without_end(): void {
		$_SERVER['HTTP_ORIGIN'] = 'http://example.org';
		for ( $count = 0; $count < 300; $count++ ) {
			self::services()->rate_limiter()->hit( 'session', '127.0.0.1', 300, 600 );
		}
		self::assert_error( 429, 'mizkar_rate_limited', $this->rest( 'POST', '/mizkar/v1/session' ) );
	}

	public function test_every_address_gets_the_same_answer(): void {
		self::services()->contacts()->for_guest( 'Sara', 'sara@example.org', '' );
		$known   = $this->rest( 'POST', '/mizkar/v1/links', array( 'email' => 'sara@example.org' ) );
		$unknown = $this->rest( 'POST', '/mizkar/v1/links', array( 'email' => 'nobody@example.org' ) );
		self::assert_status( 202, $known );
		self::assertSame( array( $known->get_status(), $known->get_data(), $known->get_headers() ), array( $unknown->get_status(), $unknown->get_data(), $unknown->get_headers() ) );
		self::assert_error( 400, 'mizkar_invalid_input', $this->rest( 'POST', '/mizkar/v1/links', array( 'email' => 'sara@' ) ) );
		self::assert_error( 400, 'mizkar_invalid_input', $this->rest( 'POST', '/mizkar/v1/links' ) );
	}

	public function test_contacts_are_for_the_desk_alone(): void {
		$id = self::services()->contacts()->for_guest( 'Sara', 'sara@example.org', '' )->id;
		foreach ( array( array( 'GET', '' ), array( 'GET', "/$id" ), array( 'PATCH', "/$id" ), array( 'POST', "/$id/links/revoke" ) ) as [ $method, $path ] ) {
			self::assert_error( 401, 'mizkar_sign_in_required', $this->rest( $method, "/mizkar/v1/contacts$path" ) );
			self::assert_error( 403, 'mizkar_forbidden', $this->rest( $method, "/mizkar/v1/contacts$path", user_id: $this->customer() ) );
		}
	}

	public function test_the_desk_finds_reads_and_changes(): void {
		$agent = $this->agent();
		$id    = self::services()->contacts()->for_guest( 'Sara', 'sara@example.org', 'fa_IR' )->id;
		$list  = $this->body( $this->rest( 'GET', '/mizkar/v1/contacts', array( 'search' => 'SARA@', 'per_page' => '1' ), $agent ) );
		self::assertSame( array( $id ), array_column( $list, 'id' ) );
		$one = $this->body( $this->rest( 'GET', "/mizkar/v1/contacts/$id", user_id: $agent ) );
		self::assertSame( array( 'Sara', 'sara@example.org', null, false ), array( $one['name'], $one['email'], $one['user_id'], $one['is_verified'] ) );
		$changed = $this->body( $this->rest( 'PATCH', "/mizkar/v1/contacts/$id", array( 'name' => 'Sara A.', 'phone' => '+98 21' ), $agent ) );
		self::assertSame( array( 'Sara A.', '+98 21', 'sara@example.org' ), array( $changed['name'], $changed['phone'], $changed['email'] ) );
		self::assertNull( $this->body( $this->rest( 'PATCH', "/mizkar/v1/contacts/$id", array( 'phone' => null ), $agent ) )['phone'] );
		self::assert_error( 400, 'mizkar_invalid_input', $this->rest( 'PATCH', "/mizkar/v1/contacts/$id", array( 'user_id' => 1 ), $agent ) );
		self::assert_error( 400, 'mizkar_invalid_input', $this->rest( 'PATCH', "/mizkar/v1/contacts/$id", array( 'name' => '' ), $agent ) );
		self::assert_error( 400, 'mizkar_invalid_input', $this->rest( 'GET', '/mizkar/v1/contacts', array( 'cursor' => 'x' ), $agent ) );
		self::assert_error( 404, 'mizkar_not_found', $this->rest( 'GET', '/mizkar/v1/contacts/999999', user_id: $agent ) );
		self::assert_error( 404, 'mizkar_not_found', $this->rest( 'POST', '/mizkar/v1/contacts/999999/links/revoke', user_id: $agent ) );
	}

	public function test_the_desk_revokes(): void {
		$id   = self::services()->contacts()->for_guest( 'Sara', 'sara@example.org', '' )->id;
		$link = self::services()->access()->issue_link( $id, 0 );
		self::assert_status( 204, $this->rest( 'POST', "/mizkar/v1/contacts/$id/links/revoke", user_id: $this->agent() ) );
		parse_str( (string) wp_parse_url( $link, PHP_URL_QUERY ), $query );
		self::assertIsString( $query['mizkar_key'] );
		self::assertNull( self::services()->access()->redeem( $query['mizkar_key'] ) );
	}
}
