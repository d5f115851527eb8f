<?php
declare( strict_types=1 );

namespace Mizkar\Tickets;

use Mizkar\Kernel\Cursor;

/** Which tickets, in which order. Equalities only: what a list filters by is what its indexes begin with. */
final class TicketQuery {

	/**
	 * @param list<Status>   $statuses       Empty for all that a list shows by itself.
	 * @param list<int>|null $department_ids Null for any; 0 is "none".
	 * @param int|null       $assignee_id    0 is "nobody".
	 * @param list<int>|null $contact_ids
	 * @param list<int>|null $also_ids       Besides those of the contacts: what a guest has proven to be his, one by one.
	 * @param string         $sort           A column: last_message_at, id or priority_rank.
	 */
	public function __construct(
		public readonly array $statuses = array(),
		public readonly ?array $department_ids = null,
		public readonly ?int $assignee_id = null,
		public readonly ?Priority $priority = null,
		public readonly ?array $contact_ids = null,
		public readonly ?int $tag_id = null,
		public readonly ?array $also_ids = null,
		public readonly string $search = '',
		public readonly string $sort = 'last_message_at',
		public readonly bool $descending = true,
		public readonly int $limit = 25,
		public readonly ?Cursor $cursor = null,
		public readonly ?WordMatch $match = null,
	) {
	}

	/** The same list, and of it only what has the words. */
	public function matching( WordMatch $match ): self {
		return new self( $this->statuses, $this->department_ids, $this->assignee_id, $this->priority, $this->contact_ids, $this->tag_id, $this->also_ids, '', $this->sort, $this->descending, $this->limit, $this->cursor, $match );
	}

	/** @param list<int> $department_ids */
	public function within_departments( array $department_ids ): self {
		return new self( $this->statuses, $department_ids, $this->assignee_id, $this->priority, $this->contact_ids, $this->tag_id, $this->also_ids, $this->search, $this->sort, $this->descending, $this->limit, $this->cursor, $this->match );
	}
}
