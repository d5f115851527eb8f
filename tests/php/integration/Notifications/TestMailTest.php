<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Integration\Notifications;

/** `POST /settings/test-mail`. */
final class TestMailTest extends OutboxTestCase {

	private const ROUTE = '/mizkar/v1/settings/test-mail';

	public function test_sends_at_once_also_where_others_are_logged(): void {
		self::services()->settings()->change( array( 'mail_mode' => 'log' ) );
		$response = $this->rest( 'POST', self::ROUTE, array( 'email' => 'me@example.org' ), $this->administrator() );
		self::assert_status( 200, $response );
		self::assertSame( array( 'sent' => true, 'reason' => null ), $this->body( $response ) );
		self::assertSame( array( 'me@example.org' ), $this->addressees() );
		self::assertSame( array(), $this->outbox() );
	}

	public function test_tells_the_mailers_own_words(): void {
		add_filter(
			'pre_wp_mail',
			static function (): bool {
				do_action( 'wp_mail_failed', new \WP_Error( 'wp_mail_failed', 'Could not instantiate mail function.' ) );
				return false;
			},
			0
		);
		$response = $this->rest( 'POST', self::ROUTE, array( 'email' => 'me@example.org' ), $this->administrator() );
		self::assertSame( array( 'sent' => false, 'reason' => 'Could not instantiate mail function.' ), $this->body( $response ) );
	}

	public function test_refuses_what_is_no_address_and_others_than_owners(): void {
		$owner = $this->administrator();
		foreach ( array( array(), array( 'email' => '' ), array( 'email' => 'nobody' ), array( 'email' => array( 'a@example.org' ) ), array( 'email' => "a@example.org\nBcc: b@example.org" ) ) as $input ) {
			self::assert_error( 400, 'mizkar_invalid_input', $this->rest( 'POST', self::ROUTE, $input, $owner ) );
		}
		self::assert_error( 401, 'mizkar_sign_in_required', $this->rest( 'POST', self::ROUTE, array( 'email' => 'me@example.org' ) ) );
		self::assert_error( 403, 'mizkar_forbidden', $this->rest( 'POST', self::ROUTE, array( 'email' => 'me@example.org' ), $this->supervisor() ) );
		self::assertSame( array(), $this->mails );
	}

	public function test_is_limited(): void {
		$owner = $this->administrator();
		for ( $i = 0; $i < 10; $i++ ) {
			self::assert_status( 200, $this->rest( 'POST', self::ROUTE, array( 'email' => 'me@example.org' ), $owner ) );
		}
		self::assert_error( 429, 'mizkar_rate_limited', $this->rest( 'POST', self::ROUTE, array( 'email' => 'me@example.org' ), $owner ) );
		self::assertCount( 10, $this->mails );
	}
}
