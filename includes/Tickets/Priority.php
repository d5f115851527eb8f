<?php
declare( strict_types=1 );

namespace Mizkar\Tickets;

enum Priority: string {

	case Low    = 'low';
	case Normal = 'normal';
	case High   = 'high';
	case Urgent = 'urgent';

	public function label(): string {
		return match ( $this ) {
			self::Low    => __( 'Low', 'mizkar' ),
			self::Normal => __( 'Normal', 'mizkar' ),
			self::High   => __( 'High', 'mizkar' ),
			self::Urgent => __( 'Urgent', 'mizkar' ),
		};
	}

	/** What the database sorts by. */
	public function rank(): int {
		return match ( $this ) {
			self::Low => 1,
			self::Normal => 2,
			self::High => 3,
			self::Urgent => 4,
		};
	}
}
