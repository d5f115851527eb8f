<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Integration\Tickets;

use Mizkar\Contacts\Viewer;
use Mizkar\Contacts\ViewerKind;
use Mizkar\Kernel\Crypto;
use Mizkar\Kernel\Database;
use Mizkar\Kernel\ErrorCode;
use Mizkar\Kernel\MizkarException;
use Mizkar\Kernel\Values;
use Mizkar\Tests\Integration\TestCase;
use Mizkar\Tickets\Channel;
use Mizkar\Tickets\Message;
use Mizkar\Tickets\MessageKind;
use Mizkar\Tickets\Ticket;

abstract class TicketsTestCase extends TestCase {

	/** @return list<string> The names of the wrong fields, in the words of the error code otherwise. */
	final protected static function assert_refused( ErrorCode $code, callable $work ): array {
		return array_keys( self::refusal( $code, $work )->fields );
	}

	final protected static function refusal( ErrorCode $code, callable $work ): MizkarException {
		try {
			$work();
		} catch ( MizkarException $exception ) {
			self::assertSame( $code, $exception->error_code, $exception->getMessage() . ' ' . implode( ', ', array_keys( $exception->fields ) ) );
			return $exception;
		}
		self::fail( "Nothing was refused; $code->value was expected." );
	}

	/** @param list<int> $department_ids */
	final protected function agent_in( array $department_ids ): int {
		$agent = $this->agent();
		self::services()->agents()->change( $agent, array( 'department_ids' => $department_ids ) );
		return $agent;
	}

	/**
	 * A visitor's form.
	 *
	 * @param array<string, mixed> $input
	 */
	final protected function ask( array $input = array(), ?Viewer $viewer = null ): Ticket {
		return self::services()->tickets()->create( $input + array( 'subject' => 'Where is it?', 'body' => 'I ordered two weeks ago.', 'name' => 'Sara', 'email' => 'sara@example.org' ), $viewer ?? self::guest(), Channel::Form );
	}

	/** That user, as the database knows him now. */
	final protected static function viewer( int $user_id ): Viewer {
		return self::services()->viewers()->of_user( $user_id );
	}

	/** @param list<int> $ticket_ids */
	final protected static function guest( array $ticket_ids = array() ): Viewer {
		return new Viewer( ViewerKind::Guest, ticket_ids: $ticket_ids, session: Crypto::token() );
	}

	/** What the desk sees. */
	final protected static function desk_ticket( int $id ): Ticket {
		return self::services()->ticket_reader()->get( $id, Viewer::system() );
	}

	/** @return list<Message> */
	final protected static function thread( int $id, ?Viewer $viewer = null ): array {
		return self::services()->ticket_reader()->messages( $id, 0, 100, $viewer ?? Viewer::system() );
	}

	/** @return list<array<string, mixed>> What the thread tells of changes: type, from, to. */
	final protected static function history( int $id, ?Viewer $viewer = null ): array {
		$events = array_filter( self::thread( $id, $viewer ), static fn ( Message $message ): bool => MessageKind::Event === $message->kind );
		return array_values( array_map( static fn ( Message $message ): array => $message->event ?? array(), $events ) );
	}

	/**
	 * @param list<Ticket> $tickets
	 * @return list<int>
	 */
	final protected static function ids( array $tickets ): array {
		return array_map( static fn ( Ticket $ticket ): int => $ticket->id, $tickets );
	}

	/** Rows of one of the plugin's tables, or of a table of WordPress. */
	final protected static function count_rows( string $table, bool $is_core = false ): int {
		$database = self::database();
		return $database->int( 'SELECT COUNT(*) FROM ' . ( $is_core ? $database->core_table( $table ) : $database->table( $table ) ) );
	}

	final protected static function database(): Database {
		return self::services()->database();
	}

	/** One ticket's row, also of what no entity carries. */
	final protected static function row( int $id ): Values {
		return self::database()->row( 'SELECT * FROM ' . self::database()->table( 'tickets' ) . ' WHERE id = %d', array( $id ) ) ?? new Values( array() );
	}

	/**
	 * Makes a ticket what it would be after some time.
	 *
	 * @param array<string, scalar|null> $columns
	 */
	final protected static function set_row( int $id, array $columns ): void {
		self::services()->ticket_rows()->update( $id, $columns );
	}
}
