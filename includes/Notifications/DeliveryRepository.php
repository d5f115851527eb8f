<?php
declare( strict_types=1 );

namespace Mizkar\Notifications;

use Mizkar\Kernel\Clock;
use Mizkar\Kernel\Cursor;
use Mizkar\Kernel\Database;
use Mizkar\Kernel\Page;

/** The outbox as a log: what people read of it, and what is thrown away of it. */
final class DeliveryRepository {

	private const COLUMNS = 'id, status, gateway, template, ticket_id, message_id, contact_id, user_id, actor_id, address, subject, attempts, reason, due_at, created_at, sent_at';

	private const DELETED_AT_ONCE = 1000;

	public function __construct( private readonly Database $database, private readonly Clock $clock ) {
	}

	/** @return Page<OutboxRow> The newest first. */
	public function page( ?DeliveryStatus $status, ?Cursor $cursor, int $limit ): Page {
		$where      = array( '1 = 1' );
		$parameters = array();
		if ( null !== $status ) {
			$where[]      = 'status = %s';
			$parameters[] = $status->value;
		}
		if ( null !== $cursor ) {
			$where[]      = 'id < %d';
			$parameters[] = $cursor->id;
		}
		$columns = self::COLUMNS;
		$rows    = $this->database->rows(
			"SELECT $columns FROM {$this->table()} WHERE " . implode( ' AND ', $where ) . ' ORDER BY id DESC LIMIT %d',
			array( ...$parameters, $limit + 1 )
		);
		$shown   = array_slice( $rows, 0, $limit );
		$last    = end( $shown );
		return new Page( OutboxRow::from_rows( $shown ), count( $rows ) > $limit && false !== $last ? new Cursor( '', $last->int( 'id' ) ) : null );
	}

	/** With its texts. */
	public function get( int $id ): ?OutboxRow {
		$columns = self::COLUMNS;
		$row     = $this->database->row( "SELECT $columns, body_text, body_html FROM {$this->table()} WHERE id = %d", array( $id ) );
		return null === $row ? null : OutboxRow::from_row( $row );
	}

	public function id_of( NewNotification $notification ): int {
		return $this->database->int( "SELECT id FROM {$this->table()} WHERE dedupe = %s", array( $notification->dedupe_key() ) );
	}

	/** Due at once, its attempts forgotten. A worker that holds it loses it before it has begun. */
	public function queue_again( int $id ): void {
		$this->database->execute(
			"UPDATE {$this->table()} SET status = %s, attempts = 0, due_at = %s, reason = '', lease = '', leased_until = NULL WHERE id = %d AND status IN (%s, %s, %s)",
			array( DeliveryStatus::Queued->value, $this->clock->sql(), $id, DeliveryStatus::Queued->value, DeliveryStatus::Failed->value, DeliveryStatus::Skipped->value )
		);
	}

	/** @return list<OutboxRow> What this recipient was sent before about the same ticket, the oldest first. */
	public function earlier_in_thread( OutboxRow $row, int $most ): array {
		$columns = self::COLUMNS;
		$rows    = $this->database->rows(
			"SELECT $columns FROM {$this->table()} WHERE ticket_id = %d AND contact_id = %d AND user_id = %d AND id < %d AND status = %s ORDER BY id DESC LIMIT %d",
			array( $row->ticket_id, $row->contact_id, $row->user_id, $row->id, DeliveryStatus::Sent->value, $most )
		);
		return array_reverse( OutboxRow::from_rows( $rows ) );
	}

	/** Whether this customer was told of an answer at the very time of this notification. */
	public function is_told_with_answer( OutboxRow $row ): bool {
		return 0 < $this->database->int(
			"SELECT COUNT(*) FROM {$this->table()} WHERE ticket_id = %d AND contact_id = %d AND template = %s AND created_at BETWEEN %s AND %s",
			array( $row->ticket_id, $row->contact_id, Template::AgentReplied->value, self::moved( $row->created_at, -2 ), self::moved( $row->created_at, 2 ) )
		);
	}

	/** How long, in seconds, the oldest due row has been waiting. */
	public function oldest_due_age_s(): int {
		$oldest = $this->database->row( "SELECT MIN(due_at) AS due_at FROM {$this->table()} WHERE status = %s", array( DeliveryStatus::Queued->value ) )?->string( 'due_at' ) ?? '';
		return '' === $oldest ? 0 : max( 0, $this->clock->now()->getTimestamp() - self::time( $oldest )->getTimestamp() );
	}

	/** @return int How many were deleted. */
	public function delete_finished_before( string $time ): int {
		$total = 0;
		do {
			$deleted = $this->database->execute(
				"DELETE FROM {$this->table()} WHERE created_at < %s AND status NOT IN (%s, %s) ORDER BY created_at LIMIT %d",
				array( $time, DeliveryStatus::Queued->value, DeliveryStatus::Sending->value, self::DELETED_AT_ONCE )
			);
			$total  += $deleted;
		} while ( self::DELETED_AT_ONCE === $deleted );
		return $total;
	}

	private function table(): string {
		return $this->database->table( 'outbox' );
	}

	private static function moved( string $sql, int $offset_s ): string {
		return self::time( $sql )->modify( sprintf( '%+d seconds', $offset_s ) )->format( Clock::SQL );
	}

	private static function time( string $sql ): \DateTimeImmutable {
		return new \DateTimeImmutable( $sql, new \DateTimeZone( 'UTC' ) );
	}
}
