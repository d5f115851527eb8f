<?php
declare( strict_types=1 );

namespace Mizkar\Tickets\Events;

use Mizkar\Contacts\Viewer;
use Mizkar\Tickets\Message;
use Mizkar\Tickets\Ticket;

/** A reply or note was added to a ticket that existed. */
final class MessageAdded {

	public function __construct( public readonly Ticket $ticket, public readonly Message $message, public readonly Viewer $actor ) {
	}
}
