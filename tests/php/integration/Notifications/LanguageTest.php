<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Integration\Notifications;

use Mizkar\Tickets\Ticket;

/** Everybody is written to in his own language, whoever's request it is. */
final class LanguageTest extends OutboxTestCase {

	public function test_a_persian_customer_gets_persian_from_right_to_left(): void {
		$ticket = $this->persian_ticket();
		$this->work();
		$html = $this->mail_to( 'nora@example.org' )->message;
		self::assertStringContainsString( '<html lang="fa-IR" dir="rtl">', $html );
		self::assertStringContainsString( 'text-align:right', $html );
		$subject = $this->mail_to( 'nora@example.org' )->subject;
		self::assertStringContainsString( strtr( (string) $ticket->id, array_combine( range( 0, 9 ), mb_str_split( '۰۱۲۳۴۵۶۷۸۹' ) ) ), $subject );
	}

	public function test_an_english_agent_gets_english_about_the_same_ticket_and_the_request_keeps_its_language(): void {
		$agent_id = $this->user( 'mizkar_agent', array( 'locale' => 'en_US' ) );
		$this->persian_ticket();
		$this->work();
		self::assertStringContainsString( '<html lang="en-US" dir="ltr">', $this->mail_to( $this->email_of( $agent_id ) )->message );
		self::assertFalse( is_locale_switched() );
		self::assertFalse( is_rtl() );
	}

	public function test_a_persian_agent_gets_persian(): void {
		$agent_id = $this->user( 'mizkar_agent', array( 'locale' => 'fa_IR' ) );
		$this->ticket_of_guest();
		$this->work();
		self::assertStringContainsString( 'dir="rtl"', $this->mail_to( $this->email_of( $agent_id ) )->message );
		self::assertStringContainsString( 'dir="ltr"', $this->mail_to( 'nora@example.org' )->message );
	}

	public function test_a_members_chosen_language_counts_more_than_the_one_he_asked_in(): void {
		$user_id = $this->user( 'subscriber', array( 'locale' => 'fa_IR' ) );
		$contact = self::services()->contacts()->for_user( $user_id );
		self::services()->database()->update( 'contacts', array( 'locale' => 'en_US' ), array( 'id' => $contact->id ) );
		$ticket = self::services()->tickets()->create( array( 'subject' => 'S', 'body' => 'B', 'contact_id' => $contact->id ), \Mizkar\Contacts\Viewer::system(), \Mizkar\Tickets\Channel::Api );
		self::assertSame( $contact->id, $ticket->contact_id );
		$this->work();
		self::assertStringContainsString( 'dir="rtl"', $this->mail_to( $this->email_of( $user_id ) )->message );
	}

	public function test_an_unknown_language_is_the_sites(): void {
		$ticket = $this->ticket_of_guest();
		self::services()->database()->update( 'contacts', array( 'locale' => 'tlh' ), array( 'id' => $ticket->contact_id ) );
		$this->work();
		self::assertStringContainsString( '<html lang="en-US" dir="ltr">', $this->mail_to( 'nora@example.org' )->message );
	}

	public function test_what_people_wrote_finds_its_own_direction(): void {
		$ticket = $this->ticket_of_guest();
		$this->answer( $ticket, $this->agent(), array( 'body' => 'سلام، <script>alert(1)</script> خوبید؟' ) );
		$this->empty_after_receipt();
		$this->work();
		$html = $this->mail_to( 'nora@example.org' )->message;
		self::assertStringContainsString( '<div dir="auto"', $html );
		self::assertStringContainsString( 'سلام', $html );
		self::assertStringNotContainsString( '<script', $html );
	}

	private function persian_ticket(): Ticket {
		$ticket = $this->ticket_of_guest();
		self::services()->database()->update( 'contacts', array( 'locale' => 'fa_IR' ), array( 'id' => $ticket->contact_id ) );
		return $ticket;
	}

	private function empty_after_receipt(): void {
		self::services()->database()->delete( 'outbox', array( 'template' => 'ticket_received' ) );
	}
}
