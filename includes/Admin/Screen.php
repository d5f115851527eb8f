<?php
declare( strict_types=1 );

namespace Mizkar\Admin;

use Mizkar\Tickets\Capability;

/** Mizkar's pages in wp-admin. The value is the page's slug. */
enum Screen: string {

	case Inbox       = 'mizkar';
	case DeliveryLog = 'mizkar-deliveries';
	case Settings    = 'mizkar-settings';
	case Setup       = 'mizkar-setup';

	/** Of its script, its style sheet and the element that it fills. */
	public function asset(): string {
		return match ( $this ) {
			self::Inbox       => 'inbox',
			self::DeliveryLog => 'delivery-log',
			self::Settings    => 'settings',
			self::Setup       => 'setup',
		};
	}

	/** @return non-empty-string */
	public function handle(): string {
		return 'mizkar-' . $this->asset();
	}

	public function title(): string {
		return match ( $this ) {
			self::Inbox       => __( 'Inbox', 'mizkar' ),
			self::DeliveryLog => __( 'Delivery log', 'mizkar' ),
			self::Settings    => __( 'Settings', 'mizkar' ),
			self::Setup       => __( 'Set up Mizkar', 'mizkar' ),
		};
	}

	public function capability(): string {
		return match ( $this ) {
			self::Inbox    => Capability::ANSWER,
			self::Settings => Capability::SUPERVISE,
			self::DeliveryLog, self::Setup => Capability::SETTINGS,
		};
	}

	/** The setup screen is led to, not listed. */
	public function is_listed(): bool {
		return self::Setup !== $this;
	}

	public function url(): string {
		return admin_url( 'admin.php?page=' . $this->value );
	}
}
