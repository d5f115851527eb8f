<?php
declare( strict_types=1 );

namespace Mizkar\Admin;

use Mizkar\Kernel\Field;
use Mizkar\Settings\Settings;
use Mizkar\Signals\Signals;
use Mizkar\Tickets\AgentService;
use Mizkar\Tickets\Capability;
use Mizkar\Tickets\Department;
use Mizkar\Tickets\DepartmentService;
use Mizkar\Tickets\TagService;

/** What a screen knows before it asks for anything. */
final class BootData {

	private const SETTINGS = array( 'number_prefix', 'attachment_max_bytes', 'attachment_max_files', 'attachment_types' );

	public function __construct(
		private readonly Settings $settings,
		private readonly DepartmentService $departments,
		private readonly AgentService $agents,
		private readonly TagService $tags,
		private readonly Signals $signals,
	) {
	}

	/** @return array<string, mixed> */
	public function of_user( \WP_User $user ): array {
		$locale = get_user_locale( $user );
		return array(
			'rest_root'   => esc_url_raw( rest_url() ),
			'nonce'       => wp_create_nonce( 'wp_rest' ),
			'locale'      => $locale,
			'is_rtl'      => is_rtl(),
			'calendar'    => str_starts_with( $locale, 'fa' ) ? 'persian' : 'gregory',
			'user'        => array(
				'id'           => $user->ID,
				'name'         => $user->display_name,
				'capabilities' => self::capabilities( $user ),
			),
			'departments' => array_map( static fn ( Department $department ): array => $department->present( Field::DESK ), $this->departments->all() ),
			'agents'      => array_map( $this->agents->present( ... ), $this->agents->all() ),
			'tags'        => $this->tags->all(),
			'desk_signal' => $this->signals->address( 'desk' ),
			'settings'    => array_intersect_key( $this->settings->values()->all(), array_flip( self::SETTINGS ) ),
			'urls'        => array(
				'inbox'        => Screen::Inbox->url(),
				'settings'     => Screen::Settings->url(),
				'deliveries'   => Screen::DeliveryLog->url(),
				'support_page' => $this->settings->support_url(),
			),
		);
	}

	/** @return list<string> */
	private static function capabilities( \WP_User $user ): array {
		return array_values( array_filter( array( Capability::ANSWER, Capability::SUPERVISE, Capability::SETTINGS ), static fn ( string $capability ): bool => $user->has_cap( $capability ) ) );
	}
}
