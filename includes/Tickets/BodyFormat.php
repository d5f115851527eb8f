<?php
declare( strict_types=1 );

namespace Mizkar\Tickets;

enum BodyFormat: string {

	case Text = 'text';
	case Html = 'html';
}
