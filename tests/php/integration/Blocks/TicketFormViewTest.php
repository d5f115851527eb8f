<?php

declare( strict_types=1 );

namespace Mizkar\Tests\Integration\Blocks;

use Mizkar\Blocks\FormHandler;

final class TicketFormViewTest extends BlocksTestCase {

	public function test_a_page_for_the_cache_carries_no_proof_and_nobodys_name(): void {
		$html = self::form_of( $this->page() );
		self::assertStringContainsString( 'name="mizkar_email"', $html );
		self::assertStringNotContainsString( 'mizkar_token', $html );
		self::assertStringNotContainsString( '_wpnonce', $html );
	}

	public function test_a_member_sees_no_fields_for_what_is_known(): void {
		wp_set_current_user( $this->customer() );
		self::assertMatchesRegularExpression( '/<fieldset class="mizkar-person" hidden disabled/', self::form_of( $this->page() ) );
	}

	public function test_every_field_has_its_label_and_its_message(): void {
		$html = self::form_of( $this->page() );
		foreach ( array( 'name', 'email', 'subject', 'body' ) as $name ) {
			self::assertSame( 1, preg_match( "/id=\"([^\"]+-$name)\" name=\"mizkar_$name\"/", $html, $match ), $name );
			$id = $match[1] ?? '';
			self::assertStringContainsString( "<label for=\"$id\"", $html );
			self::assertStringContainsString( "aria-describedby=\"$id-error\"", $html );
			self::assertStringContainsString( "id=\"$id-error\"", $html );
		}
	}

	public function test_a_form_that_came_back_is_filled_and_marked(): void {
		$views = $this->asked( array( 'subject' => '', 'body' => 'Kept: "quoted" & <b>bold</b>' ) );
		$views->handler->handle();
		$html = wp_interactivity_process_directives( self::form_of( $views ) );
		self::assertStringContainsString( 'Kept: &quot;quoted&quot; &amp; &lt;b&gt;bold&lt;/b&gt;</textarea>', $html );
		self::assertStringContainsString( 'value="sara@example.org"', $html );
		self::assertMatchesRegularExpression( '/name="mizkar_subject"[^>]*aria-invalid="true"/', $html );
		self::assertMatchesRegularExpression( '/<p[^>]*id="[^"]+-subject-error"[^>]*>This is missing\.<\/p>/', $html );
		self::assertMatchesRegularExpression( '/<div class="mizkar-summary"[^>]*autofocus/', $html );
	}

	public function test_departments_are_cards_and_many_are_a_select(): void {
		$first = self::services()->departments()->create( array( 'name' => 'Billing', 'description' => 'Invoices' ) );
		self::services()->departments()->create( array( 'name' => 'Orders' ) );
		$cards = self::form_of( $this->page(), array( 'departmentId' => $first->id ) );
		self::assertMatchesRegularExpression( "/<input type=\"radio\" name=\"mizkar_department_id\" value=\"$first->id\" required checked>/", $cards );
		foreach ( range( 1, 6 ) as $number ) {
			self::services()->departments()->create( array( 'name' => "More $number" ) );
		}
		$select = self::form_of( $this->page(), array( 'departmentId' => $first->id ) );
		self::assertStringContainsString( '<select', $select );
		self::assertStringContainsString( "<option value=\"$first->id\" selected>Billing</option>", $select );
	}

	public function test_what_a_visitor_wrote_is_never_a_shortcode(): void {
		add_shortcode( 'mizkar_test_bomb', static fn (): string => 'EXPLODED' );
		$views = $this->asked( array( 'subject' => '', 'body' => '[mizkar_test_bomb]', 'name' => '[mizkar_test_bomb]' ) );
		$views->handler->handle();
		$html = do_shortcode( wp_interactivity_process_directives( self::form_of( $views ) ) );
		remove_shortcode( 'mizkar_test_bomb' );
		self::assertStringNotContainsString( 'EXPLODED', $html );
		self::assertStringContainsString( 'mizkar_test_bomb', $html );
	}

	public function test_the_receipt_needs_a_true_signature(): void {
		$ticket = $this->ticket_of_visitor();
		$true   = $this->page( array( 'received' => $ticket->id . '-' . FormHandler::receipt_signature( $ticket->id ) ) );
		self::assertStringContainsString( "Your ticket number is #$ticket->id.", wp_interactivity_process_directives( self::form_of( $true ) ) );
		$false = $this->page( array( 'received' => "$ticket->id-00000000000000000000" ) );
		self::assertStringNotContainsString( "#$ticket->id", wp_interactivity_process_directives( self::form_of( $false ) ) );
	}

	public function test_beside_a_ticket_the_form_is_folded(): void {
		self::assertStringContainsString( '<details', self::form_of( $this->page( array( 'ticket' => '7' ) ) ) );
		self::assertStringNotContainsString( '<details', self::form_of( $this->page() ) );
	}

	public function test_where_guests_may_not_ask_they_are_asked_to_sign_in(): void {
		self::services()->settings()->change( array( 'guests_may_ask' => false ) );
		$html = self::form_of( $this->page() );
		self::services()->settings()->change( array( 'guests_may_ask' => true ) );
		self::assertStringContainsString( 'wp-login.php', $html );
		self::assertStringNotContainsString( '<textarea', $html );
	}

	public function test_a_heading_and_no_subject_as_the_owner_chose(): void {
		$html = self::form_of( $this->page(), array( 'heading' => 'Ask <us>', 'showSubject' => false ) );
		self::assertStringContainsString( 'Ask &lt;us&gt;</h2>', $html );
		self::assertStringNotContainsString( 'name="mizkar_subject"', $html );
	}
}
