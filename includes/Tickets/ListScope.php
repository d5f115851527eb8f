<?php
declare( strict_types=1 );

namespace Mizkar\Tickets;

enum ListScope: string {

	case Desk = 'desk';
	case Own  = 'own'; // The viewer's own tickets, as a customer.
}
