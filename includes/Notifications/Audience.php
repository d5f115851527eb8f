<?php
declare( strict_types=1 );

namespace Mizkar\Notifications;

enum Audience {

	case Customer;
	case Agent;
}
