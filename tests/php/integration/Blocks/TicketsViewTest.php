<?php

declare( strict_types=1 );

namespace Mizkar\Tests\Integration\Blocks;

use Mizkar\Contacts\Viewer;

final class TicketsViewTest extends BlocksTestCase {

	public function test_whoever_is_unknown_gets_the_two_ways_in(): void {
		$html = self::tickets_of( $this->page() );
		self::assertStringContainsString( 'wp-login.php', $html );
		self::assertStringContainsString( 'value="request_link"', $html );
	}

	public function test_a_member_sees_his_tickets_and_no_others(): void {
		$mine   = $this->customer();
		$ticket = $this->ticket_of( $mine );
		$other  = $this->ticket_of( $this->customer() );
		wp_set_current_user( $mine );
		$html = self::tickets_of( $this->page() );
		self::assertStringContainsString( "#$ticket->id", $html );
		self::assertStringContainsString( 'data-status="new"', $html );
		self::assertStringNotContainsString( "#$other->id<", $html );
	}

	public function test_a_visitor_sees_what_his_browser_has_asked(): void {
		$ticket = $this->ticket_of_visitor();
		self::assertStringContainsString( "#$ticket->id", self::tickets_of( $this->page() ) );
	}

	public function test_a_member_without_tickets_is_told_what_will_stand_here(): void {
		wp_set_current_user( $this->customer() );
		self::assertStringContainsString( 'mizkar-empty', self::tickets_of( $this->page() ) );
	}

	public function test_a_long_list_goes_on(): void {
		$user = $this->customer();
		foreach ( range( 1, 21 ) as $number ) {
			$this->ticket_of( $user );
		}
		wp_set_current_user( $user );
		$first = self::tickets_of( $this->page() );
		self::assertSame( 20, substr_count( $first, 'mizkar-list__item' ) );
		self::assertSame( 1, preg_match( '/mizkar_cursor=([^"&]+)/', $first, $cursor ) );
		self::assertSame( 1, substr_count( self::tickets_of( $this->page( array( 'cursor' => rawurldecode( $cursor[1] ?? '' ) ) ) ), 'mizkar-list__item' ) );
		self::assertSame( 20, substr_count( self::tickets_of( $this->page( array( 'cursor' => 'nonsense' ) ) ), 'mizkar-list__item' ) );
	}

	public function test_the_thread_has_answers_and_states_but_never_notes(): void {
		$ticket = $this->ticket_of_visitor();
		$agent  = self::services()->viewers()->of_user( $this->agent() );
		self::services()->replies()->reply( $ticket->id, array( 'body' => 'It is on its way.' ), $agent );
		self::services()->replies()->reply( $ticket->id, array( 'body' => 'He always complains.', 'kind' => 'note' ), $agent );
		self::services()->ticket_changes()->change( $ticket->id, array( 'status' => 'waiting', 'priority' => 'high' ), $agent );
		$html = self::tickets_of( $this->page( array( 'ticket' => (string) $ticket->id ) ) );
		self::assertStringContainsString( 'It is on its way.', $html );
		self::assertStringContainsString( 'We are waiting for your answer.', $html );
		self::assertStringNotContainsString( 'He always complains.', $html );
		self::assertStringNotContainsString( 'high', $html );
		self::assertStringContainsString( '>Waiting for you</span>', $html );
	}

	public function test_an_agent_sees_a_customers_page_as_a_customer(): void {
		$ticket = $this->ticket_of( $this->customer() );
		wp_set_current_user( $this->agent() );
		$html = self::tickets_of( $this->page( array( 'ticket' => (string) $ticket->id ) ) );
		self::assertStringNotContainsString( 'Nobody else’s.', $html );
		self::assertStringContainsString( 'admin.php?page=mizkar', $html );
	}

	public function test_a_foreign_ticket_and_a_missing_one_get_the_same_answer(): void {
		$ticket = $this->ticket_of( $this->customer() );
		$this->visitor();
		$foreign = self::tickets_of( $this->page( array( 'ticket' => (string) $ticket->id ) ) );
		$missing = self::tickets_of( $this->page( array( 'ticket' => (string) ( $ticket->id + 1000 ) ) ) );
		self::assertStringContainsString( 'does not exist', $foreign );
		self::assertSame( self::without_ids( $missing ), self::without_ids( $foreign ) );
	}

	public function test_an_expired_link_is_explained(): void {
		self::assertStringContainsString( 'no longer valid', self::tickets_of( $this->page( array( 'link' => 'expired' ) ) ) );
	}

	public function test_asking_for_a_link_is_acknowledged(): void {
		self::assertStringContainsString( 'If we know this address', self::tickets_of( $this->page( array( 'asked' => '1' ) ) ) );
	}

	public function test_a_closed_ticket_cannot_be_answered(): void {
		$ticket = $this->ticket_of_visitor();
		self::services()->ticket_changes()->change( $ticket->id, array( 'status' => 'closed' ), Viewer::system() );
		$html = self::tickets_of( $this->page( array( 'ticket' => (string) $ticket->id ) ) );
		self::assertMatchesRegularExpression( '/<form[^>]*hidden[^>]*mizkar-reply/', $html );
		self::assertStringContainsString( 'please ask anew', $html );
	}

	public function test_what_was_written_is_shown_as_text_and_never_run(): void {
		add_shortcode( 'mizkar_test_bomb', static fn (): string => 'EXPLODED' );
		$this->visitor();
		$ticket = self::services()->tickets()->create( array( 'subject' => '[mizkar_test_bomb] <img src=x onerror=alert(1)>', 'body' => '[mizkar_test_bomb]<script>alert(1)</script>' ) + self::question(), self::services()->viewers()->for_page(), \Mizkar\Tickets\Channel::Form );
		$html   = do_shortcode( self::tickets_of( $this->page( array( 'ticket' => (string) $ticket->id ) ) ) );
		remove_shortcode( 'mizkar_test_bomb' );
		self::assertStringNotContainsString( 'EXPLODED', $html );
		self::assertStringNotContainsString( '<script>alert', $html );
		self::assertStringNotContainsString( '<img src=x', $html );
	}

	public function test_spam_looks_closed_to_its_customer(): void {
		$ticket = $this->ticket_of_visitor();
		self::services()->ticket_changes()->change( $ticket->id, array( 'status' => 'spam' ), Viewer::system() );
		$html = self::tickets_of( $this->page( array( 'ticket' => (string) $ticket->id ) ) );
		self::assertStringNotContainsStringIgnoringCase( 'spam', $html );
		self::assertStringContainsString( 'data-status="closed"', $html );
		self::assertMatchesRegularExpression( '/<form[^>]*hidden[^>]*mizkar-reply/', $html );
	}

	/** Marks and counters that differ from page to page. */
	private static function without_ids( string $html ): string {
		return (string) preg_replace( array( '/mizkar-link-\d+/', '/value="\d+-[0-9a-f]+"/', '/mizkar_ticket%3D\d+/' ), '', $html );
	}
}
