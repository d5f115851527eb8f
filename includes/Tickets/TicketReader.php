<?php
declare( strict_types=1 );

namespace Mizkar\Tickets;

use Mizkar\Contacts\Viewer;
use Mizkar\Kernel\MizkarException;
use Mizkar\Kernel\Page;

/** Everything that is read of tickets, within what the viewer may see. */
final class TicketReader {

	/** A count beyond this is told as "1,000+". */
	public const COUNT_CAP = 1001;

	/** @param \Closure(): TicketSearch $search */
	public function __construct(
		private readonly TicketRepository $tickets,
		private readonly TicketListRepository $lists,
		private readonly MessageRepository $messages,
		private readonly \Closure $search,
		private readonly TicketPermissions $permissions,
	) {
	}

	/** @throws MizkarException NotFound, also where the viewer may not see it. */
	public function get( int $id, Viewer $viewer ): Ticket {
		$ticket = $this->tickets->find( $id );
		$this->permissions->demand( $viewer, $ticket );
		return $ticket;
	}

	/**
	 * @param bool $own The viewer's own tickets as a customer, also for an agent.
	 * @return Page<Ticket>
	 */
	public function find( TicketQuery $query, Viewer $viewer, bool $own = false ): Page {
		if ( $own || ! $viewer->is_desk() ) {
			$query = self::own_query( $query, $viewer );
			return array() === $query->statuses ? new Page( array() ) : $this->lists->find( $query );
		}
		$query = $this->desk_query( $query, $viewer );
		return '' === $query->search ? $this->lists->find( $query ) : ( $this->search )()->find( $query );
	}

	/** @return array<string, int> Tickets by view, COUNT_CAP for more than 1,000. */
	public function counts( Viewer $viewer ): array {
		$queries = array();
		foreach ( View::cases() as $view ) {
			$queries[ $view->value ] = $this->desk_query( $view->query( $viewer->user_id ), $viewer );
		}
		return $this->lists->counts( $queries, self::COUNT_CAP );
	}

	/**
	 * @return list<Message> Oldest first; what the customer may not see is left out for him.
	 * @throws MizkarException NotFound.
	 */
	public function messages( int $ticket_id, int $after_id, int $limit, Viewer $viewer ): array {
		$ticket = $this->get( $ticket_id, $viewer );
		return $this->messages->after( $ticket->id, $after_id, $limit, ! $viewer->is_desk() );
	}

	/** @return list<Message> The newest, oldest first. */
	public function newest_messages( Ticket $ticket, int $limit, Viewer $viewer ): array {
		return $this->messages->newest( $ticket->id, $limit, ! $viewer->is_desk() );
	}

	private static function own_query( TicketQuery $query, Viewer $viewer ): TicketQuery {
		$contacts = array_values( array_unique( array_filter( array( $viewer->contact_id, ...$viewer->contact_ids ), static fn ( int $id ): bool => $id > 0 ) ) );
		return new TicketQuery( self::own_statuses( $query->statuses ), $query->department_ids, contact_ids: $contacts, also_ids: $viewer->ticket_ids, sort: $query->sort, descending: $query->descending, limit: $query->limit, cursor: $query->cursor );
	}

	/**
	 * Spam is found among the closed tickets only, as it is shown.
	 *
	 * @param list<Status> $asked
	 * @return list<Status>
	 */
	private static function own_statuses( array $asked ): array {
		$statuses = array() === $asked ? Status::listed() : array_values( array_filter( $asked, static fn ( Status $status ): bool => in_array( $status, Status::listed(), true ) ) );
		return in_array( Status::Closed, $statuses, true ) ? array( ...$statuses, Status::Spam ) : $statuses;
	}

	private function desk_query( TicketQuery $query, Viewer $viewer ): TicketQuery {
		$allowed = $this->permissions->departments_of( $viewer );
		if ( null === $allowed || ( $query->assignee_id === $viewer->user_id && $viewer->user_id > 0 ) ) {
			return $query;
		}
		$departments = null === $query->department_ids ? $allowed : array_values( array_intersect( $query->department_ids, $allowed ) );
		return $query->within_departments( $departments );
	}
}
