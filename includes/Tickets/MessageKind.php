<?php
declare( strict_types=1 );

namespace Mizkar\Tickets;

enum MessageKind: string {

	case Reply = 'reply';
	case Note  = 'note';  // Never seen by a customer.
	case Event = 'event'; // Something that was changed.
	case Call  = 'call';

	public function label(): string {
		return match ( $this ) {
			self::Reply => __( 'Reply', 'mizkar' ),
			self::Note  => __( 'Internal note', 'mizkar' ),
			self::Event => __( 'Activity', 'mizkar' ),
			self::Call  => __( 'Call', 'mizkar' ),
		};
	}
}
