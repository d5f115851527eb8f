<?php
declare( strict_types=1 );

namespace Mizkar\Tickets;

/** The door that a ticket came through. */
enum Channel: string {

	case Form = 'form';
	case Desk = 'desk'; // Opened by an agent for a customer.
	case Api  = 'api';

	public function label(): string {
		return match ( $this ) {
			self::Form => __( 'Ticket form', 'mizkar' ),
			self::Desk => __( 'Desk', 'mizkar' ),
			self::Api  => __( 'Interface', 'mizkar' ),
		};
	}
}
