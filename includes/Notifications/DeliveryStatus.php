<?php
declare( strict_types=1 );

namespace Mizkar\Notifications;

/** What became of one notification to one recipient. */
enum DeliveryStatus: string {

	case Queued  = 'queued';
	case Sending = 'sending'; // Handed to a gateway that has not answered yet.
	case Sent    = 'sent';
	case Logged  = 'logged';  // Kept to be read instead of sent.
	case Failed  = 'failed';
	case Skipped = 'skipped'; // There was no reason or no way to send it.

	public function label(): string {
		return match ( $this ) {
			self::Queued  => __( 'Queued', 'mizkar' ),
			self::Sending => __( 'Being sent', 'mizkar' ),
			self::Sent    => __( 'Sent', 'mizkar' ),
			self::Logged  => __( 'Logged', 'mizkar' ),
			self::Failed  => __( 'Failed', 'mizkar' ),
			self::Skipped => __( 'Not needed', 'mizkar' ),
		};
	}
}
