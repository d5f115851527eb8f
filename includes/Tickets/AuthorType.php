<?php
declare( strict_types=1 );

namespace Mizkar\Tickets;

enum AuthorType: string {

	case Contact = 'contact';
	case Agent   = 'agent';
	case System  = 'system';

	public function label(): string {
		return match ( $this ) {
			self::Contact => __( 'Customer', 'mizkar' ),
			self::Agent   => __( 'Agent', 'mizkar' ),
			self::System  => __( 'Mizkar', 'mizkar' ),
		};
	}
}
