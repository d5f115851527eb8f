<?php
declare( strict_types=1 );

namespace Mizkar\Notifications;

use Mizkar\Kernel\Clock;
use Mizkar\Kernel\Database;

/** The queue: written with the message, claimed by workers under a lease. */
final class OutboxRepository {

	/** Longer than any mailer waits; a worker that is silent for so long is taken for dead. */
	public const LEASE_S = 600;

	private const COLUMNS = 'id, status, gateway, template, ticket_id, message_id, contact_id, user_id, actor_id, attempts, created_at';

	public function __construct( private readonly Database $database, private readonly Clock $clock ) {
	}

	/**
	 * One statement, however many. What is there already is left as it is.
	 *
	 * @param list<NewNotification> $notifications
	 */
	public function add( array $notifications, string $gateway ): void {
		if ( array() === $notifications ) {
			return;
		}
		$now        = $this->clock->sql();
		$parameters = array();
		foreach ( $notifications as $new ) {
			array_push( $parameters, $new->dedupe_key(), DeliveryStatus::Queued->value, $gateway, $new->template->value, $new->ticket_id, $new->message_id, $new->contact_id, $new->user_id, $new->actor_id, $now, $now );
		}
		$this->database->execute(
			"INSERT INTO {$this->table()} (dedupe, status, gateway, template, ticket_id, message_id, contact_id, user_id, actor_id, due_at, created_at)
			VALUES " . Database::list_of( '(%s, %s, %s, %s, %d, %d, %d, %d, %d, %s, %s)', $notifications ) . '
			ON DUPLICATE KEY UPDATE dedupe = VALUES(dedupe)',
			$parameters
		);
	}

	/**
	 * Takes what is due and nobody holds, of the kinds that this version knows. Two workers never get the same row (held by OutboxRaceTest).
	 *
	 * @return list<OutboxRow>
	 */
	public function claim( string $lease, int $most ): array {
		$now       = $this->clock->sql();
		$templates = array_column( Template::cases(), 'value' );
		$holders   = Database::list_of( '%s', $templates );
		$this->database->transaction(
			fn (): int => $this->database->execute(
				"UPDATE {$this->table()} SET lease = %s, leased_until = %s
				WHERE status = %s AND due_at <= %s AND (leased_until IS NULL OR leased_until < %s) AND template IN ($holders)
				ORDER BY due_at, id LIMIT %d",
				array( $lease, $this->clock->sql( self::LEASE_S ), DeliveryStatus::Queued->value, $now, $now, ...$templates, $most )
			)
		);
		$columns   = self::COLUMNS;
		$rows      = $this->database->rows( "SELECT $columns FROM {$this->table()} WHERE lease = %s AND status = %s ORDER BY due_at, id", array( $lease, DeliveryStatus::Queued->value ) );
		return OutboxRow::from_rows( $rows );
	}

	/** Counts the attempt before anything can go wrong in it. False where the lease was lost meanwhile. */
	public function begin( OutboxRow $row, string $lease ): bool {
		return 1 === $this->database->execute(
			"UPDATE {$this->table()} SET attempts = attempts + 1, leased_until = %s WHERE id = %d AND lease = %s AND status = %s AND leased_until >= %s",
			array( $this->clock->sql( self::LEASE_S ), $row->id, $lease, DeliveryStatus::Queued->value, $this->clock->sql() )
		);
	}

	/** From here on, a worker that dies leaves a row of which nobody knows whether it left. */
	public function hand_over( OutboxRow $row, string $lease, OutgoingMessage $message ): bool {
		return 1 === $this->database->update(
			'outbox',
			array(
				'status'    => DeliveryStatus::Sending->value,
				'address'   => $message->address,
				'subject'   => mb_substr( $message->subject, 0, 255 ),
				'body_text' => $message->text,
				'body_html' => $message->html,
			),
			array( 'id' => $row->id, 'lease' => $lease, 'status' => DeliveryStatus::Queued->value )
		);
	}

	/** Written also where the lease has run out: what a gateway answered is the truth. */
	public function finish( OutboxRow $row, DeliveryStatus $status, string $reason = '' ): void {
		$this->database->update(
			'outbox',
			array(
				'status'       => $status->value,
				'reason'       => mb_substr( $reason, 0, 500 ),
				'sent_at'      => DeliveryStatus::Sent === $status ? $this->clock->sql() : null,
				'lease'        => '',
				'leased_until' => null,
			),
			array( 'id' => $row->id )
		);
	}

	public function postpone( OutboxRow $row, int $delay_s, string $reason ): void {
		$this->database->update(
			'outbox',
			array(
				'status'       => DeliveryStatus::Queued->value,
				'reason'       => mb_substr( $reason, 0, 500 ),
				'due_at'       => $this->clock->sql( $delay_s ),
				'lease'        => '',
				'leased_until' => null,
			),
			array( 'id' => $row->id )
		);
	}

	/**
	 * One row per agent in the place of the group's, all or nothing.
	 *
	 * @param list<NewNotification> $notifications
	 */
	public function expand( OutboxRow $group, string $lease, array $notifications ): void {
		$this->database->transaction(
			function () use ( $group, $lease, $notifications ): void {
				if ( 1 === $this->database->delete( 'outbox', array( 'id' => $group->id, 'lease' => $lease ) ) ) {
					$this->add( $notifications, $group->gateway );
				}
			}
		);
	}

	/** Gives back what a worker had no time for. */
	public function release( string $lease ): void {
		$this->database->update( 'outbox', array( 'lease' => '', 'leased_until' => null ), array( 'lease' => $lease, 'status' => DeliveryStatus::Queued->value ) );
	}

	/** Rows whose worker died while a gateway had them: sending again could send twice, so a person decides. */
	public function park_abandoned( string $reason ): int {
		return $this->database->execute(
			"UPDATE {$this->table()} SET status = %s, reason = %s, lease = '', leased_until = NULL WHERE status = %s AND leased_until < %s",
			array( DeliveryStatus::Failed->value, mb_substr( $reason, 0, 500 ), DeliveryStatus::Sending->value, $this->clock->sql() )
		);
	}

	/** What is still to be sent follows a contact into another. */
	public function move_contact( int $from_id, int $into_id ): void {
		$this->database->update( 'outbox', array( 'contact_id' => $into_id ), array( 'status' => DeliveryStatus::Queued->value, 'contact_id' => $from_id ) );
	}

	public function drop(): void {
		$this->database->execute( "DROP TABLE IF EXISTS {$this->table()}" );
	}

	private function table(): string {
		return $this->database->table( 'outbox' );
	}
}
