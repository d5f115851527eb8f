<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Integration\Settings;

use Mizkar\Kernel\Values;
use Mizkar\Tests\Integration\TestCase;

/** `GET|PATCH /settings`. */
final class SettingsRouteTest extends TestCase {

	private const ROUTE = '/mizkar/v1/settings';

	public function test_gives_every_setting_with_its_default(): void {
		$response = $this->rest( 'GET', self::ROUTE, user_id: $this->administrator() );
		self::assert_status( 200, $response );
		$values = Values::from( $this->body( $response ) );
		self::assertSame( '#', $values->string( 'number_prefix' ) );
		self::assertSame( 'send', $values->string( 'mail_mode' ) );
		self::assertTrue( $values->bool( 'guests_may_ask' ) );
		self::assertFalse( $values->bool( 'delete_on_uninstall' ) );
	}

	public function test_changes_only_what_is_named(): void {
		$owner    = $this->administrator();
		$response = $this->rest( 'PATCH', self::ROUTE, array( 'number_prefix' => 'MZ-', 'sender_email' => 'Desk@Example.org', 'mail_mode' => 'log' ), $owner );
		self::assert_status( 200, $response );
		$values = Values::from( $this->body( $response ) );
		self::assertSame( 'MZ-', $values->string( 'number_prefix' ) );
		self::assertSame( 'desk@example.org', $values->string( 'sender_email' ) );
		self::assertSame( 90, $values->int( 'link_days' ) );
		$response = $this->rest( 'PATCH', self::ROUTE, array( 'sender_email' => null ), $owner );
		self::assertNull( Values::from( $this->body( $response ) )->raw( 'sender_email' ) );
		self::assertSame( 'MZ-', self::services()->settings()->values()->string( 'number_prefix' ) );
	}

	public function test_one_mistake_changes_nothing_and_is_named(): void {
		$response = $this->rest( 'PATCH', self::ROUTE, array( 'number_prefix' => 'MZ-', 'mail_mode' => 'pigeon', 'color' => 'red' ), $this->administrator() );
		self::assert_error( 400, 'mizkar_invalid_input', $response );
		$fields = Values::from( $this->body( $response ) )->map( 'data' )->map( 'fields' );
		self::assertTrue( $fields->has( 'mail_mode' ) );
		self::assertTrue( $fields->has( 'color' ) );
		self::assertFalse( $fields->has( 'number_prefix' ) );
		self::assertSame( '#', self::services()->settings()->values()->string( 'number_prefix' ) );
	}

	public function test_is_for_those_who_manage_settings(): void {
		self::assert_error( 401, 'mizkar_sign_in_required', $this->rest( 'GET', self::ROUTE ) );
		foreach ( array( $this->customer(), $this->agent(), $this->supervisor() ) as $user_id ) {
			self::assert_error( 403, 'mizkar_forbidden', $this->rest( 'GET', self::ROUTE, user_id: $user_id ) );
			self::assert_error( 403, 'mizkar_forbidden', $this->rest( 'PATCH', self::ROUTE, array( 'mail_mode' => 'log' ), $user_id ) );
		}
		self::assertSame( 'send', self::services()->settings()->values()->string( 'mail_mode' ) );
	}
}
