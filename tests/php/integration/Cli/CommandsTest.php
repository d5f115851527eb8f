<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Integration\Cli;

use Mizkar\Cli\Console;
use Mizkar\Cli\IndexCommand;
use Mizkar\Cli\WorkCommand;
use Mizkar\Contacts\Viewer;
use Mizkar\Tests\Integration\TestCase;
use Mizkar\Tickets\Channel;

/** What `wp mizkar …` does. */
final class CommandsTest extends TestCase {

	public function test_work_once_sends_everything_and_stops(): void {
		$this->open_ticket();
		self::assertGreaterThan( 0, ( new WorkCommand( self::services()->outbox_worker() ) )->run( true ) );
		self::assertContains( array( 'k@example.org' ), array_column( $this->mails, 'to' ) );
		self::assertSame( 0, ( new WorkCommand( self::services()->outbox_worker() ) )->run( true ) );
	}

	public function test_index_takes_up_everything(): void {
		$this->open_ticket();
		self::assertSame( 1, ( new IndexCommand( self::services()->search() ) )->run() );
		self::assertSame( 0, ( new IndexCommand( self::services()->search() ) )->run() );
	}

	public function test_without_wp_cli_there_is_no_console(): void {
		self::assertFalse( Console::is_there() );
		Console::log( 'Nobody reads this.' );
	}

	private function open_ticket(): void {
		self::services()->tickets()->create( array( 'subject' => 'S', 'body' => 'B', 'email' => 'k@example.org', 'name' => 'K' ), Viewer::system(), Channel::Api );
	}
}
