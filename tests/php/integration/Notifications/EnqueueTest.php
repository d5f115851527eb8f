<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Integration\Notifications;

use Mizkar\Contacts\Events\LinkRequested;
use Mizkar\Contacts\Viewer;
use Mizkar\Kernel\ErrorCode;
use Mizkar\Kernel\MizkarException;
use Mizkar\Notifications\NewNotification;
use Mizkar\Notifications\Template;
use Mizkar\Tickets\Channel;
use Mizkar\Tickets\Events\MessageAdded;
use Mizkar\Tickets\MessageKind;

/** What happens leaves rows in its own transaction, by one statement. */
final class EnqueueTest extends OutboxTestCase {

	public function test_a_new_ticket_tells_its_customer_and_whoever_answers(): void {
		$ticket = $this->ticket_of_guest();
		self::assertSame( array( 'ticket_received queued', 'new_ticket queued' ), $this->results() );
		[ $customer, $agents ] = $this->outbox();
		self::assertSame( $ticket->contact_id, $customer->int( 'contact_id' ) );
		self::assertSame( 0, $agents->int( 'contact_id' ) + $agents->int( 'user_id' ) );
		self::assertSame( $ticket->id, $agents->int( 'ticket_id' ) );
	}

	public function test_a_ticket_opened_by_an_agent_is_told_as_such(): void {
		$agent_id = $this->agent();
		self::services()->tickets()->create( array( 'subject' => 'Called', 'body' => 'He wants a new key.', 'email' => 'k@example.org', 'name' => 'K' ), $this->as_agent( $agent_id ), Channel::Desk );
		self::assertSame( array( 'ticket_opened queued', 'new_ticket queued' ), $this->results() );
		self::assertSame( $agent_id, $this->outbox()[1]->int( 'actor_id' ) );
	}

	public function test_an_answer_tells_the_customer_and_a_note_nobody(): void {
		$ticket = $this->ticket_of_guest();
		$this->empty_outbox();
		$agent_id = $this->agent();
		$this->answer( $ticket, $agent_id, array( 'kind' => MessageKind::Note->value ) );
		self::assertSame( array(), $this->results() );
		$this->answer( $ticket, $agent_id );
		self::assertSame( array( 'agent_replied queued' ), $this->results() );
	}

	public function test_a_customers_message_tells_whoever_answers(): void {
		$ticket = $this->ticket_of_guest();
		$this->empty_outbox();
		$this->customer_writes( $ticket );
		self::assertSame( array( 'customer_replied queued' ), $this->results() );
	}

	public function test_solving_tells_the_customer_unless_he_did_it(): void {
		$ticket = $this->ticket_of_guest();
		$this->empty_outbox();
		$viewer = new Viewer( \Mizkar\Contacts\ViewerKind::Guest, contact_id: $ticket->contact_id, ticket_ids: array( $ticket->id ) );
		self::services()->ticket_changes()->change( $ticket->id, array( 'status' => 'solved' ), $viewer );
		self::assertSame( array(), $this->results() );
		self::services()->ticket_changes()->change( $ticket->id, array( 'status' => 'open' ), Viewer::system() );
		self::services()->ticket_changes()->change( $ticket->id, array( 'status' => 'solved' ), Viewer::system() );
		self::assertSame( array( 'ticket_solved queued' ), $this->results() );
	}

	public function test_other_changes_tell_nobody(): void {
		$ticket = $this->ticket_of_guest();
		$this->empty_outbox();
		self::services()->ticket_changes()->change( $ticket->id, array( 'priority' => 'high' ), Viewer::system() );
		self::services()->ticket_changes()->change( $ticket->id, array( 'status' => 'closed' ), Viewer::system() );
		self::assertSame( array(), $this->results() );
	}

	public function test_spam_tells_nobody(): void {
		$ticket = $this->ticket_of_guest();
		self::services()->ticket_changes()->change( $ticket->id, array( 'status' => 'spam' ), Viewer::system() );
		$this->empty_outbox();
		$this->answer( $ticket, $this->agent(), array( 'kind' => 'note' ) );
		try {
			$this->customer_writes( $ticket );
			self::fail( 'Spam looks closed to its sender.' );
		} catch ( MizkarException $exception ) {
			self::assertSame( ErrorCode::TicketClosed, $exception->error_code );
		}
		self::assertSame( array(), $this->results() );
	}

	public function test_a_link_that_was_asked_for_is_mailed_each_time(): void {
		$contact = self::services()->contacts()->for_guest( 'Nora', 'nora@example.org', 'en_US' );
		self::services()->events()->dispatch( new LinkRequested( $contact ) );
		self::services()->events()->dispatch( new LinkRequested( $contact ) );
		self::assertSame( array( 'access_link queued', 'access_link queued' ), $this->results() );
	}

	public function test_an_event_costs_one_statement_however_many_are_told(): void {
		for ( $i = 0; $i < 5; $i++ ) {
			$this->agent();
		}
		$ticket     = $this->ticket_of_guest();
		$message    = $this->customer_writes( $ticket );
		$statements = array();
		$this->empty_outbox();
		add_filter(
			'query',
			static function ( string $sql ) use ( &$statements ): string {
				$statements[] = strtok( $sql, ' ' );
				return $sql;
			}
		);
		self::services()->outbox()->message_added( new MessageAdded( $ticket, $message, Viewer::system() ) );
		self::assertSame( array( 'INSERT' ), $statements );
	}

	public function test_what_is_undone_tells_nobody(): void {
		try {
			self::services()->database()->transaction(
				function (): never {
					$this->ticket_of_guest();
					throw new \LogicException( 'power cut' );
				}
			);
		} catch ( \LogicException ) {
			self::assertSame( array(), $this->outbox() );
		}
	}

	public function test_the_same_notification_is_written_once(): void {
		$new = new NewNotification( Template::AgentReplied, 1, 2, contact_id: 3 );
		self::services()->outbox_rows()->add( array( $new, new NewNotification( Template::AgentReplied, 1, 4, contact_id: 3 ) ), 'mail' );
		$this->set_rows( array( 'attempts' => 3 ) );
		self::services()->outbox_rows()->add( array( $new ), 'mail' );
		self::services()->outbox_rows()->add( array(), 'mail' );
		$rows = $this->outbox();
		self::assertCount( 2, $rows );
		self::assertSame( 3, $rows[0]->int( 'attempts' ) );
	}

	public function test_what_is_still_to_be_sent_follows_a_merged_contact(): void {
		self::services()->outbox_rows()->add( array( new NewNotification( Template::AgentReplied, 1, 2, contact_id: 3 ) ), 'mail' );
		self::services()->outbox_rows()->move_contact( 3, 9 );
		self::assertSame( 9, $this->only_row()->int( 'contact_id' ) );
	}
}
