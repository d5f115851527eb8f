<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Integration\Signals;

use Mizkar\Settings\SignalMode;
use Mizkar\Signals\SignalFolder;
use Mizkar\Tests\Integration\TestCase;

final class SignalsTest extends TestCase {

	protected function tearDown(): void {
		self::services()->signal_files()->delete_all();
		parent::tearDown();
	}

	public function test_a_browser_finds_the_file_where_the_address_says(): void {
		$signals = self::services()->signals();
		$address = $signals->address( 'ticket:1' );
		$signals->touch( 'ticket:1' );
		self::assertNotNull( $address['url'] );
		self::assertStringStartsWith( '/wp-content/uploads/mizkar-signals/', $address['url'] );
		$file = WP_CONTENT_DIR . substr( $address['url'], strlen( '/wp-content' ) );
		self::assertSame( array( 'seq' => $signals->sequence( $address['name'] ) ), json_decode( (string) file_get_contents( $file ), true ) );
	}

	public function test_uploads_on_a_foreign_host_give_no_address(): void {
		add_filter( 'upload_dir', static fn ( array $uploads ): array => array( 'baseurl' => 'https://cdn.example.com/u' ) + $uploads );
		self::assertNull( SignalFolder::in_uploads()->url );
		$signals = self::services()->signals();
		$signals->touch( 'ticket:2' );
		$address = $signals->address( 'ticket:2' );
		self::assertNull( $address['url'] );
		self::assertGreaterThan( 0, $signals->sequence( $address['name'] ) );
	}

	public function test_rest_answers_for_both_ways(): void {
		$signals = self::services()->signals();
		$signals->touch( 'by-file' );
		self::services()->settings()->change( array( 'signal_mode' => SignalMode::Rest->value ) );
		$signals->touch( 'by-rest' );
		$names    = array( $signals->address( 'by-file' )['name'], $signals->address( 'by-rest' )['name'], $signals->address( 'silent' )['name'] );
		$response = $this->rest( 'GET', '/mizkar/v1/signals', array( 'names' => implode( ',', $names ) ) );
		self::assert_status( 200, $response );
		$body = $this->body( $response );
		self::assertSame( $names, array_keys( $body ) );
		self::assertGreaterThan( 0, $body[ $names[0] ] );
		self::assertGreaterThan( 0, $body[ $names[1] ] );
		self::assertSame( 0, $body[ $names[2] ] );
		self::assertNull( $signals->address( 'by-rest' )['url'] );
	}

	public function test_names_that_are_none(): void {
		foreach ( array( 'desk', '../../wp-config', str_repeat( 'a', 39 ), implode( ',', array_fill( 0, 21, str_repeat( 'a', 40 ) ) ) ) as $names ) {
			$response = $this->rest( 'GET', '/mizkar/v1/signals', array( 'names' => $names ) );
			self::assert_error( 400, 'mizkar_invalid_input', $response );
		}
		self::assertSame( '{}', wp_json_encode( $this->rest( 'GET', '/mizkar/v1/signals' )->get_data() ) );
	}
}
