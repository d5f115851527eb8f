<?php
declare( strict_types=1 );

namespace Mizkar\Tickets;

enum Status: string {

	case New     = 'new';
	case Open    = 'open';
	case Waiting = 'waiting'; // For the customer.
	case OnHold  = 'on_hold';
	case Solved  = 'solved';
	case Closed  = 'closed';
	case Spam    = 'spam';
	case Trash   = 'trash'; // Only by deleting; restoring brings the status before back.

	public function label(): string {
		return match ( $this ) {
			self::New     => __( 'New', 'mizkar' ),
			self::Open    => __( 'Open', 'mizkar' ),
			self::Waiting => __( 'Waiting for customer', 'mizkar' ),
			self::OnHold  => __( 'On hold', 'mizkar' ),
			self::Solved  => __( 'Solved', 'mizkar' ),
			self::Closed  => __( 'Closed', 'mizkar' ),
			self::Spam    => __( 'Spam', 'mizkar' ),
			self::Trash   => __( 'Trash', 'mizkar' ),
		};
	}

	/** @return list<self> What somebody still has to do something about. */
	public static function active(): array {
		return array( self::New, self::Open, self::Waiting, self::OnHold );
	}

	/** @return list<self> What a list shows that names no status. */
	public static function listed(): array {
		return array( self::New, self::Open, self::Waiting, self::OnHold, self::Solved, self::Closed );
	}

	public function is_done(): bool {
		return self::Solved === $this || self::Closed === $this;
	}
}
