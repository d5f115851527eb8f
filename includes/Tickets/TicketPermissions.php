<?php
declare( strict_types=1 );

namespace Mizkar\Tickets;

use Mizkar\Contacts\Viewer;
use Mizkar\Contacts\ViewerKind;
use Mizkar\Kernel\ErrorCode;
use Mizkar\Kernel\MizkarException;

/**
 * Who may see and change which ticket. Asked by every service, whatever the door. What somebody may not see and what does not
 * exist get the same answer.
 */
final class TicketPermissions {

	public function __construct( private readonly AgentService $agents ) {
	}

	/** @return list<int>|null The departments whose tickets this agent sees; null for all. */
	public function departments_of( Viewer $viewer ): ?array {
		if ( ViewerKind::System === $viewer->kind || $viewer->can( Capability::SUPERVISE ) ) {
			return null;
		}
		$ids = $this->agents->department_ids( $viewer->user_id );
		return array() === $ids ? null : $ids;
	}

	/** At the desk, having asked it himself opens no ticket to an agent of another department: their notes may be about him. */
	public function may_see( Viewer $viewer, Ticket $ticket ): bool {
		if ( $viewer->is_desk() ) {
			$departments = $this->departments_of( $viewer );
			return null === $departments || in_array( $ticket->department_id, $departments, true ) || $ticket->assignee_id === $viewer->user_id;
		}
		return Status::Trash !== $ticket->status && $this->is_own( $viewer, $ticket );
	}

	/** Whether the viewer is this ticket's customer. */
	public function is_own( Viewer $viewer, Ticket $ticket ): bool {
		return in_array( $ticket->id, $viewer->ticket_ids, true )
			|| ( $ticket->contact_id > 0 && ( $ticket->contact_id === $viewer->contact_id || in_array( $ticket->contact_id, $viewer->contact_ids, true ) ) );
	}

	/**
	 * @phpstan-assert !null $ticket
	 * @throws MizkarException NotFound.
	 */
	public function demand( Viewer $viewer, ?Ticket $ticket ): void {
		if ( null === $ticket || ! $this->may_see( $viewer, $ticket ) ) {
			throw new MizkarException( ErrorCode::NotFound );
		}
	}

	/** @throws MizkarException Forbidden. */
	public function demand_capability( Viewer $viewer, string $capability ): void {
		if ( ! $viewer->can( $capability ) ) {
			throw new MizkarException( ErrorCode::Forbidden );
		}
	}
}
