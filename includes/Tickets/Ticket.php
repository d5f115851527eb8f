<?php
declare( strict_types=1 );

namespace Mizkar\Tickets;

use Mizkar\Kernel\Field;
use Mizkar\Kernel\Schema;
use Mizkar\Kernel\Values;

/** The desk's state of one conversation. Times are columns: UTC, Y-m-d H:i:s. */
final class Ticket {

	private static ?Schema $schema = null;

	/** @param Values $row As TicketRepository selects it. */
	private function __construct(
		public readonly int $id,
		public readonly string $number,
		public readonly string $subject,
		public readonly string $excerpt,
		public readonly int $contact_id,
		public readonly string $contact_name,
		public readonly Channel $channel,
		public readonly Status $status,
		public readonly Status $status_before,
		public readonly Priority $priority,
		public readonly int $department_id,
		public readonly int $assignee_id,
		public readonly int $message_count,
		public readonly int $version,
		public readonly string $created_at,
		public readonly string $last_message_at,
		public readonly ?string $last_customer_at,
		public readonly ?string $last_agent_at,
		public readonly ?string $solved_at,
		public readonly Values $row,
	) {
	}

	public static function from_row( Values $row, string $number_prefix ): self {
		return new self(
			id: $row->int( 'id' ),
			number: $number_prefix . $row->int( 'id' ),
			subject: $row->string( 'subject' ),
			excerpt: $row->string( 'excerpt' ),
			contact_id: $row->int( 'contact_id' ),
			contact_name: $row->string( 'contact_name' ),
			channel: Channel::tryFrom( $row->string( 'channel' ) ) ?? Channel::Api,
			status: Status::from( $row->string( 'status' ) ),
			status_before: Status::tryFrom( $row->string( 'status_before' ) ) ?? Status::Open,
			priority: Priority::from( $row->string( 'priority' ) ),
			department_id: $row->int( 'department_id' ),
			assignee_id: $row->int( 'assignee_id' ),
			message_count: $row->int( 'message_count' ),
			version: $row->int( 'version' ),
			created_at: $row->string( 'created_at' ),
			last_message_at: $row->string( 'last_message_at' ),
			last_customer_at: $row->string_or_null( 'last_customer_at' ),
			last_agent_at: $row->string_or_null( 'last_agent_at' ),
			solved_at: $row->string_or_null( 'solved_at' ),
			row: $row,
		);
	}

	/**
	 * The same ticket with some columns changed, without asking the database again.
	 *
	 * @param array<string, mixed> $columns
	 */
	public function with( array $columns ): self {
		$prefix = substr( $this->number, 0, -strlen( (string) $this->id ) );
		return self::from_row( new Values( $columns + $this->row->all() ), $prefix );
	}

	/** Spam looks closed, and is. */
	public function is_closed_to_customer(): bool {
		return Status::Closed === $this->status || Status::Spam === $this->status;
	}

	/**
	 * @param list<int>|null $tag_ids
	 * @return array<string, mixed> As TicketSchema says, for this audience.
	 */
	public function present( string $audience, ?array $tag_ids = null ): array {
		$values = array( 'number' => $this->number ) + $this->row->all();
		if ( Field::CUSTOMER === $audience && Status::Spam === $this->status ) {
			$values['status']    = Status::Closed->value; // Nobody is told that he is taken for spam.
			$values['solved_at'] = $this->last_message_at;
		}
		if ( null !== $tag_ids ) {
			$values['tag_ids'] = $tag_ids;
		}
		self::$schema ??= TicketSchema::schema(); // Of which only the types matter here, no words.
		return self::$schema->present( new Values( $values ), $audience );
	}
}
