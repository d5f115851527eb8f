<?php

declare( strict_types=1 );

namespace Mizkar\Tests\Integration\Blocks;

use Mizkar\Blocks\FormHandler;

/** Real commits: where a statement fails, SQLite forgets the whole transaction. */
final class DoubleClickTest extends BlocksTestCase {

	protected const COMMITS = true;

	public function test_the_first_click_of_a_visitor_and_the_second_are_one_ticket(): void {
		$first    = $this->asked()->handler->handle();
		$_COOKIE  = array(); // The first answer has not arrived when the second click leaves.
		$second   = $this->asked()->handler->handle();
		self::assertNotNull( $first );
		self::assertSame( $first, $second );
		self::assertCount( 1, self::tickets() );
		self::assertCount( 1, self::services()->viewers()->for_page()->ticket_ids, 'The browser that got the second answer sees the ticket.' );
	}

	public function test_another_text_is_another_ticket(): void {
		$this->asked()->handler->handle();
		$this->asked( array( 'body' => 'Something else.' ) )->handler->handle();
		$this->asked( array( 'email' => 'other@example.org' ) )->handler->handle();
		self::assertCount( 3, self::tickets() );
	}

	public function test_a_reply_that_is_sent_twice_is_one(): void {
		$ticket = $this->ticket_of_visitor();
		$query  = array( 'ticket' => (string) $ticket->id );
		$first  = $this->sent( FormHandler::REPLY, array( 'body' => 'Again.' ), $query )->handler->handle();
		self::assertSame( $first, $this->sent( FormHandler::REPLY, array( 'body' => 'Again.' ), $query )->handler->handle() );
		self::assertCount( 2, self::said_in( $ticket->id ) );
	}
}
