<?php
declare( strict_types=1 );

namespace Mizkar\Notifications;

use Mizkar\Kernel\Crypto;
use Mizkar\Kernel\Field;
use Mizkar\Kernel\Values;

/**
 * One notification to one recipient. A row that names neither contact nor user is for "whoever answers this ticket": the worker
 * turns it into one row per agent, so that no request waits for finding them.
 */
final class OutboxRow {

	private function __construct(
		public readonly int $id,
		public readonly DeliveryStatus $status,
		public readonly string $gateway,
		public readonly Template $template,
		public readonly int $ticket_id,
		public readonly int $message_id,
		public readonly int $contact_id,
		public readonly int $user_id,
		public readonly int $actor_id,
		public readonly int $attempts,
		public readonly string $created_at,
		private readonly Values $row,
	) {
	}

	/** Null where a newer version of Mizkar has written it. */
	public static function from_row( Values $row ): ?self {
		$status   = DeliveryStatus::tryFrom( $row->string( 'status' ) );
		$template = Template::tryFrom( $row->string( 'template' ) );
		if ( null === $status || null === $template ) {
			return null;
		}
		return new self(
			id: $row->int( 'id' ),
			status: $status,
			gateway: $row->string( 'gateway' ),
			template: $template,
			ticket_id: $row->int( 'ticket_id' ),
			message_id: $row->int( 'message_id' ),
			contact_id: $row->int( 'contact_id' ),
			user_id: $row->int( 'user_id' ),
			actor_id: $row->int( 'actor_id' ),
			attempts: $row->int( 'attempts' ),
			created_at: $row->string( 'created_at' ),
			row: $row,
		);
	}

	/**
	 * @param list<Values> $rows
	 * @return list<self>
	 */
	public static function from_rows( array $rows ): array {
		return array_values( array_filter( array_map( self::from_row( ... ), $rows ) ) );
	}

	public function is_for_group(): bool {
		return 0 === $this->contact_id && 0 === $this->user_id;
	}

	public function for_agent( int $user_id ): NewNotification {
		return new NewNotification( $this->template, $this->ticket_id, $this->message_id, user_id: $user_id, actor_id: $this->actor_id );
	}

	/** The same notification as another row: sent by intent a second time. */
	public function once_more(): NewNotification {
		return new NewNotification( $this->template, $this->ticket_id, $this->message_id, $this->contact_id, $this->user_id, $this->actor_id, Crypto::token() );
	}

	/** @return array<string, mixed> As OutboxSchema says; its texts only where they were selected. */
	public function present( string $number_prefix ): array {
		$values = $this->row->all() + array( 'ticket_number' => 0 === $this->ticket_id ? null : $number_prefix . $this->ticket_id );
		if ( $this->row->has( 'body_text' ) ) {
			$values += array( 'text' => $this->row->string( 'body_text' ), 'html' => $this->row->string( 'body_html' ) );
		}
		return OutboxSchema::schema()->present( new Values( $values ), Field::DESK );
	}
}
