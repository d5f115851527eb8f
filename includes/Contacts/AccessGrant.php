<?php
declare( strict_types=1 );

namespace Mizkar\Contacts;

use Mizkar\Kernel\Values;

/** What a token opens: one ticket, or with ticket 0 all tickets of the contact. */
final class AccessGrant {

	public function __construct( public readonly int $contact_id, public readonly int $ticket_id ) {
	}

	public static function from( Values $row ): self {
		return new self( $row->int( 'contact_id' ), $row->int( 'ticket_id' ) );
	}

	public function is_contact_wide(): bool {
		return 0 === $this->ticket_id;
	}
}
