<?php
declare( strict_types=1 );

namespace Mizkar\Tickets;

enum SortOrder: string {

	case Descending = 'desc';
	case Ascending  = 'asc';
}
