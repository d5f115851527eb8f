<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Integration\Notifications;

use Mizkar\Notifications\Gateways\Result;
use Mizkar\Notifications\OutgoingMessage;
use Mizkar\Tests\Support\CapturingMailer;

/** What goes over the wire. */
final class MailGatewayTest extends OutboxTestCase {

	private CapturingMailer $mailer;

	protected function setUp(): void {
		parent::setUp();
		$this->mailer = CapturingMailer::install();
	}

	protected function tearDown(): void {
		unset( $GLOBALS['phpmailer'] );
		parent::tearDown();
	}

	public function test_a_mail_has_its_headers_and_both_forms(): void {
		$result = $this->send( self::message() );
		self::assertTrue( $result->is_accepted );
		self::assertSame( 'nora@example.org', $this->mailer->header( 'To' ) );
		self::assertSame( 'Support <desk@example.org>', $this->mailer->header( 'From' ) );
		self::assertSame( '<mizkar.1.2.3@example.org>', $this->mailer->header( 'Message-ID' ) );
		self::assertSame( '<b@example.org>', $this->mailer->header( 'In-Reply-To' ) );
		self::assertSame( '<a@example.org> <b@example.org>', $this->mailer->header( 'References' ) );
		self::assertSame( 'auto-generated', $this->mailer->header( 'Auto-Submitted' ) );
		self::assertStringStartsWith( 'multipart/alternative', (string) $this->mailer->header( 'Content-Type' ) );
		self::assertStringContainsString( 'Content-Type: text/plain; charset=UTF-8', $this->mailer->last() );
		self::assertStringContainsString( 'The plain text', $this->mailer->last() );
		self::assertStringContainsString( '<p>The HTML</p>', $this->mailer->last() );
		self::assertSame( 1, substr_count( strtolower( $this->mailer->last() ), 'message-id:' ) );
	}

	public function test_the_next_mail_of_another_plugin_is_untouched(): void {
		$this->send( self::message() );
		wp_mail( 'other@example.org', 'Other', 'Other text' );
		self::assertStringNotContainsString( 'mizkar', (string) $this->mailer->header( 'Message-ID' ) );
		self::assertStringNotContainsString( 'The plain text', $this->mailer->last() );
		self::assertNull( $this->mailer->header( 'Auto-Submitted' ) );
		self::assertStringStartsWith( 'WordPress <', (string) $this->mailer->header( 'From' ) );
	}

	public function test_without_a_sender_address_wordpress_chooses_it_and_the_name_is_ours(): void {
		$this->send( new OutgoingMessage( 'nora@example.org', 'S', 'T', 'H', sender_name: 'Support' ) );
		self::assertSame( 'Support <wordpress@example.org>', $this->mailer->header( 'From' ) );
	}

	public function test_lines_in_names_and_subjects_make_no_headers(): void {
		$evil = "Nora\r\nBcc: all@example.org\r\n\r\nBuy this";
		$this->send( new OutgoingMessage( 'nora@example.org', $evil, 'T', 'H', sender_name: "$evil<x@example.org>\"", sender_address: 'desk@example.org' ) );
		self::assertNull( $this->mailer->header( 'Bcc' ) );
		self::assertSame( 'Nora Bcc: all@example.org Buy this', $this->mailer->header( 'Subject' ) );
		self::assertStringEndsWith( '<desk@example.org>', (string) $this->mailer->header( 'From' ) );
		self::assertSame( 'nora@example.org', $this->mailer->header( 'To' ) );
	}

	public function test_a_line_in_an_address_is_refused(): void {
		$result = $this->send( new OutgoingMessage( "nora@example.org\r\nBcc: all@example.org", 'S', 'T', 'H' ) );
		self::assertFalse( $result->is_accepted );
		self::assertTrue( $result->is_final );
		self::assertSame( array(), $this->mailer->wire );
	}

	public function test_a_line_in_the_senders_address_leaves_it_to_wordpress(): void {
		$this->send( new OutgoingMessage( 'nora@example.org', 'S', 'T', 'H', sender_address: "desk@example.org\nBcc: all@example.org" ) );
		self::assertNull( $this->mailer->header( 'Bcc' ) );
		self::assertStringEndsWith( '<wordpress@example.org>', (string) $this->mailer->header( 'From' ) );
	}

	public function test_the_mailers_own_words_come_back(): void {
		$this->mailer->failure = 'SMTP connect() failed.';
		$result                = $this->send( self::message() );
		self::assertFalse( $result->is_accepted );
		self::assertFalse( $result->is_final );
		self::assertSame( 'SMTP connect() failed.', $result->reason );
	}

	public function test_a_refusal_without_words_has_some_of_ours(): void {
		add_filter( 'pre_wp_mail', '__return_false' );
		$result = $this->send( self::message() );
		self::assertFalse( $result->is_accepted );
		self::assertNotSame( '', $result->reason );
	}

	public function test_a_listener_that_breaks_after_sending_makes_no_second_mail(): void {
		add_action( 'wp_mail_succeeded', static fn () => throw new \RuntimeException( 'statistics are down' ) );
		self::assertTrue( $this->send( self::message() )->is_accepted );
	}

	public function test_an_earlier_failure_is_not_a_later_ones(): void {
		$this->mailer->failure = 'No.';
		$this->send( self::message() );
		$this->mailer->failure = '';
		self::assertTrue( $this->send( self::message() )->is_accepted );
		add_filter( 'pre_wp_mail', '__return_false' );
		$result = $this->send( self::message() );
		self::assertFalse( $result->is_accepted );
		self::assertNotSame( 'No.', $result->reason );
	}

	public function test_mails_about_a_ticket_form_a_thread(): void {
		self::services()->settings()->change( array( 'sender_email' => 'sender@example.org', 'sender_name' => 'Shop' ) );
		$ticket = $this->ticket_of_guest();
		$this->work();
		$root = "<mizkar.$ticket->id@example.org>";
		self::assertSame( 'Shop <sender@example.org>', $this->mailer->header( 'From' ) );
		$receipt_id = $this->outbox()[0]->int( 'id' );
		$message_id = $this->outbox()[0]->int( 'message_id' );
		$this->answer( $ticket, $this->agent() );
		$this->work();
		self::assertSame( 'nora@example.org', $this->mailer->header( 'To' ) );
		$receipt = "<mizkar.$ticket->id.$message_id.$receipt_id@example.org>";
		self::assertSame( "$root $receipt", $this->mailer->header( 'References' ) );
		self::assertSame( $receipt, $this->mailer->header( 'In-Reply-To' ) );
	}

	public function test_a_departments_address_is_the_sender(): void {
		$department = self::services()->departments()->create( array( 'name' => 'Sales', 'email' => 'sales@example.org' ) );
		$ticket     = $this->ticket_of_guest( array( 'department_id' => $department->id ) );
		$this->empty_outbox();
		$this->answer( $ticket, $this->agent() );
		$this->work();
		self::assertStringEndsWith( '<sales@example.org>', (string) $this->mailer->header( 'From' ) );
	}

	private function send( OutgoingMessage $message ): Result {
		$gateway = self::services()->gateways()->get( 'mail' );
		self::assertNotNull( $gateway );
		return $gateway->send( $message );
	}

	private static function message(): OutgoingMessage {
		return new OutgoingMessage( 'nora@example.org', 'Subject', 'The plain text: سلام', '<p>The HTML</p>', 'Support', 'desk@example.org', '<mizkar.1.2.3@example.org>', array( '<a@example.org>', '<b@example.org>' ) );
	}
}
