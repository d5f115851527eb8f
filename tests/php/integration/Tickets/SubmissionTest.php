<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Integration\Tickets;

use Mizkar\Tickets\Events\TicketCreated;
use Mizkar\Tickets\Ticket;

/** What arrives twice is one. Real commits: where a statement fails, SQLite forgets the whole transaction. */
final class SubmissionTest extends TicketsTestCase {

	protected const COMMITS = true;

	public function test_the_same_submit_twice_is_one_ticket(): void {
		$guest = self::guest();
		$first = $this->ask( array( 'submission_id' => 'abc' ), $guest );
		self::assertSame( $first->id, $this->ask( array( 'submission_id' => 'abc' ), $guest )->id );
		self::assertNotSame( $first->id, $this->ask( array( 'submission_id' => 'abd' ), $guest )->id );
		self::assertNotSame( $first->id, $this->ask( array( 'submission_id' => 'abc' ), self::guest() )->id );
		self::assertSame( 3, self::count_rows( 'tickets' ) );
		self::assertSame( 3, self::count_rows( 'messages' ) );
		self::assertCount( 3, get_posts( array( 'post_type' => 'mizkar_ticket', 'post_status' => 'private', 'numberposts' => -1 ) ) );
	}

	/** A long random id speaks for itself: the two halves of a double click may each have begun a session. */
	public function test_a_double_click_before_there_was_a_session_is_one_ticket(): void {
		$id                        = bin2hex( random_bytes( 20 ) );
		$first                     = $this->ask( array( 'submission_id' => $id ), self::guest() );
		$_COOKIE['mizkar_session'] = self::guest()->session;
		$second                    = $this->ask( array( 'submission_id' => $id ), self::services()->viewers()->for_page() );
		self::assertSame( $first->id, $second->id );
		self::assertSame( array( $first->id ), self::services()->viewers()->for_page()->ticket_ids );
		self::assertNotSame( $first->id, $this->ask( array( 'submission_id' => $id, 'email' => 'other@example.org' ) )->id );
	}

	public function test_listeners_hear_of_it_once(): void {
		$heard = array();
		self::services()->events()->when_recorded( TicketCreated::class, function ( TicketCreated $event ) use ( &$heard ): void {
			$heard[] = $event->ticket->subject . ' ' . $event->message->body_html;
		} );
		$announced = 0;
		add_action( 'mizkar_ticket_created', function ( Ticket $ticket ) use ( &$announced ): void {
			$announced += $ticket->version;
		} );
		$guest = self::guest();
		$this->ask( array( 'submission_id' => 'abc' ), $guest );
		$this->ask( array( 'submission_id' => 'abc' ), $guest );
		self::assertSame( array( 'Where is it? <p>I ordered two weeks ago.</p>' ), $heard );
		self::assertSame( 1, $announced );
	}
}
