<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Integration\Rest;

use Mizkar\Contacts\GuestSession;
use Mizkar\Kernel\Crypto;
use Mizkar\Tests\Integration\TestCase;
use WP_REST_Response;

abstract class RestTestCase extends TestCase {

	/**
	 * A visitor's browser with a session, from now on.
	 *
	 * @return array<string, string> What its page sends along.
	 */
	final protected static function browser( ?string $token = null ): array {
		$token                         ??= Crypto::token();
		$_COOKIE[ GuestSession::COOKIE ] = $token;
		return array( GuestSession::HEADER => GuestSession::proof( $token ) );
	}

	/** A visitor's browser without any. */
	final protected static function no_browser(): void {
		unset( $_COOKIE[ GuestSession::COOKIE ] );
	}

	/**
	 * What a visitor asks.
	 *
	 * @param array<string, string> $headers
	 * @param array<string, mixed>  $input
	 * @return int The ticket's id.
	 */
	final protected function guest_ticket( array $headers, array $input = array() ): int {
		$response = $this->rest( 'POST', '/mizkar/v1/tickets', $input + array( 'subject' => 'Where is it?', 'body' => 'I wait.', 'name' => 'Sara', 'email' => 'sara@example.org' ), 0, $headers );
		self::assert_status( 201, $response );
		$id = $this->body( $response )['id'] ?? null;
		self::assertIsInt( $id );
		return $id;
	}

	/** @return list<string> The fields that an error names. */
	final protected static function wrong_fields( WP_REST_Response $response ): array {
		$error = json_decode( (string) wp_json_encode( $response->get_data() ), true );
		self::assertIsArray( $error );
		self::assertIsArray( $error['data'] ?? null );
		self::assertIsArray( $error['data']['fields'] ?? null );
		return array_map( 'strval', array_keys( $error['data']['fields'] ) );
	}

	/** @return list<int> The ids of a list. */
	final protected function ids( WP_REST_Response $response ): array {
		self::assert_status( 200, $response );
		return array_values( array_map( static fn ( mixed $item ): int => is_array( $item ) && is_int( $item['id'] ?? null ) ? $item['id'] : 0, $this->body( $response ) ) );
	}
}
