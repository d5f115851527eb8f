<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Integration\Notifications;

use Mizkar\Contacts\Viewer;
use Mizkar\Contacts\ViewerKind;
use Mizkar\Kernel\Values;
use Mizkar\Tests\Integration\TestCase;
use Mizkar\Tests\Support\SentMail;
use Mizkar\Tickets\Channel;
use Mizkar\Tickets\Message;
use Mizkar\Tickets\Ticket;

/** Tickets and the rows that they leave in the outbox. */
abstract class OutboxTestCase extends TestCase {

	/** @param array<string, mixed> $input */
	final protected function ticket_of_guest( array $input = array() ): Ticket {
		$input += array( 'subject' => 'Broken printer', 'body' => 'It eats <b>paper</b>.', 'name' => 'Nora', 'email' => 'nora@example.org' );
		return self::services()->tickets()->create( $input, new Viewer( ViewerKind::Guest, session: 'session-of-nora' ), Channel::Form );
	}

	final protected function as_agent( int $user_id ): Viewer {
		return new Viewer( ViewerKind::Agent, $user_id );
	}

	/** @param array<string, mixed> $input */
	final protected function answer( Ticket $ticket, int $agent_id, array $input = array() ): Message {
		return self::services()->replies()->reply( $ticket->id, $input + array( 'body' => 'Have you tried another one?' ), $this->as_agent( $agent_id ) );
	}

	final protected function customer_writes( Ticket $ticket, string $body = 'Still broken.' ): Message {
		return self::services()->replies()->reply( $ticket->id, array( 'body' => $body ), Viewer::system(), true );
	}

	/** @return list<Values> */
	final protected function outbox(): array {
		$database = self::services()->database();
		return $database->rows( "SELECT * FROM {$database->table( 'outbox' )} ORDER BY id" );
	}

	final protected function only_row(): Values {
		$rows = $this->outbox();
		self::assertCount( 1, $rows );
		return $rows[0];
	}

	/** @return list<string> Template and result of each row. */
	final protected function results(): array {
		return array_map( static fn ( Values $row ): string => "{$row->string( 'template' )} {$row->string( 'status' )}", $this->outbox() );
	}

	final protected function empty_outbox(): void {
		$database = self::services()->database();
		$database->execute( "DELETE FROM {$database->table( 'outbox' )}" );
		$this->mails = array();
	}

	/** @param array<string, scalar|null> $values */
	final protected function set_rows( array $values ): void {
		foreach ( $this->outbox() as $row ) {
			self::services()->database()->update( 'outbox', $values, array( 'id' => $row->int( 'id' ) ) );
		}
	}

	final protected function work(): int {
		return self::services()->outbox_worker()->run( 30 );
	}

	/** @return list<string> Who was written to. */
	final protected function addressees(): array {
		$addresses = array();
		foreach ( $this->mails as $mail ) {
			array_push( $addresses, ...$mail->to );
		}
		sort( $addresses );
		return $addresses;
	}

	final protected function mail_to( string $address ): SentMail {
		foreach ( $this->mails as $mail ) {
			if ( in_array( $address, $mail->to, true ) ) {
				return $mail;
			}
		}
		self::fail( "No mail went to $address." );
	}

	final protected function email_of( int $user_id ): string {
		$user = get_userdata( $user_id );
		self::assertInstanceOf( \WP_User::class, $user );
		return $user->user_email;
	}
}
