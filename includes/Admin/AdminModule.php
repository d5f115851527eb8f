<?php
declare( strict_types=1 );

namespace Mizkar\Admin;

use Mizkar\Kernel\Module;
use Mizkar\Kernel\RequestContext;
use Mizkar\Settings\Settings;
use Mizkar\Tickets\Capability;
use Mizkar\Tickets\DepartmentService;

final class AdminModule extends Module {

	/**
	 * @param \Closure(): RequestContext    $context
	 * @param \Closure(): BootData          $boot
	 * @param \Closure(): SetupService      $setup
	 * @param \Closure(): Settings          $settings
	 * @param \Closure(): DepartmentService $departments
	 * @param \Closure(): OutboxHealth      $health
	 */
	public function __construct(
		private readonly string $plugin_file,
		private readonly \Closure $context,
		private readonly \Closure $boot,
		private readonly \Closure $setup,
		private readonly \Closure $settings,
		private readonly \Closure $departments,
		private readonly \Closure $health,
	) {
	}

	public function hooks(): void {
		add_filter( 'woocommerce_prevent_admin_access', self::unless_agent( ... ) );
		add_filter( 'woocommerce_disable_admin_bar', self::unless_agent( ... ) );
		add_filter( 'site_status_tests', $this->health_tests( ... ) );
		if ( ! is_admin() ) {
			return;
		}
		$menu = new Menu();
		add_action( 'admin_menu', $menu->add( ... ) );
		add_action( 'admin_head', $menu->hide_unlisted( ... ) );
		add_action( 'admin_enqueue_scripts', fn ( string $hook ) => $this->enqueue( $menu->screen_of( $hook ) ) );
		add_action( 'admin_init', $this->lead_to_setup( ... ), 20 );
	}

	public function controllers(): array {
		return array( 'setup' => fn (): array => array( new SetupController( $this->setup, $this->settings, $this->departments ) ) );
	}

	public function on_activate(): void {
		FirstRun::note_activation();
	}

	public function on_uninstall(): void {
		FirstRun::forget();
	}

	private function enqueue( ?Screen $screen ): void {
		if ( null !== $screen ) {
			( new ScreenAssets( $this->plugin_file, ( $this->boot )() ) )->enqueue( $screen );
		}
	}

	private function lead_to_setup(): void {
		$destination = FirstRun::destination( $this->context, $this->settings );
		if ( null !== $destination && wp_safe_redirect( $destination ) ) {
			exit;
		}
	}

	/** WooCommerce keeps everybody who cannot write posts out of wp-admin; agents work there. */
	private static function unless_agent( mixed $is_kept_out ): mixed {
		return current_user_can( Capability::ANSWER ) ? false : $is_kept_out;
	}

	/**
	 * @param array<string, array<string, mixed>> $tests
	 * @return array<string, array<string, mixed>>
	 */
	private function health_tests( array $tests ): array {
		$tests['direct'][ OutboxHealth::TEST ] = array(
			'label' => __( 'Support desk notifications', 'mizkar' ),
			'test'  => fn (): array => ( $this->health )()->test(),
		);
		return $tests;
	}
}
