<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Integration\Notifications;

use Mizkar\Contacts\Viewer;
use Mizkar\Notifications\NewNotification;
use Mizkar\Notifications\Template;
use Mizkar\Tickets\Channel;

/** Who gets what. */
final class WorkerTest extends OutboxTestCase {

	public function test_tells_customer_and_agents_and_leaves_nothing_behind(): void {
		$one = $this->agent();
		$two = $this->supervisor();
		$this->ticket_of_guest();
		$this->work();
		self::assertSame( 0, $this->work() );
		self::assertContains( 'nora@example.org', $this->addressees() );
		self::assertContains( $this->email_of( $one ), $this->addressees() );
		self::assertContains( $this->email_of( $two ), $this->addressees() );
		foreach ( $this->outbox() as $row ) {
			self::assertSame( 'sent', $row->string( 'status' ) );
			self::assertSame( '', $row->string( 'lease' ) );
			self::assertNotNull( $row->string_or_null( 'sent_at' ) );
			self::assertGreaterThan( 0, $row->int( 'contact_id' ) + $row->int( 'user_id' ), 'The row for everybody has become a row for each.' );
		}
	}

	public function test_only_agents_of_the_department_are_told_and_never_the_doer(): void {
		$sales   = self::services()->departments()->create( array( 'name' => 'Sales' ) );
		$support = self::services()->departments()->create( array( 'name' => 'Support' ) );
		$inside  = $this->agent();
		$outside = $this->agent();
		$doer    = $this->agent();
		self::services()->agents()->change( $inside, array( 'department_ids' => array( $sales->id ) ) );
		self::services()->agents()->change( $outside, array( 'department_ids' => array( $support->id ) ) );
		self::services()->tickets()->create( array( 'subject' => 'Price', 'body' => 'How much?', 'email' => 'c@example.org', 'name' => 'C', 'department_id' => $sales->id ), $this->as_agent( $doer ), Channel::Desk );
		$this->work();
		self::assertContains( $this->email_of( $inside ), $this->addressees() );
		self::assertNotContains( $this->email_of( $outside ), $this->addressees() );
		self::assertNotContains( $this->email_of( $doer ), $this->addressees() );
	}

	public function test_who_has_taken_a_ticket_is_told_alone(): void {
		$assignee = $this->agent();
		$this->agent();
		$ticket = $this->ticket_of_guest();
		self::services()->ticket_changes()->change( $ticket->id, array( 'assignee_id' => $assignee ), Viewer::system() );
		$this->empty_outbox();
		$this->customer_writes( $ticket );
		$this->work();
		self::assertSame( array( $this->email_of( $assignee ) ), $this->addressees() );
		self::assertStringContainsString( 'Still broken.', $this->mails[0]->message );
		self::assertStringContainsString( "page=mizkar&#038;ticket=$ticket->id", $this->mails[0]->message );
	}

	public function test_where_nobody_answers_the_log_says_so(): void {
		foreach ( self::services()->agents()->all() as $user ) {
			wp_delete_user( $user->ID );
		}
		$ticket = $this->ticket_of_guest();
		$this->empty_outbox();
		$this->customer_writes( $ticket );
		$this->work();
		self::assertSame( array( 'customer_replied skipped' ), $this->results() );
		self::assertNotSame( '', $this->only_row()->string( 'reason' ) );
	}

	public function test_an_agent_who_is_the_customer_is_not_told_of_his_own_doing(): void {
		$agent_id = $this->agent();
		$contact  = self::services()->contacts()->for_user( $agent_id );
		$ticket   = self::services()->tickets()->create( array( 'subject' => 'Mine', 'body' => 'Text', 'contact_id' => $contact->id ), Viewer::system(), Channel::Api );
		$this->empty_outbox();
		$this->answer( $ticket, $agent_id );
		$this->work();
		self::assertSame( array( 'agent_replied skipped' ), $this->results() );
		self::assertSame( array(), $this->mails );
	}

	public function test_an_answer_that_solves_is_one_mail(): void {
		$ticket = $this->ticket_of_guest();
		$this->empty_outbox();
		$this->answer( $ticket, $this->agent(), array( 'status' => 'solved' ) );
		self::assertCount( 2, $this->outbox() );
		$this->work();
		self::assertSame( array( 'agent_replied sent', 'ticket_solved skipped' ), $this->results() );
		self::assertCount( 1, $this->mails );
		self::assertStringContainsString( 'solved', $this->mails[0]->message );
	}

	public function test_nothing_is_told_of_a_ticket_in_the_trash_or_gone(): void {
		$ticket = $this->ticket_of_guest();
		self::services()->ticket_changes()->trash( $ticket->id, Viewer::system() );
		self::services()->outbox_rows()->add( array( new NewNotification( Template::AgentReplied, 999_999, 1, contact_id: $ticket->contact_id ) ), 'mail' );
		$this->work();
		self::assertSame( array( 'ticket_received skipped', 'new_ticket skipped', 'agent_replied skipped' ), $this->results() );
		self::assertSame( array(), $this->mails );
	}

	public function test_a_note_never_leaves_even_where_a_row_names_it(): void {
		$ticket = $this->ticket_of_guest();
		$this->empty_outbox();
		$note = $this->answer( $ticket, $this->agent(), array( 'kind' => 'note', 'body' => 'He is difficult.' ) );
		self::services()->outbox_rows()->add( array( new NewNotification( Template::AgentReplied, $ticket->id, $note->id, contact_id: $ticket->contact_id ) ), 'mail' );
		$this->work();
		self::assertSame( array( 'agent_replied skipped' ), $this->results() );
	}

	public function test_in_log_mode_mails_are_kept_with_their_links_instead_of_sent(): void {
		self::services()->settings()->change( array( 'mail_mode' => 'log' ) );
		$this->ticket_of_guest();
		$this->work();
		self::assertSame( array(), $this->mails );
		$row = $this->outbox()[0];
		self::assertSame( 'logged', $row->string( 'status' ) );
		self::assertSame( 'nora@example.org', $row->string( 'address' ) );
		self::assertMatchesRegularExpression( '/mizkar_key=[A-Za-z0-9_-]{20,}/', $row->string( 'body_text' ) );
	}

	public function test_a_sent_mail_has_a_link_that_works_and_its_log_none(): void {
		$ticket = $this->ticket_of_guest();
		$this->work();
		$mail = $this->mail_to( 'nora@example.org' );
		self::assertSame( 1, preg_match( '/mizkar_key=([A-Za-z0-9_-]+)/', $mail->message, $match ) );
		self::assertSame( $ticket->contact_id, self::services()->access()->redeem( $match[1] ?? '' )?->contact_id );
		self::assertStringContainsString( 'mizkar_key=…', $this->outbox()[0]->string( 'body_html' ) );
		self::assertStringNotContainsString( $match[1] ?? '', $this->outbox()[0]->string( 'body_html' ) . $this->outbox()[0]->string( 'body_text' ) );
	}
}
