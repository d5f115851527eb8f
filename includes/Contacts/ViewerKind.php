<?php
declare( strict_types=1 );

namespace Mizkar\Contacts;

enum ViewerKind {

	case Agent;
	case Member;
	case Guest;
	case Nobody;
	case System; // Code of this site: PHP functions, commands, doors that have checked for themselves.
}
