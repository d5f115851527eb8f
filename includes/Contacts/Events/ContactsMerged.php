<?php
declare( strict_types=1 );

namespace Mizkar\Contacts\Events;

/** One person had two contacts: whatever belonged to the first belongs to the second now. Recorded. */
final class ContactsMerged {

	public function __construct( public readonly int $from_id, public readonly int $into_id ) {
	}
}
