<?php
declare( strict_types=1 );

namespace Mizkar\Notifications;

enum BlockKind {

	case Paragraph;
	case Quote;  // A message of the thread, as HTML.
	case Button;
	case Small;
}
