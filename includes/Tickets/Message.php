<?php
declare( strict_types=1 );

namespace Mizkar\Tickets;

use Mizkar\Kernel\Schema;
use Mizkar\Kernel\Values;

/** One entry of a thread. */
final class Message {

	private static ?Schema $schema = null;

	/** @param array<string, mixed>|null $event What changed, for kind event: type, from, to. */
	public function __construct(
		public readonly int $id,
		public readonly int $ticket_id,
		public readonly MessageKind $kind,
		public readonly AuthorType $author_type,
		public readonly int $author_id,
		public readonly string $author_name,
		public readonly string $body_html,
		public readonly ?array $event,
		public readonly string $created_at,
	) {
	}

	public static function from_row( Values $row ): self {
		$event = $row->string( 'event' );
		return new self(
			id: $row->int( 'id' ),
			ticket_id: $row->int( 'ticket_id' ),
			kind: MessageKind::from( $row->string( 'kind' ) ),
			author_type: AuthorType::from( $row->string( 'author_type' ) ),
			author_id: $row->int( 'author_id' ),
			author_name: $row->string( 'author_name' ),
			body_html: $row->string( 'body_html' ),
			event: '' === $event ? null : $row->map( 'event' )->all(),
			created_at: $row->string( 'created_at' ),
		);
	}

	/**
	 * @param list<array<string, mixed>> $attachments Presented already.
	 * @return array<string, mixed> As MessageSchema says, for this audience.
	 */
	public function present( string $audience, array $attachments ): array {
		$row     = array(
			'id'          => $this->id,
			'ticket_id'   => $this->ticket_id,
			'kind'        => $this->kind->value,
			'author_type' => $this->author_type->value,
			'author_id'   => $this->author_id,
			'author_name' => $this->author_name,
			'body_html'   => $this->body_html,
			'event'       => $this->event,
			'created_at'  => $this->created_at,
		);
		self::$schema ??= MessageSchema::schema(); // Of which only the types matter here, no words.
		return self::$schema->present( new Values( $row ), $audience ) + array( 'attachments' => $attachments );
	}
}
