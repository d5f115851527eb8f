<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Integration\Notifications;

use Mizkar\Kernel\Values;

/** The delivery log over REST. */
final class DeliveriesTest extends OutboxTestCase {

	private int $owner;

	protected function setUp(): void {
		parent::setUp();
		$this->owner = $this->administrator();
	}

	public function test_the_log_is_for_those_who_manage_settings(): void {
		self::assert_error( 401, 'mizkar_sign_in_required', $this->rest( 'GET', '/mizkar/v1/deliveries' ) );
		foreach ( array( $this->agent(), $this->supervisor(), $this->customer() ) as $user_id ) {
			self::assert_error( 403, 'mizkar_forbidden', $this->rest( 'GET', '/mizkar/v1/deliveries', user_id: $user_id ) );
			self::assert_error( 403, 'mizkar_forbidden', $this->rest( 'GET', '/mizkar/v1/deliveries/1', user_id: $user_id ) );
			self::assert_error( 403, 'mizkar_forbidden', $this->rest( 'POST', '/mizkar/v1/deliveries/1/resend', user_id: $user_id ) );
		}
	}

	public function test_lists_the_newest_first_page_by_page(): void {
		$this->ticket_of_guest();
		$this->ticket_of_guest( array( 'email' => 'second@example.org' ) );
		$ids   = array();
		$query = array( 'per_page' => 1 );
		do {
			$response = $this->rest( 'GET', '/mizkar/v1/deliveries', $query, $this->owner );
			self::assert_status( 200, $response );
			$items = $this->body( $response );
			self::assertCount( 1, $items );
			$ids[]           = Values::from( $items[0] )->int( 'id' );
			$next            = $response->get_headers()['X-Mizkar-Next'] ?? null;
			$query['cursor'] = $next;
		} while ( is_string( $next ) );
		$sorted = $ids;
		rsort( $sorted );
		self::assertSame( $sorted, $ids );
		self::assertCount( 4, array_unique( $ids ) );
	}

	public function test_filters_by_result(): void {
		$this->ticket_of_guest();
		$this->work();
		self::assertSame( array(), $this->body( $this->rest( 'GET', '/mizkar/v1/deliveries', array( 'status' => 'failed' ), $this->owner ) ) );
		$sent = $this->body( $this->rest( 'GET', '/mizkar/v1/deliveries', array( 'status' => 'sent' ), $this->owner ) );
		self::assertNotSame( array(), $sent );
		$row = Values::from( $sent[0] );
		self::assertFalse( $row->has( 'html' ) );
		self::assertMatchesRegularExpression( '/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/', $row->string( 'sent_at' ) );
		self::assert_error( 400, 'mizkar_invalid_input', $this->rest( 'GET', '/mizkar/v1/deliveries', array( 'status' => 'lost' ), $this->owner ) );
		self::assert_error( 400, 'mizkar_invalid_input', $this->rest( 'GET', '/mizkar/v1/deliveries', array( 'cursor' => 'x' ), $this->owner ) );
		self::assert_error( 400, 'mizkar_invalid_input', $this->rest( 'GET', '/mizkar/v1/deliveries', array( 'orderby' => 'id; DROP' ), $this->owner ) );
	}

	public function test_shows_one_as_it_was_sent(): void {
		$ticket = $this->ticket_of_guest();
		$this->work();
		$row = new Values( $this->one( $this->outbox()[0]->int( 'id' ) ) );
		self::assertSame( 'sent', $row->string( 'status' ) );
		self::assertSame( 'nora@example.org', $row->string( 'address' ) );
		self::assertSame( $ticket->number, $row->string( 'ticket_number' ) );
		self::assertStringContainsString( 'mizkar_key=…', $row->string( 'text' ) );
		self::assertStringContainsString( '<!doctype html>', $row->string( 'html' ) );
		self::assertNull( $row->raw( 'reason' ) );
		self::assert_error( 404, 'mizkar_not_found', $this->rest( 'GET', '/mizkar/v1/deliveries/999999', user_id: $this->owner ) );
	}

	public function test_what_was_sent_leaves_again_as_another_mail(): void {
		$this->ticket_of_guest();
		self::services()->database()->delete( 'outbox', array( 'template' => 'new_ticket' ) );
		$this->work();
		$id     = $this->only_row()->int( 'id' );
		$answer = new Values( $this->resend( $id ) );
		self::assertNotSame( $id, $answer->int( 'id' ) );
		self::assertSame( 'queued', $answer->string( 'status' ) );
		$this->work();
		self::assertSame( array( 'ticket_received sent', 'ticket_received sent' ), $this->results() );
		self::assertSame( array( 'nora@example.org', 'nora@example.org' ), $this->addressees() );
	}

	public function test_what_failed_is_tried_again_at_once_as_itself(): void {
		$this->ticket_of_guest();
		self::services()->database()->delete( 'outbox', array( 'template' => 'new_ticket' ) );
		$this->set_rows( array( 'status' => 'failed', 'attempts' => 6, 'reason' => 'No.', 'due_at' => '2099-01-01 00:00:00' ) );
		$id     = $this->only_row()->int( 'id' );
		$answer = new Values( $this->resend( $id ) );
		self::assertSame( $id, $answer->int( 'id' ) );
		self::assertSame( 0, $answer->int( 'attempts' ) );
		$this->work();
		self::assertSame( array( 'ticket_received sent' ), $this->results() );
	}

	public function test_what_is_being_sent_is_left_alone(): void {
		$this->ticket_of_guest();
		$this->set_rows( array( 'status' => 'sending', 'leased_until' => '2099-01-01 00:00:00' ) );
		self::assert_error( 409, 'mizkar_in_use', $this->rest( 'POST', '/mizkar/v1/deliveries/' . $this->outbox()[0]->int( 'id' ) . '/resend', user_id: $this->owner ) );
		self::assert_error( 404, 'mizkar_not_found', $this->rest( 'POST', '/mizkar/v1/deliveries/999999/resend', user_id: $this->owner ) );
	}

	/** @return array<string, mixed> */
	private function one( int $id ): array {
		$response = $this->rest( 'GET', "/mizkar/v1/deliveries/$id", user_id: $this->owner );
		self::assert_status( 200, $response );
		return Values::from( $this->body( $response ) )->all();
	}

	/** @return array<string, mixed> */
	private function resend( int $id ): array {
		$response = $this->rest( 'POST', "/mizkar/v1/deliveries/$id/resend", user_id: $this->owner );
		self::assert_status( 200, $response );
		return Values::from( $this->body( $response ) )->all();
	}
}
