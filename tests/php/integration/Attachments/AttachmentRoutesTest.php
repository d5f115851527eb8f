<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Integration\Attachments;

use Mizkar\Contacts\GuestSession;
use Mizkar\Tests\Integration\TestCase;
use Mizkar\Tests\Support\SampleFile;
use WP_REST_Request;
use WP_REST_Response;

final class AttachmentRoutesTest extends TestCase {

	protected function tearDown(): void {
		self::services()->attachment_store()->delete_all();
		unset( $_SERVER['CONTENT_LENGTH'] );
		parent::tearDown();
	}

	public function test_a_guest_uploads_reads_and_discards(): void {
		$headers  = $this->session();
		$response = $this->send( SampleFile::png(), 'a.png', $headers );
		self::assert_status( 201, $response );
		$key = $this->body( $response )['key'];
		self::assertIsString( $key );
		self::assertSame( 'a.png', $this->body( $this->rest( 'GET', "/mizkar/v1/attachments/$key", headers: $headers ) )['name'] );
		self::assert_status( 204, $this->rest( 'DELETE', "/mizkar/v1/attachments/$key", headers: $headers ) );
		self::assert_error( 404, 'mizkar_not_found', $this->rest( 'GET', "/mizkar/v1/attachments/$key", headers: $headers ) );
	}

	public function test_a_member_uploads(): void {
		self::assert_status( 201, $this->send( SampleFile::png(), 'a.png', array(), $this->customer() ) );
	}

	public function test_without_a_session_or_its_proof_nothing_is_taken(): void {
		self::assert_error( 401, 'mizkar_session_expired', $this->send( SampleFile::png(), 'a.png', array() ) );
		$this->session();
		self::assert_error( 401, 'mizkar_session_expired', $this->send( SampleFile::png(), 'a.png', array() ) );
		self::assert_error( 401, 'mizkar_session_expired', $this->send( SampleFile::png(), 'a.png', array( GuestSession::HEADER => 'wrong' ) ) );
	}

	public function test_anothers_upload_is_missing(): void {
		$key = $this->body( $this->send( SampleFile::png(), 'a.png', $this->session() ) )['key'];
		self::assertIsString( $key );
		$_COOKIE[ GuestSession::COOKIE ] = str_repeat( 'x', 43 );
		$headers                         = array( GuestSession::HEADER => GuestSession::proof( str_repeat( 'x', 43 ) ) );
		$foreign                         = $this->rest( 'GET', "/mizkar/v1/attachments/$key", headers: $headers );
		$missing                         = $this->rest( 'GET', '/mizkar/v1/attachments/' . str_repeat( 'a', 40 ), headers: $headers );
		self::assertEquals( $missing->get_data(), $foreign->get_data() );
		self::assert_error( 404, 'mizkar_not_found', $foreign );
		self::assert_error( 404, 'mizkar_not_found', $this->rest( 'DELETE', "/mizkar/v1/attachments/$key", headers: $headers ) );
		self::assert_error( 404, 'mizkar_not_found', $this->rest( 'GET', "/mizkar/v1/attachments/$key", user_id: $this->administrator() ) );
	}

	public function test_a_whole_body_is_a_file(): void {
		$response = $this->raw( SampleFile::pdf(), "attachment; filename*=UTF-8''%D9%81%D8%A7%DA%A9%D8%AA%D9%88%D8%B1.pdf" );
		self::assert_status( 201, $response );
		self::assertSame( array( 'فاکتور.pdf', 'application/pdf' ), array( $this->body( $response )['name'], $this->body( $response )['mime_type'] ) );
		self::assert_error( 415, 'mizkar_file_type', $this->raw( '<svg xmlns="http://www.w3.org/2000/svg"/>', 'attachment; filename="a.png"' ) );
	}

	public function test_no_temporary_file_is_left(): void {
		$mark = bin2hex( random_bytes( 8 ) );
		self::assert_status( 201, $this->raw( $mark, 'attachment; filename="a.txt"' ) );
		self::assert_error( 415, 'mizkar_file_type', $this->raw( "<svg>$mark", 'attachment; filename="a.txt"' ) );
		$files = glob( get_temp_dir() . 'mizkar*' );
		foreach ( array_filter( false === $files ? array() : $files, 'is_file' ) as $file ) {
			self::assertStringNotContainsString( $mark, (string) @file_get_contents( $file ) );
		}
	}

	public function test_errors_by_name(): void {
		$headers = $this->session();
		self::assert_error( 400, 'mizkar_file_empty', $this->send( '', 'a.png', $headers ) );
		self::assert_error( 415, 'mizkar_file_type', $this->send( 'MZ', 'a.exe', $headers ) );
		self::assert_error( 413, 'mizkar_file_too_large', $this->send( '', 'a.png', $headers, error: UPLOAD_ERR_INI_SIZE ) );
		self::assert_error( 500, 'mizkar_upload_failed', $this->send( '', 'a.png', $headers, error: UPLOAD_ERR_PARTIAL ) );
		self::assert_error( 400, 'mizkar_invalid_input', $this->rest( 'POST', '/mizkar/v1/attachments', headers: $headers + array( 'Content-Type' => 'multipart/form-data' ) ) );
		self::services()->settings()->change( array( 'attachment_max_bytes' => 10 ) );
		self::assert_error( 413, 'mizkar_file_too_large', $this->send( SampleFile::png(), 'a.png', $headers ) );
	}

	public function test_what_php_dropped_for_its_size_was_too_large(): void {
		$_SERVER['CONTENT_LENGTH'] = (string) PHP_INT_MAX;
		$request                   = new WP_REST_Request( 'POST', '/mizkar/v1/attachments' );
		$request->set_headers( $this->session() );
		self::assert_error( 413, 'mizkar_file_too_large', rest_ensure_response( rest_get_server()->dispatch( $request ) ) );
	}

	/** @return array<string, string> The header that a page of this site would send. */
	private function session(): array {
		return array( GuestSession::HEADER => GuestSession::proof( self::services()->access()->session_token() ) );
	}

	/**
	 * @param non-empty-string      $name
	 * @param array<string, string> $headers
	 * @param int<0, 8>             $error
	 */
	private function send( string $content, string $name, array $headers, int $user_id = 0, int $error = UPLOAD_ERR_OK ): WP_REST_Response {
		wp_set_current_user( $user_id );
		$path = SampleFile::on_disk( $content );
		$request = new WP_REST_Request( 'POST', '/mizkar/v1/attachments' );
		$request->set_headers( $headers );
		$request->set_file_params( array( 'file' => array( 'name' => $name, 'type' => 'text/anything', 'tmp_name' => $path, 'size' => strlen( $content ), 'error' => $error ) ) );
		$response = rest_ensure_response( rest_get_server()->dispatch( $request ) );
		unlink( $path );
		return $response;
	}

	private function raw( string $body, string $disposition ): WP_REST_Response {
		wp_set_current_user( 0 );
		$request = new WP_REST_Request( 'POST', '/mizkar/v1/attachments' );
		$request->set_headers( $this->session() + array( 'Content-Type' => 'application/octet-stream', 'Content-Disposition' => $disposition ) );
		$request->set_body( $body );
		return rest_ensure_response( rest_get_server()->dispatch( $request ) );
	}
}
