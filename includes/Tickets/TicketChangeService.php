<?php
declare( strict_types=1 );

namespace Mizkar\Tickets;

use Mizkar\Contacts\Viewer;
use Mizkar\Kernel\Clock;
use Mizkar\Kernel\Database;
use Mizkar\Kernel\ErrorCode;
use Mizkar\Kernel\Events;
use Mizkar\Kernel\MizkarException;
use Mizkar\Kernel\Values;
use Mizkar\Tickets\Events\TicketChanged;

/** Changes what a ticket is: status, priority, department, assignee, tags, subject; and throws it away or brings it back. */
final class TicketChangeService {

	/** Tickets that one bulk change may name. */
	public const MOST = 200;

	public function __construct(
		private readonly Database $database,
		private readonly TicketRepository $tickets,
		private readonly MessageWriter $writer,
		private readonly SearchRepository $search,
		private readonly TagService $tags,
		private readonly DepartmentService $departments,
		private readonly AgentService $agents,
		private readonly TicketPermissions $permissions,
		private readonly TicketPresenter $presenter,
		private readonly Events $events,
		private readonly Clock $clock,
	) {
	}

	/**
	 * @param array<string, mixed> $input Fields of TicketSchema that this viewer may write.
	 * @throws MizkarException NotFound, InvalidInput, StaleVersion, Forbidden.
	 */
	public function change( int $id, array $input, Viewer $viewer ): Ticket {
		$values = TicketSchema::schema()->check( $input, $viewer->audience(), complete: false );
		/**
		 * The checked fields that are about to be changed.
		 *
		 * @since 0.1.0
		 * @param array<string, mixed> $values Fields of TicketSchema.
		 * @param int                  $ticket_id
		 */
		$values = Values::from( apply_filters( 'mizkar_ticket_changes', $values->all(), $id ) );
		return $this->database->transaction( fn (): Ticket => $this->apply( $id, $values, $viewer ) );
	}

	/**
	 * All or none.
	 *
	 * @param list<int>            $ids
	 * @param array<string, mixed> $input
	 * @return array{tickets: list<Ticket>, undo: list<array{id: int, changes: array<string, mixed>}>} With what undoes each change.
	 */
	public function change_many( array $ids, array $input, Viewer $viewer ): array {
		if ( array() === $ids || count( $ids ) > self::MOST ) {
			/* translators: %s: a number. */
			throw MizkarException::field( 'ids', sprintf( __( 'Please choose between 1 and %s tickets.', 'mizkar' ), number_format_i18n( self::MOST ) ) );
		}
		$this->permissions->demand_capability( $viewer, Capability::ANSWER );
		unset( $input['version'] );
		$ids = array_values( array_unique( $ids ) );
		sort( $ids ); // Always locked in the same order, so that two bulk changes never wait for each other.
		return $this->database->transaction(
			function () use ( $ids, $input, $viewer ): array {
				$done = array();
				$undo = array();
				$tags = array_key_exists( 'tag_ids', $input ) ? $this->tags->of_tickets( $ids ) : array();
				foreach ( $ids as $id ) {
					$before = $this->tickets->lock( $id );
					$done[] = $this->change( $id, $input, $viewer );
					$undo[] = array( 'id' => $id, 'changes' => null === $before ? array() : array_intersect_key( $before->present( $viewer->audience(), $tags[ $id ] ?? null ), $input ) );
				}
				return array( 'tickets' => $done, 'undo' => $undo );
			}
		);
	}

	/** @throws MizkarException NotFound, Forbidden. */
	public function trash( int $id, Viewer $viewer ): Ticket {
		return $this->move( $id, $viewer, 'trashed', static fn ( Ticket $ticket ): Status => Status::Trash );
	}

	/** @throws MizkarException NotFound, Forbidden. */
	public function restore( int $id, Viewer $viewer ): Ticket {
		return $this->move( $id, $viewer, 'restored', static fn ( Ticket $ticket ): Status => Status::Trash === $ticket->status ? $ticket->status_before : $ticket->status );
	}

	/** @param \Closure(Ticket): Status $target */
	private function move( int $id, Viewer $viewer, string $event, \Closure $target ): Ticket {
		$this->permissions->demand_capability( $viewer, Capability::ANSWER );
		$after = $this->database->transaction(
			function () use ( $id, $viewer, $event, $target ): Ticket {
				$before = $this->tickets->lock( $id );
				$this->permissions->demand( $viewer, $before );
				$status = $target( $before );
				if ( $status === $before->status ) {
					return $before;
				}
				$columns = array( 'status' => $status->value, 'status_before' => $before->status->value, 'version' => $before->version + 1 );
				$this->tickets->update( $id, $columns );
				$this->writer->event( $id, $event, null, null, $viewer, $this->clock->sql() );
				$after = $before->with( $columns );
				$this->events->dispatch( new TicketChanged( $before, $after, $viewer ) );
				return $after;
			}
		);
		return $after;
	}

	private function apply( int $id, Values $values, Viewer $viewer ): Ticket {
		$before = $this->tickets->lock( $id );
		$this->permissions->demand( $viewer, $before );
		if ( $values->has( 'version' ) && $values->int( 'version' ) !== $before->version ) {
			throw $this->presenter->stale( $before, $viewer );
		}
		$this->check( $values, $before, $viewer );
		$now     = $this->clock->sql();
		$columns = $this->columns( $values, $before, $viewer, $now );
		$changed = $this->change_others( $values, $before, $viewer, $now );
		if ( array() === $columns && ! $changed ) {
			return $before;
		}
		$columns += array( 'version' => $before->version + 1 );
		$this->tickets->update( $id, $columns );
		$after = $before->with( $columns + ( $values->has( 'subject' ) ? array( 'subject' => $values->string( 'subject' ) ) : array() ) );
		$this->events->dispatch( new TicketChanged( $before, $after, $viewer ) );
		return $after;
	}

	private function check( Values $values, Ticket $before, Viewer $viewer ): void {
		if ( ! $viewer->is_desk() ) {
			$this->check_customer( $values, $before );
			return;
		}
		if ( Status::Trash->value === $values->string( 'status' ) || Status::Trash === $before->status ) {
			throw MizkarException::field( 'status', __( 'Use “Trash” and “Restore” for this.', 'mizkar' ) );
		}
		$department_id = $values->has( 'department_id' ) ? $values->int( 'department_id' ) : $before->department_id;
		if ( $department_id > 0 && $department_id !== $before->department_id ) {
			$this->departments->demand( $department_id, 'department_id' );
		}
		$assignee_id = $values->int( 'assignee_id' );
		if ( $assignee_id > 0 && $assignee_id !== $before->assignee_id ) {
			$this->agents->demand( $assignee_id, $department_id );
		}
	}

	/** A customer says that it is solved, or that it is not. */
	private function check_customer( Values $values, Ticket $before ): void {
		if ( array() !== array_diff( array_keys( $values->all() ), array( 'status' ) ) || ! in_array( $values->string( 'status' ), array( Status::Solved->value, Status::Open->value ), true ) ) {
			throw new MizkarException( ErrorCode::Forbidden );
		}
		if ( $before->is_closed_to_customer() ) {
			throw new MizkarException( ErrorCode::TicketClosed );
		}
	}

	/**
	 * The row's own columns, with one event each.
	 *
	 * @return array<string, scalar|null>
	 */
	private function columns( Values $values, Ticket $before, Viewer $viewer, string $now ): array {
		$changes = array(
			'status'     => array( 'status', $before->status->value, $values->string( 'status' ) ),
			'priority'   => array( 'priority', $before->priority->value, $values->string( 'priority' ) ),
			'department' => array( 'department_id', $before->department_id, $values->int( 'department_id' ) ),
			'assignee'   => array( 'assignee_id', $before->assignee_id, $values->int( 'assignee_id' ) ),
		);
		$columns = array();
		foreach ( $changes as $type => [ $field, $from, $to ] ) {
			if ( ! $values->has( $field ) || $from === $to ) {
				continue;
			}
			$this->writer->event( $before->id, $type, $from, $to, $viewer, $now );
			$columns += match ( $field ) {
				'status'   => StatusColumns::of( Status::from( (string) $to ), $now ),
				'priority' => array( 'priority' => $to, 'priority_rank' => Priority::from( (string) $to )->rank() ),
				default    => array( $field => $to ),
			};
		}
		return $columns;
	}

	/** Subject and tags are the post's. */
	private function change_others( Values $values, Ticket $before, Viewer $viewer, string $now ): bool {
		$changed = false;
		if ( $values->has( 'subject' ) && $values->string( 'subject' ) !== $before->subject ) {
			$this->tickets->rename( $before->id, $values->string( 'subject' ) );
			$this->search->enqueue( $before->id );
			$this->writer->event( $before->id, 'subject', $before->subject, $values->string( 'subject' ), $viewer, $now );
			$changed = true;
		}
		if ( $values->has( 'tag_ids' ) ) {
			$had    = $this->tags->of_tickets( array( $before->id ) )[ $before->id ] ?? array();
			$wanted = $values->ints( 'tag_ids' );
			if ( array() !== array_diff( $had, $wanted ) || array() !== array_diff( $wanted, $had ) ) {
				$this->tags->set( $before->id, $wanted );
				$this->writer->event( $before->id, 'tags', $had, $wanted, $viewer, $now );
				$changed = true;
			}
		}
		return $changed;
	}
}
