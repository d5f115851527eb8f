<?php
declare( strict_types=1 );

namespace Mizkar\Tickets;

use Mizkar\Kernel\Database;
use Mizkar\Kernel\DuplicateKeyException;

/** Threads: what was said and what was changed, in the order of ids. */
final class MessageRepository {

	public function __construct( private readonly Database $database ) {
	}

	/**
	 * @param bool        $is_public Whether the customer may see it.
	 * @param string|null $submission Unique per submit.
	 * @return Message With its id.
	 * @throws DuplicateKeyException Where the same submission has become a message already.
	 */
	public function insert( Message $message, bool $is_public, ?string $submission = null ): Message {
		$id = $this->database->insert(
			'messages',
			array(
				'ticket_id'   => $message->ticket_id,
				'kind'        => $message->kind->value,
				'author_type' => $message->author_type->value,
				'author_id'   => $message->author_id,
				'author_name' => $message->author_name,
				'body_html'   => $message->body_html,
				'event'       => null === $message->event ? '' : (string) wp_json_encode( $message->event, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES ),
				'is_public'   => $is_public,
				'submission'  => $submission,
				'created_at'  => $message->created_at,
			)
		);
		return new Message( $id, $message->ticket_id, $message->kind, $message->author_type, $message->author_id, $message->author_name, $message->body_html, $message->event, $message->created_at );
	}

	/** @return list<Message> Oldest first. */
	public function after( int $ticket_id, int $after_id, int $limit, bool $public_only ): array {
		return $this->select( 'ticket_id = %d AND id > %d' . ( $public_only ? ' AND is_public = 1' : '' ) . ' ORDER BY id LIMIT %d', array( $ticket_id, $after_id, $limit ) );
	}

	/** @return list<Message> Oldest first. */
	public function newest( int $ticket_id, int $limit, bool $public_only ): array {
		return array_reverse( $this->select( 'ticket_id = %d' . ( $public_only ? ' AND is_public = 1' : '' ) . ' ORDER BY id DESC LIMIT %d', array( $ticket_id, $limit ) ) );
	}

	public function find( int $id ): ?Message {
		return $this->select( 'id = %d', array( $id ) )[0] ?? null;
	}

	public function find_by_submission( string $submission ): ?Message {
		return $this->select( 'submission = %s', array( $submission ) )[0] ?? null;
	}

	public function is_public( int $id ): bool {
		return 1 === $this->database->int( "SELECT is_public FROM {$this->database->table( 'messages' )} WHERE id = %d", array( $id ) );
	}

	/**
	 * @param list<scalar> $parameters
	 * @return list<Message>
	 */
	private function select( string $where, array $parameters ): array {
		return array_map( Message::from_row( ... ), $this->database->rows( "SELECT * FROM {$this->database->table( 'messages' )} WHERE $where", $parameters ) );
	}
}
