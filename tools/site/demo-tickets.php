<?php
declare( strict_types=1 );

namespace Mizkar\Tools;

function make_tickets( int $agent_id, int $customer_id ): void {
	if ( ! function_exists( 'mizkar_create_ticket' ) ) {
		return;
	}
}
