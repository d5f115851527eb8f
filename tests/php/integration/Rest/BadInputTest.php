<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Integration\Rest;

use Mizkar\Contacts\Viewer;
use PHPUnit\Framework\Attributes\DataProvider;

/** What is sent by mistake or on purpose: a clear answer with a stable code that names each field, and nothing is written. */
final class BadInputTest extends RestTestCase {

	/** @param array<string, mixed> $query */
	#[DataProvider( 'queries' )]
	public function test_a_list_refuses( string $path, array $query, string $field ): void {
		$ticket   = $this->ticket();
		$response = $this->rest( 'GET', '/mizkar/v1' . strtr( $path, array( '{ticket}' => (string) $ticket ) ), $query, $this->administrator() );
		self::assert_error( 400, 'mizkar_invalid_input', $response );
		self::assertSame( array( $field ), self::wrong_fields( $response ) );
		$error = $response->get_data();
		self::assertIsArray( $error );
		self::assertIsString( $error['message'] );
		self::assertNotSame( '', $error['message'] );
	}

	/** @return array<string, array{string, array<string, mixed>, string}> */
	public static function queries(): array {
		return array(
			'an unknown view'          => array( '/tickets', array( 'view' => 'everything' ), 'view' ),
			'an unknown scope'         => array( '/tickets', array( 'scope' => 'all' ), 'scope' ),
			'an unknown status'        => array( '/tickets', array( 'status' => 'lost' ), 'status' ),
			'two statuses'             => array( '/tickets', array( 'status' => array( 'new', 'open' ) ), 'status' ),
			'an unknown priority'      => array( '/tickets', array( 'priority' => '5' ), 'priority' ),
			'a department in words'    => array( '/tickets', array( 'department_id' => 'sales' ), 'department_id' ),
			'SQL for a department'     => array( '/tickets', array( 'department_id' => '1 OR 1=1' ), 'department_id' ),
			'a fraction'               => array( '/tickets', array( 'assignee_id' => '1.5' ), 'assignee_id' ),
			'a negative number'        => array( '/tickets', array( 'contact_id' => '-1' ), 'contact_id' ),
			'a number beyond numbers'  => array( '/tickets', array( 'tag_id' => str_repeat( '9', 30 ) ), 'tag_id' ),
			'an unknown sort'          => array( '/tickets', array( 'sort' => 'subject' ), 'sort' ),
			'SQL for a sort'           => array( '/tickets', array( 'sort' => 'id; DROP TABLE wp_users --' ), 'sort' ),
			'a column that exists'     => array( '/tickets', array( 'sort' => 'priority_rank' ), 'sort' ),
			'SQL for an order'         => array( '/tickets', array( 'order' => 'desc, (SELECT user_pass)' ), 'order' ),
			'too many a page'          => array( '/tickets', array( 'per_page' => '101' ), 'per_page' ),
			'a page size in words'     => array( '/tickets', array( 'per_page' => 'all' ), 'per_page' ),
			'a cursor of nobody'       => array( '/tickets', array( 'cursor' => 'garbage' ), 'cursor' ),
			'a cursor of another kind' => array( '/tickets', array( 'cursor' => rtrim( base64_encode( '["x",1]' ), '=' ) ), 'cursor' ),
			'a cursor with a list'     => array( '/tickets', array( 'cursor' => rtrim( base64_encode( '[["x"],1]' ), '=' ) ), 'cursor' ),
			'a cursor with SQL'        => array( '/tickets', array( 'cursor' => rtrim( base64_encode( '["2026-01-01 00:00:00","1 OR 1=1"]' ), '=' ) ), 'cursor' ),
			'a cursor that is a list'  => array( '/tickets', array( 'cursor' => array( 'a' ) ), 'cursor' ),
			'a search of signs'        => array( '/tickets', array( 'search' => '%%%' ), 'search' ),
			'a search too long'        => array( '/tickets', array( 'search' => str_repeat( 'a', 201 ) ), 'search' ),
			'a search that is a list'  => array( '/tickets', array( 'search' => array( 'a' ) ), 'search' ),
			'a search that is no text' => array( '/tickets', array( 'search' => "\xff\xfe" ), 'search' ),
			'an unknown parameter'     => array( '/tickets', array( 'orderby' => 'date' ), 'orderby' ),
			'core’s page'              => array( '/tickets', array( 'page' => '2' ), 'page' ),
			'counts of something'      => array( '/tickets/counts', array( 'view' => 'mine' ), 'view' ),
			'messages behind a word'   => array( '/tickets/{ticket}/messages', array( 'after' => 'last' ), 'after' ),
			'too many messages'        => array( '/tickets/{ticket}/messages', array( 'limit' => '1000' ), 'limit' ),
			'a ticket with a context'  => array( '/tickets/{ticket}', array( 'context' => 'edit' ), 'context' ),
			'contacts with a cursor'   => array( '/contacts', array( 'cursor' => '!!' ), 'cursor' ),
			'contacts of a list'       => array( '/contacts', array( 'search' => array() ), 'search' ),
			'deliveries of a status'   => array( '/deliveries', array( 'status' => 'perhaps' ), 'status' ),
			'signals with a path'      => array( '/signals', array( 'names' => '../../wp-config' ), 'names' ),
			'too many signals'         => array( '/signals', array( 'names' => implode( ',', array_fill( 0, 21, str_repeat( 'a', 40 ) ) ) ), 'names' ),
		);
	}

	/** @param array<string, mixed> $body */
	#[DataProvider( 'bodies' )]
	public function test_a_write_refuses( string $method, string $path, array $body, string $field ): void {
		$ticket     = $this->ticket();
		$contact    = self::services()->ticket_reader()->get( $ticket, Viewer::system() )->contact_id;
		$department = $this->department();
		$path       = strtr( $path, array( '{ticket}' => (string) $ticket, '{contact}' => (string) $contact, '{department}' => (string) $department, '{agent}' => (string) $this->agent() ) );
		$response   = $this->rest( $method, "/mizkar/v1$path", $body, $this->administrator() );
		self::assert_error( 400, 'mizkar_invalid_input', $response );
		self::assertContains( $field, self::wrong_fields( $response ) );
		self::assertSame( 1, self::services()->ticket_reader()->get( $ticket, Viewer::system() )->version );
		self::assertSame( 1, self::services()->database()->int( 'SELECT COUNT(*) FROM ' . self::services()->database()->table( 'tickets' ) ) );
	}

	/** @return array<string, array{string, string, array<string, mixed>, string}> */
	public static function bodies(): array {
		return array(
			'a ticket of nothing'         => array( 'POST', '/tickets', array(), 'subject' ),
			'a ticket with 10 MB'         => array( 'POST', '/tickets', array( 'subject' => 'A', 'body' => str_repeat( 'a b ', 2_600_000 ) ), 'body' ),
			'a subject with 10 MB'        => array( 'POST', '/tickets', array( 'subject' => str_repeat( 'ب', 5_200_000 ), 'body' => 'B' ), 'subject' ),
			'a subject that is true'      => array( 'POST', '/tickets', array( 'subject' => true, 'body' => 'B' ), 'subject' ),
			'a text that is a map'        => array( 'POST', '/tickets', array( 'subject' => 'A', 'body' => array( 'raw' => 'B' ) ), 'body' ),
			'an unknown department'       => array( 'POST', '/tickets', array( 'subject' => 'A', 'body' => 'B', 'department_id' => 999_999 ), 'department_id' ),
			'a department as a list'      => array( 'POST', '/tickets', array( 'subject' => 'A', 'body' => 'B', 'department_id' => array( 1 ) ), 'department_id' ),
			'control characters alone'    => array( 'POST', '/tickets', array( 'subject' => "\u{0}\u{7}\u{202e}", 'body' => 'B' ), 'subject' ),
			'an unknown field'            => array( 'POST', '/tickets', array( 'subject' => 'A', 'body' => 'B', 'ID' => 1 ), 'ID' ),
			'a number, written short'     => array( 'PATCH', '/tickets/{ticket}', array( 'assignee_id' => '1e1' ), 'assignee_id' ),
			'a status of null'            => array( 'PATCH', '/tickets/{ticket}', array( 'status' => null ), 'status' ),
			'a status in capitals'        => array( 'PATCH', '/tickets/{ticket}', array( 'status' => 'OPEN' ), 'status' ),
			'another id'                  => array( 'PATCH', '/tickets/{ticket}', array( 'id' => 1 ), 'id' ),
			'tags that are one'           => array( 'PATCH', '/tickets/{ticket}', array( 'tag_ids' => 5.5 ), 'tag_ids' ),
			'many of nothing'             => array( 'POST', '/tickets/bulk', array(), 'ids' ),
			'many without a change'       => array( 'POST', '/tickets/bulk', array( 'ids' => array( 1 ) ), 'changes' ),
			'none of many'                => array( 'POST', '/tickets/bulk', array( 'ids' => array(), 'changes' => array( 'status' => 'solved' ) ), 'ids' ),
			'many in words'               => array( 'POST', '/tickets/bulk', array( 'ids' => array( 'all' ), 'changes' => array( 'status' => 'solved' ) ), 'ids' ),
			'too many'                    => array( 'POST', '/tickets/bulk', array( 'ids' => range( 1, 201 ), 'changes' => array( 'status' => 'solved' ) ), 'ids' ),
			'a change that is a word'     => array( 'POST', '/tickets/bulk', array( 'ids' => array( 1 ), 'changes' => 'solved' ), 'changes' ),
			'an empty answer'             => array( 'POST', '/tickets/{ticket}/messages', array( 'body' => " \n " ), 'body' ),
			'an answer without text'      => array( 'POST', '/tickets/{ticket}/messages', array(), 'body' ),
			'an answer of script'         => array( 'POST', '/tickets/{ticket}/messages', array( 'body' => '<script>x</script>', 'body_format' => 'html' ), 'body' ),
			'an answer that is an event'  => array( 'POST', '/tickets/{ticket}/messages', array( 'body' => 'x', 'kind' => 'event' ), 'kind' ),
			'somebody else’s file'        => array( 'POST', '/tickets/{ticket}/messages', array( 'body' => 'x', 'attachment_keys' => array( str_repeat( 'a', 40 ) ) ), 'attachment_keys' ),
			'a path for a file'           => array( 'POST', '/tickets/{ticket}/messages', array( 'body' => 'x', 'attachment_keys' => array( '../../wp-config.php' ) ), 'attachment_keys' ),
			'a department without a name' => array( 'POST', '/departments', array( 'color' => '#ffffff' ), 'name' ),
			'a colour with more'          => array( 'PATCH', '/departments/{department}', array( 'color' => '#fff;}' ), 'color' ),
			'a tag of markup'             => array( 'POST', '/tags', array( 'name' => '<img src=x>' ), 'name' ),
			'a limit to nowhere'          => array( 'PATCH', '/agents/{agent}', array( 'department_ids' => array( 999_999 ) ), 'department_ids' ),
			'a contact without a name'    => array( 'PATCH', '/contacts/{contact}', array( 'name' => '' ), 'name' ),
			'a site that is script'       => array( 'PATCH', '/contacts/{contact}', array( 'site' => 'javascript:alert(1)' ), 'site' ),
			'a contact of another user'   => array( 'PATCH', '/contacts/{contact}', array( 'user_id' => 1 ), 'user_id' ),
			'a link to nobody'            => array( 'POST', '/links', array( 'email' => 'nobody' ), 'email' ),
			'a link to two'               => array( 'POST', '/links', array( 'email' => 'a@example.org,b@example.org' ), 'email' ),
			'an unknown setting'          => array( 'PATCH', '/settings', array( 'admin_email' => 'a@example.org' ), 'admin_email' ),
			'a mail mode of none'         => array( 'PATCH', '/settings', array( 'mail_mode' => 'never' ), 'mail_mode' ),
			'a test mail to nobody'       => array( 'POST', '/settings/test-mail', array( 'email' => '' ), 'email' ),
		);
	}

	#[DataProvider( 'broken_bodies' )]
	public function test_a_broken_body_is_refused( string $type, string $body ): void {
		wp_set_current_user( $this->customer() );
		$request = new \WP_REST_Request( 'POST', '/mizkar/v1/tickets' );
		$request->set_header( 'Content-Type', $type );
		$request->set_body( $body );
		if ( str_contains( $type, 'form' ) ) {
			parse_str( $body, $fields );
			$request->set_body_params( $fields );
		}
		self::assert_status( 400, rest_ensure_response( rest_get_server()->dispatch( $request ) ) );
		self::assertSame( 0, self::services()->database()->int( 'SELECT COUNT(*) FROM ' . self::services()->database()->table( 'tickets' ) ) );
	}

	/** @return array<string, array{string, string}> */
	public static function broken_bodies(): array {
		return array(
			'half of a map'            => array( 'application/json', '{"subject":"A","body":' ),
			'no UTF-8 in JSON'         => array( 'application/json', "{\"subject\":\"A\xc3\x28\",\"body\":\"B\"}" ),
			'half a surrogate'         => array( 'application/json', '{"subject":"A","body":"\ud83d"}' ),
			'a list instead of a map'  => array( 'application/json', '["subject"]' ),
			'nothing'                  => array( 'application/json', '' ),
			'no UTF-8 in a form'       => array( 'application/x-www-form-urlencoded', 'subject=A%C3%28&body=B' ),
			'another kind of document' => array( 'text/xml', '<ticket><subject>A</subject></ticket>' ),
			'too deep'                 => array( 'application/json', str_repeat( '[', 600 ) . str_repeat( ']', 600 ) ),
		);
	}

	/** Deletes and plain reads say a wrong id in no other way than a foreign one. */
	#[DataProvider( 'strange_ids' )]
	public function test_a_strange_id_is_not_found( string $id ): void {
		foreach ( array( 'GET', 'PATCH', 'DELETE' ) as $method ) {
			$response = $this->rest( $method, "/mizkar/v1/tickets/$id", 'PATCH' === $method ? array( 'status' => 'solved' ) : array(), $this->administrator() );
			self::assert_status( 404, $response );
		}
	}

	/** @return array<string, array{string}> */
	public static function strange_ids(): array {
		return array(
			'zero'           => array( '0' ),
			'huge'           => array( str_repeat( '9', 40 ) ),
			'negative'       => array( '-1' ),
			'hexadecimal'    => array( '0x1' ),
			'SQL'            => array( '1%20OR%201=1' ),
			'Persian digits' => array( '۱' ),
			'a path'         => array( '../users' ),
		);
	}

	public function test_texts_come_back_as_texts(): void {
		$subject  = '<script>alert(1)</script> & "x" \\ \\u0041 %41 ۱۲۳';
		$headers  = self::browser();
		$response = $this->rest( 'POST', '/mizkar/v1/tickets', array( 'subject' => $subject . "\u{202e}\u{0}", 'body' => '<img src=x onerror=alert(1)>', 'name' => '"><svg onload=alert(1)>', 'email' => 'a@example.org' ), 0, $headers );
		self::assert_status( 201, $response );
		$ticket = $this->body( $response );
		self::assertSame( $subject, $ticket['subject'] );
		self::assertIsInt( $ticket['id'] );
		$messages = $this->body( $this->rest( 'GET', "/mizkar/v1/tickets/{$ticket['id']}/messages", array(), 0, $headers ) );
		self::assertIsArray( $messages[0] );
		self::assertSame( '<p>&lt;img src=x onerror=alert(1)&gt;</p>', $messages[0]['body_html'] );
		self::assertSame( '"><svg onload=alert(1)>', $messages[0]['author_name'] );
		$desk = $this->body( $this->rest( 'GET', "/mizkar/v1/tickets/{$ticket['id']}", array(), $this->agent() ) );
		self::assertSame( array( $subject, '"><svg onload=alert(1)>' ), array( $desk['subject'], $desk['contact_name'] ) );
	}
}
