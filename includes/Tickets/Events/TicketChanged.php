<?php
declare( strict_types=1 );

namespace Mizkar\Tickets\Events;

use Mizkar\Contacts\Viewer;
use Mizkar\Tickets\Ticket;

/** Status, priority, department, assignee, tags or subject are not what they were. */
final class TicketChanged {

	public function __construct( public readonly Ticket $before, public readonly Ticket $after, public readonly Viewer $actor ) {
	}
}
