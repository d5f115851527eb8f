<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Integration\Notifications;

use Mizkar\Notifications\Gateways\Gateways;
use Mizkar\Notifications\OutgoingMessage;

/** What every gateway keeps to. */
final class GatewayContractTest extends OutboxTestCase {

	public function test_keys_are_unique_and_fit(): void {
		$keys = array();
		foreach ( Gateways::standard()->all() as $gateway ) {
			$keys[] = $gateway->key();
			self::assertMatchesRegularExpression( '/^[a-z_]{1,32}$/', $gateway->key() );
			self::assertNotSame( '', $gateway->label() );
			self::assertNotNull( Gateways::standard()->get( $gateway->key() ) );
		}
		self::assertSame( $keys, array_unique( $keys ) );
		self::assertNull( Gateways::standard()->get( 'pigeon' ) );
	}

	public function test_a_gateway_answers_and_never_throws(): void {
		add_filter( 'pre_wp_mail', static fn () => throw new \RuntimeException( 'down' ), 0 );
		foreach ( Gateways::standard()->all() as $gateway ) {
			$result = $gateway->send( new OutgoingMessage( 'nora@example.org', 'Subject', 'Text', 'Html' ) );
			self::assertFalse( $result->is_accepted );
			self::assertFalse( $gateway->has_accepted() );
			self::assertNotSame( '', $result->reason );
			$result = $gateway->send( new OutgoingMessage( '', '', '', '' ) );
			self::assertTrue( $result->is_final, 'Nowhere to send it to: trying again does not help.' );
		}
	}
}
