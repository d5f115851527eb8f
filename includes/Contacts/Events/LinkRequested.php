<?php
declare( strict_types=1 );

namespace Mizkar\Contacts\Events;

use Mizkar\Contacts\Contact;

/** Somebody typed this contact's address and asked for a link to his tickets: it may go to that address and nowhere else. */
final class LinkRequested {

	public function __construct( public readonly Contact $contact ) {
	}
}
