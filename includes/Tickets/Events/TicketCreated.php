<?php
declare( strict_types=1 );

namespace Mizkar\Tickets\Events;

use Mizkar\Contacts\Viewer;
use Mizkar\Tickets\Message;
use Mizkar\Tickets\Ticket;

/** A new conversation and its first message. */
final class TicketCreated {

	public function __construct( public readonly Ticket $ticket, public readonly Message $message, public readonly Viewer $actor ) {
	}
}
