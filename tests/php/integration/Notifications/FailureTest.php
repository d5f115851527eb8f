<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Integration\Notifications;

use Mizkar\Notifications\Backoff;
use Mizkar\Notifications\DeliveryStatus;
use Mizkar\Notifications\NewNotification;
use Mizkar\Notifications\OutboxRow;
use Mizkar\Notifications\OutgoingMessage;
use Mizkar\Notifications\Template;

/** Mailers that fail, workers that die: nothing is lost without a word, nothing is sent twice. */
final class FailureTest extends OutboxTestCase {

	private const PAST = '2020-01-01 00:00:00';

	protected function setUp(): void {
		parent::setUp();
		$ticket = $this->ticket_of_guest();
		$this->empty_outbox();
		$this->answer( $ticket, $this->agent() );
	}

	public function test_a_failed_attempt_waits_and_says_why(): void {
		add_filter( 'pre_wp_mail', static fn (): bool => self::fail_with( 'SMTP Error: Could not authenticate.' ), 0 );
		$this->work();
		$row = $this->only_row();
		self::assertSame( 'queued', $row->string( 'status' ) );
		self::assertSame( 1, $row->int( 'attempts' ) );
		self::assertSame( 'SMTP Error: Could not authenticate.', $row->string( 'reason' ) );
		self::assertGreaterThan( gmdate( 'Y-m-d H:i:s', time() + 40 ), $row->string( 'due_at' ) );
		self::assertSame( 0, $this->work(), 'It is not due yet.' );
	}

	public function test_after_the_last_attempt_it_stops_with_the_reason(): void {
		add_filter( 'pre_wp_mail', '__return_false', 0 );
		for ( $i = 0; $i < Backoff::most_attempts(); $i++ ) {
			self::assertSame( 'queued', $this->only_row()->string( 'status' ) );
			$this->set_rows( array( 'due_at' => self::PAST ) );
			$this->work();
		}
		self::assertSame( 'failed', $this->only_row()->string( 'status' ) );
		self::assertNotSame( '', $this->only_row()->string( 'reason' ) );
		$this->set_rows( array( 'due_at' => self::PAST ) );
		self::assertSame( 0, $this->work() );
	}

	public function test_it_leaves_when_the_mailer_is_well_again(): void {
		add_filter( 'pre_wp_mail', '__return_false', 0 );
		$this->work();
		remove_filter( 'pre_wp_mail', '__return_false', 0 );
		$this->set_rows( array( 'due_at' => self::PAST ) );
		$this->work();
		self::assertSame( 'sent', $this->only_row()->string( 'status' ) );
		self::assertSame( '', $this->only_row()->string( 'reason' ) );
		self::assertCount( 1, $this->mails );
	}

	public function test_a_mailer_that_throws_is_a_failed_attempt_and_others_go_on(): void {
		$ticket = $this->ticket_of_guest( array( 'email' => 'second@example.org' ) );
		$this->empty_outbox();
		$this->answer( $ticket, $this->agent() );
		$this->answer( $ticket, $this->agent(), array( 'body' => 'Second answer' ) );
		$count = 0;
		add_filter(
			'pre_wp_mail',
			static function ( mixed $done ) use ( &$count ): mixed {
				return 1 === ++$count ? throw new \RuntimeException( 'mailer exploded' ) : $done;
			},
			0
		);
		$this->work();
		self::assertSame( array( 'agent_replied queued', 'agent_replied sent' ), $this->results() );
		self::assertSame( 'mailer exploded', $this->outbox()[0]->string( 'reason' ) );
	}

	public function test_an_address_that_is_none_is_not_tried_again(): void {
		$contact_id = $this->only_row()->int( 'contact_id' );
		self::services()->database()->update( 'contacts', array( 'email' => "nora@example.org\nBcc: all@example.org" ), array( 'id' => $contact_id ) );
		$this->work();
		self::assertSame( 'failed', $this->only_row()->string( 'status' ) );
		self::assertSame( array(), $this->mails );
	}

	public function test_a_contact_without_address_is_skipped(): void {
		self::services()->database()->update( 'contacts', array( 'email' => '' ), array( 'id' => $this->only_row()->int( 'contact_id' ) ) );
		$this->work();
		self::assertSame( 'skipped', $this->only_row()->string( 'status' ) );
	}

	public function test_a_worker_that_died_before_sending_is_succeeded_by_another(): void {
		$outbox = self::services()->outbox_rows();
		self::assertCount( 1, $outbox->claim( 'dead worker', 10 ) );
		self::assertSame( 0, $this->work(), 'Its lease still holds.' );
		$this->set_rows( array( 'leased_until' => self::PAST ) );
		$this->work();
		self::assertSame( 'sent', $this->only_row()->string( 'status' ) );
	}

	public function test_a_worker_that_died_while_sending_leaves_it_to_a_person(): void {
		$this->die_while_sending();
		self::assertSame( 0, $this->work() );
		self::assertSame( 'sending', $this->only_row()->string( 'status' ) );
		$this->set_rows( array( 'leased_until' => self::PAST ) );
		$this->work();
		self::assertSame( 'failed', $this->only_row()->string( 'status' ) );
		self::assertNotSame( '', $this->only_row()->string( 'reason' ) );
		self::assertSame( array(), $this->mails, 'It may have left.' );
	}

	public function test_a_late_answer_is_believed(): void {
		$row = $this->die_while_sending();
		$this->set_rows( array( 'leased_until' => self::PAST ) );
		self::services()->outbox_rows()->park_abandoned( 'gone' );
		self::services()->outbox_rows()->finish( $row, DeliveryStatus::Sent );
		self::assertSame( 'sent', $this->only_row()->string( 'status' ) );
	}

	public function test_who_has_lost_the_lease_sends_nothing(): void {
		$outbox = self::services()->outbox_rows();
		[ $row ] = $outbox->claim( 'slow worker', 10 );
		$this->set_rows( array( 'leased_until' => self::PAST ) );
		self::assertFalse( $outbox->begin( $row, 'slow worker' ) );
		self::assertCount( 1, $outbox->claim( 'other worker', 10 ) );
		self::assertFalse( $outbox->begin( $row, 'slow worker' ) );
		self::assertFalse( $outbox->hand_over( $row, 'slow worker', new OutgoingMessage( 'a@example.org', '', '', '' ) ) );
		self::assertTrue( $outbox->begin( $row, 'other worker' ) );
	}

	public function test_what_kills_its_worker_every_time_is_parked(): void {
		$this->set_rows( array( 'attempts' => Backoff::most_attempts() ) );
		$this->work();
		self::assertSame( 'failed', $this->only_row()->string( 'status' ) );
		self::assertSame( array(), $this->mails );
	}

	public function test_rows_of_a_newer_version_stop_nobody(): void {
		self::services()->outbox_rows()->add( array( new NewNotification( Template::AccessLink, contact_id: $this->only_row()->int( 'contact_id' ) ) ), 'mail' );
		self::services()->database()->update( 'outbox', array( 'template' => 'sung_telegram' ), array( 'id' => $this->outbox()[0]->int( 'id' ) ) );
		$this->work();
		self::assertSame( array( 'sung_telegram queued', 'access_link sent' ), $this->results() );
		self::assertCount( 1, self::services()->deliveries()->page( null, null, 10 )->items );
	}

	public function test_a_way_that_is_not_there_any_more_is_said(): void {
		$this->set_rows( array( 'gateway' => 'pigeon' ) );
		$this->work();
		self::assertSame( 'failed', $this->only_row()->string( 'status' ) );
	}

	public function test_without_time_nothing_is_held_back(): void {
		self::assertSame( 0, self::services()->outbox_worker()->run( 0 ) );
		self::assertSame( '', $this->only_row()->string( 'lease' ) );
		self::assertSame( 1, $this->work() );
	}

	public function test_old_rows_are_deleted_and_waiting_ones_kept(): void {
		$this->work();
		$this->set_rows( array( 'created_at' => self::PAST ) );
		$this->customer_writes( $this->ticket_of_guest( array( 'email' => 'new@example.org' ) ) );
		$this->set_rows( array( 'created_at' => self::PAST ) );
		self::assertSame( 1, self::services()->deliveries()->clean_up() );
		self::assertSame( array( 'ticket_received queued', 'new_ticket queued', 'customer_replied queued' ), $this->results() );
	}

	private function die_while_sending(): OutboxRow {
		$outbox  = self::services()->outbox_rows();
		[ $row ] = $outbox->claim( 'dead worker', 10 );
		self::assertTrue( $outbox->begin( $row, 'dead worker' ) );
		self::assertTrue( $outbox->hand_over( $row, 'dead worker', new OutgoingMessage( 'nora@example.org', 'Subject', 'Text', 'Html' ) ) );
		return $row;
	}

	private static function fail_with( string $words ): bool {
		do_action( 'wp_mail_failed', new \WP_Error( 'wp_mail_failed', $words ) );
		return false;
	}
}
