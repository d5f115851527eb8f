<?php

declare( strict_types=1 );

namespace Mizkar\Tests\Integration\Blocks;

use Mizkar\Blocks\FormGuard;
use Mizkar\Blocks\FormHandler;
use Mizkar\Blocks\FormPost;
use Mizkar\Kernel\Values;
use Mizkar\Settings\Settings;
use PHPUnit\Framework\Attributes\DataProvider;

final class FormHandlerTest extends BlocksTestCase {

	public function test_a_visitor_asks_and_is_led_to_his_receipt(): void {
		$target = $this->asked()->handler->handle();
		$ticket = self::tickets()[0];
		self::assertSame( 'Where is it?', $ticket->subject );
		self::assertSame( 'http://example.org/support/?mizkar_received=' . $ticket->id . '-' . FormHandler::receipt_signature( $ticket->id ), $target );
	}

	public function test_a_member_is_asked_for_neither_name_nor_address(): void {
		wp_set_current_user( $this->customer() );
		self::assertNotNull( $this->sent( FormHandler::CREATE, array( 'subject' => 'Hello', 'body' => 'It is me.' ) )->handler->handle() );
		self::assertSame( 'Hello', self::tickets()[0]->subject );
	}

	public function test_what_is_missing_is_named_and_what_was_typed_is_kept(): void {
		$views = $this->asked( array( 'subject' => ' ', 'email' => 'sara at example' ) );
		self::assertNull( $views->handler->handle() );
		$outcome = $views->handler->outcome( FormHandler::CREATE );
		self::assertSame( array( 'subject', 'email' ), array_keys( $outcome->errors ) );
		self::assertSame( 'I ordered two weeks ago.', $outcome->value( 'body' ) );
		self::assertSame( array(), self::tickets() );
	}

	public function test_without_a_subject_field_the_text_gives_the_subject(): void {
		$this->asked( array( 'subject' => '', 'untitled' => '1' ) )->handler->handle();
		self::assertSame( 'I ordered two weeks ago.', self::tickets()[0]->subject );
	}

	public function test_the_department_is_taken(): void {
		$department = self::services()->departments()->create( array( 'name' => 'Billing' ) );
		$this->asked( array( 'department_id' => (string) $department->id ) )->handler->handle();
		self::assertSame( $department->id, self::tickets()[0]->department_id );
	}

	public function test_a_department_that_is_not_there_is_told_beside_its_field(): void {
		$views = $this->asked( array( 'department_id' => '987654' ) );
		$views->handler->handle();
		self::assertSame( array( 'department_id' ), array_keys( $views->handler->outcome( FormHandler::CREATE )->errors ) );
	}

	/** @return array<string, array{array<string, string>}> */
	public static function machines(): array {
		return array(
			'fills the field that no person sees' => array( array( FormGuard::TRAP => 'https://spam.example' ) ),
			'was not on the page'                 => array( array( 'stamp' => '' ) ),
			'made the mark itself'                => array( array( 'stamp' => '1600000000-0123456789abcdef' ) ),
		);
	}

	/** @param array<string, string> $fields */
	#[DataProvider( 'machines' )]
	public function test_a_machine_gets_the_form_back( array $fields ): void {
		$views = $this->asked( $fields );
		self::assertNull( $views->handler->handle() );
		self::assertStringContainsString( 'send once more', $views->handler->outcome( FormHandler::CREATE )->message );
		self::assertSame( array(), self::tickets() );
	}

	public function test_whoever_is_quicker_than_a_person_gets_the_form_back(): void {
		self::assertNull( $this->asked( array( 'stamp' => self::stamp( 0 ) ) )->handler->handle() );
		self::assertNotNull( $this->asked( array( 'stamp' => self::stamp( -3 ) ) )->handler->handle() );
	}

	public function test_a_page_from_a_cache_still_sends(): void {
		self::assertNotNull( $this->asked( array( 'stamp' => self::stamp( -30 * 86_400 ) ) )->handler->handle() );
	}

	public function test_a_foreign_page_cannot_send_in_a_members_name(): void {
		wp_set_current_user( $this->customer() );
		$this->come_from( 'cross-site' );
		$views = $this->asked();
		self::assertNull( $views->handler->handle() );
		self::assertSame( array(), self::tickets() );
		$html = self::form_of( $views );
		self::assertSame( 1, preg_match( '/name="mizkar_token" value="([^"]+)"/', $html, $token ) );
		self::assertNotNull( $this->asked( array( 'token' => $token[1] ?? '' ) )->handler->handle() );
	}

	public function test_a_visitor_needs_no_proof_to_ask(): void {
		$this->come_from( '' );
		self::assertNotNull( $this->asked()->handler->handle() );
	}

	public function test_where_guests_may_not_ask_nothing_is_written(): void {
		update_option( Settings::OPTION, array( 'guests_may_ask' => false ) );
		self::services()->settings()->change( array( 'guests_may_ask' => false ) );
		$views = $this->asked();
		self::assertNull( $views->handler->handle() );
		self::assertTrue( $views->handler->outcome( FormHandler::CREATE )->failed() );
		self::services()->settings()->change( array( 'guests_may_ask' => true ) );
		self::assertSame( array(), self::tickets() );
	}

	public function test_the_customer_replies(): void {
		$ticket = $this->ticket_of_visitor();
		$target = (string) $this->sent( FormHandler::REPLY, array( 'body' => 'One more thing.' ), array( 'ticket' => (string) $ticket->id ) )->handler->handle();
		self::assertStringStartsWith( "http://example.org/support/?mizkar_ticket=$ticket->id&mizkar_sent=reply#mizkar-message-", $target );
		self::assertSame( array( 'I ordered two weeks ago.', 'One more thing.' ), self::said_in( $ticket->id ) );
	}

	public function test_a_foreign_page_cannot_reply_with_a_guests_cookie(): void {
		$ticket = $this->ticket_of_visitor();
		$this->come_from( 'cross-site' );
		self::assertNull( $this->sent( FormHandler::REPLY, array( 'body' => 'Never said.' ), array( 'ticket' => (string) $ticket->id ) )->handler->handle() );
		self::assertCount( 1, self::said_in( $ticket->id ) );
		$token = ( new FormGuard( self::services()->context(), self::services()->clock() ) )->token( self::services()->viewers()->for_page() );
		self::assertNotNull( $this->sent( FormHandler::REPLY, array( 'body' => 'Really said.', 'token' => $token ), array( 'ticket' => (string) $ticket->id ) )->handler->handle() );
	}

	public function test_nobody_replies_to_anothers_ticket(): void {
		$ticket = $this->ticket_of( $this->customer() );
		$this->visitor();
		$views = $this->sent( FormHandler::REPLY, array( 'body' => 'A long text.' ), array( 'ticket' => (string) $ticket->id ) );
		self::assertNull( $views->handler->handle() );
		self::assertCount( 1, self::said_in( $ticket->id ) );
		self::assertStringContainsString( 'A long text.', self::tickets_of( $views ), 'What was typed is given back.' );
	}

	public function test_the_customer_says_that_it_is_solved_and_opens_it_again(): void {
		$ticket = $this->ticket_of_visitor();
		$query  = array( 'ticket' => (string) $ticket->id );
		self::assertStringContainsString( 'mizkar_sent=solved', (string) $this->sent( FormHandler::STATUS, array( 'status' => 'solved' ), $query )->handler->handle() );
		self::assertSame( 'solved', self::tickets()[0]->status->value );
		self::assertStringContainsString( 'mizkar_sent=reopened', (string) $this->sent( FormHandler::STATUS, array( 'status' => 'open' ), $query )->handler->handle() );
		self::assertSame( 'open', self::tickets()[0]->status->value );
	}

	public function test_the_customer_sets_no_other_status(): void {
		$ticket = $this->ticket_of_visitor();
		self::assertNull( $this->sent( FormHandler::STATUS, array( 'status' => 'on_hold' ), array( 'ticket' => (string) $ticket->id ) )->handler->handle() );
		self::assertSame( 'new', self::tickets()[0]->status->value );
	}

	public function test_asking_for_a_link_answers_alike_for_every_address(): void {
		$this->asked()->handler->handle();
		$known   = $this->sent( FormHandler::LINK, array( 'email' => 'sara@example.org' ) )->handler->handle();
		$unknown = $this->sent( FormHandler::LINK, array( 'email' => 'nobody@example.org' ) )->handler->handle();
		self::assertSame( 'http://example.org/support/?mizkar_asked=1', $known );
		self::assertSame( $known, $unknown );
		self::assertNull( $this->sent( FormHandler::LINK, array( 'email' => 'no address' ) )->handler->handle() );
	}

	public function test_a_post_that_php_threw_away_is_explained(): void {
		$none  = new Values( array() );
		$views = self::services()->block_views_for( new FormPost( $none, $none, $none, true, '/support/', 99_000_000 ) );
		self::assertNull( $views->handler->handle() );
		self::assertStringContainsString( 'Please go back', $views->handler->outcome( FormHandler::CREATE )->message );
	}

	public function test_a_passing_parameter_does_not_stay_in_the_address(): void {
		$views = $this->page( array( 'ticket' => '7', 'sent' => 'reply' ) );
		self::assertSame( 'http://example.org/support/?mizkar_ticket=7', $views->post->address() );
		self::assertSame( 'http://example.org/support/', $views->post->address( array( 'ticket' => false ) ) );
	}

	public function test_a_foreign_host_never_enters_an_address(): void {
		$none = new Values( array() );
		self::assertSame( 'http://example.org/evil.example/x', ( new FormPost( $none, $none, $none, false, '//evil.example/x' ) )->address() );
	}
}
