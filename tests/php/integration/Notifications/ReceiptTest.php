<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Integration\Notifications;

use Mizkar\Tests\Support\CapturingMailer;
use Mizkar\Tests\Support\SentMail;

/** An open form must be of no use for writing to strangers. */
final class ReceiptTest extends OutboxTestCase {

	private const SPAM = array( 'subject' => 'CHEAP PILLS', 'body' => 'Buy at http://pills.example now', 'name' => 'Visit pills.example', 'email' => 'victim@example.org' );

	public function test_the_receipt_to_an_unproven_address_carries_none_of_the_visitors_text(): void {
		$ticket = $this->ticket_of_guest( self::SPAM );
		$this->work();
		$mail = $this->mail_to( 'victim@example.org' );
		self::assertStringContainsString( $ticket->number, $mail->subject );
		self::assertCarriesNothing( $mail->subject . $mail->message );
		$row = $this->outbox()[0];
		self::assertCarriesNothing( $row->string( 'subject' ) . $row->string( 'body_text' ) );
	}

	public function test_nor_does_what_goes_over_the_wire(): void {
		$mailer = CapturingMailer::install();
		$this->ticket_of_guest( self::SPAM );
		self::services()->database()->delete( 'outbox', array( 'template' => 'new_ticket' ) );
		$this->work();
		unset( $GLOBALS['phpmailer'] );
		self::assertCount( 1, $mailer->wire );
		self::assertCarriesNothing( quoted_printable_decode( $mailer->last() ) );
	}

	public function test_the_link_that_was_asked_for_carries_no_name_either(): void {
		$contact = self::services()->contacts()->for_guest( 'Visit pills.example', 'victim@example.org', 'en_US' );
		self::services()->events()->dispatch( new \Mizkar\Contacts\Events\LinkRequested( $contact ) );
		$this->work();
		$mail = $this->mail_to( 'victim@example.org' );
		self::assertCarriesNothing( $mail->subject . $mail->message );
		self::assertStringContainsString( 'mizkar_key=', $mail->message );
	}

	public function test_who_has_proven_his_address_is_called_by_his_name(): void {
		$ticket = $this->ticket_of_guest();
		self::services()->database()->update( 'contacts', array( 'verified_at' => '2026-01-01 00:00:00' ), array( 'id' => $ticket->contact_id ) );
		$this->work();
		$mail = $this->mail_to( 'nora@example.org' );
		self::assertStringContainsString( 'Hello Nora,', $mail->message );
		self::assertSame( "[$ticket->number] Broken printer", $mail->subject );
		self::assertStringNotContainsString( 'paper', $mail->message );
	}

	public function test_agents_read_all_of_it(): void {
		$agent_id = $this->agent();
		$this->ticket_of_guest( self::SPAM );
		$this->work();
		self::assertStringContainsString( 'Buy at', $this->mail_to( $this->email_of( $agent_id ) )->message );
		self::assertInstanceOf( SentMail::class, $this->mails[0] );
	}

	private static function assertCarriesNothing( string $text ): void {
		self::assertStringNotContainsStringIgnoringCase( 'pills', $text );
		self::assertStringNotContainsStringIgnoringCase( 'buy at', $text );
	}
}
