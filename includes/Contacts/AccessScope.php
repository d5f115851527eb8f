<?php
declare( strict_types=1 );

namespace Mizkar\Contacts;

enum AccessScope: string {

	case Link    = 'link';    // A mailed address; whoever opens it has proven that the mail reached him.
	case Session = 'session'; // What a visitor's browser holds in its cookie.
}
