<?php
declare( strict_types=1 );

namespace Mizkar\Contacts\Events;

/** A guest's session goes on under a new token; what was kept under the old one follows. Recorded. */
final class SessionRenewed {

	/** @param string $from_owner As in Requester::owner_keys(). */
	public function __construct( public readonly string $from_owner, public readonly string $into_owner ) {
	}
}
