<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Integration\Admin;

use Mizkar\Admin\AdminModule;
use Mizkar\Admin\BootData;
use Mizkar\Admin\Menu;
use Mizkar\Admin\Screen;
use Mizkar\Admin\ScreenAssets;
use Mizkar\Kernel\Values;
use Mizkar\Tests\Integration\TestCase;

/** The menu, the pages, and what their scripts are given. */
final class ScreensTest extends TestCase {

	protected function setUp(): void {
		parent::setUp();
		require_once ABSPATH . 'wp-admin/includes/admin.php';
		$this->empty_menu();
	}

	protected function tearDown(): void {
		$this->empty_menu();
		unset( $GLOBALS['wp_scripts'], $GLOBALS['wp_styles'], $GLOBALS['current_screen'] );
		parent::tearDown();
	}

	public function test_an_agent_sees_the_inbox_alone(): void {
		self::assertSame( array( 'mizkar' ), $this->menu_of( $this->agent() ) );
	}

	public function test_a_supervisor_also_sees_settings(): void {
		self::assertSame( array( 'mizkar', 'mizkar-settings' ), $this->menu_of( $this->supervisor() ) );
	}

	public function test_an_owner_sees_all_but_the_setup_which_is_led_to(): void {
		self::assertSame( array( 'mizkar', 'mizkar-deliveries', 'mizkar-settings' ), $this->menu_of( $this->administrator() ) );
	}

	public function test_a_customer_sees_nothing(): void {
		self::assertSame( array(), $this->menu_of( $this->customer() ) );
	}

	public function test_every_page_is_a_place_for_its_script(): void {
		wp_set_current_user( $this->administrator() );
		$menu = new Menu();
		$menu->add();
		foreach ( Screen::cases() as $screen ) {
			$hook = get_plugin_page_hookname( $screen->value, Screen::Inbox->value );
			self::assertSame( $screen, $menu->screen_of( $hook ) );
			ob_start();
			do_action( $hook );
			$html = (string) ob_get_clean();
			self::assertStringContainsString( "<div id=\"mizkar-{$screen->asset()}\" class=\"wrap mizkar-screen\">", $html );
			self::assertStringContainsString( '<noscript>', $html );
			self::assertSame( 1, substr_count( $html, '<div' ), 'The page is printed once.' );
		}
		self::assertNull( $menu->screen_of( 'index.php' ) );
	}

	public function test_boot_data_are_those_of_the_contract(): void {
		$department = self::services()->departments()->create( array( 'name' => 'Sales</script>', 'email' => 'sales@example.org' ) );
		$user       = get_userdata( $this->user( 'mizkar_agent', array( 'locale' => 'fa_IR' ) ) );
		self::assertInstanceOf( \WP_User::class, $user );
		wp_set_current_user( $user->ID );
		$boot = new Values( self::services()->boot_data()->of_user( $user ) );
		self::assertSame( array( 'rest_root', 'nonce', 'locale', 'is_rtl', 'calendar', 'user', 'departments', 'agents', 'tags', 'desk_signal', 'settings', 'urls' ), array_keys( $boot->all() ) );
		self::assertSame( 'persian', $boot->string( 'calendar' ) );
		self::assertSame( 'fa_IR', $boot->string( 'locale' ) );
		self::assertSame( array( 'mizkar_answer_tickets' ), $boot->map( 'user' )->strings( 'capabilities' ) );
		self::assertSame( array( 'number_prefix', 'attachment_max_bytes', 'attachment_max_files', 'attachment_types' ), $this->sorted_like_contract( $boot->map( 'settings' )->all() ) );
		self::assertSame( $department->id, Values::from( $boot->map( 'departments' )->raw( '0' ) )->int( 'id' ) );
		self::assertSame( admin_url( 'admin.php?page=mizkar' ), $boot->map( 'urls' )->string( 'inbox' ) );
		self::assertNotSame( '', $boot->map( 'desk_signal' )->string( 'name' ) );
	}

	public function test_the_script_has_its_data_before_it_and_they_end_no_script(): void {
		self::services()->departments()->create( array( 'name' => 'Sales & </script><script>alert(1)</script>' ) );
		wp_set_current_user( $this->administrator() );
		( new ScreenAssets( MIZKAR_FILE, self::services()->boot_data() ) )->enqueue( Screen::Inbox );
		self::assertTrue( wp_script_is( 'mizkar-inbox', 'enqueued' ) );
		self::assertTrue( wp_style_is( 'wp-components', 'enqueued' ) );
		$before = wp_scripts()->get_inline_script_data( 'mizkar-inbox', 'before' );
		self::assertStringStartsWith( 'window.mizkarBoot = {', $before );
		self::assertStringNotContainsString( '</script', $before );
		self::assertSame( 'mizkar', wp_scripts()->registered['mizkar-inbox']->textdomain );
	}

	public function test_other_pages_build_nothing_and_get_nothing(): void {
		$built  = 0;
		$boot   = function () use ( &$built ): BootData {
			++$built;
			return self::services()->boot_data();
		};
		$unused = static fn (): object => throw new \LogicException( 'Nobody has asked for this.' );
		set_current_screen( 'dashboard' );
		remove_all_actions( 'admin_menu' );
		remove_all_actions( 'admin_enqueue_scripts' );
		wp_set_current_user( $this->administrator() );
		( new AdminModule( MIZKAR_FILE, $unused, $boot, $unused, $unused, $unused, $unused ) )->hooks();
		do_action( 'admin_menu' );
		do_action( 'admin_enqueue_scripts', 'index.php' );
		self::assertSame( 0, $built );
		do_action( 'admin_enqueue_scripts', get_plugin_page_hookname( 'mizkar-settings', 'mizkar' ) );
		self::assertSame( 1, $built );
		self::assertTrue( wp_script_is( 'mizkar-settings', 'enqueued' ) );
		self::assertFalse( wp_script_is( 'mizkar-inbox', 'enqueued' ) );
	}

	/** @return list<string> Slugs that this user is shown. */
	private function menu_of( int $user_id ): array {
		wp_set_current_user( $user_id );
		$menu = new Menu();
		$menu->add();
		$menu->hide_unlisted();
		$shown = $GLOBALS['submenu'] ?? array();
		$items = is_array( $shown ) && is_array( $shown['mizkar'] ?? null ) ? $shown['mizkar'] : array();
		return array_values( array_filter( array_column( $items, 2 ), 'is_string' ) );
	}

	/**
	 * @param array<string, mixed> $settings
	 * @return list<string>
	 */
	private function sorted_like_contract( array $settings ): array {
		$names = array_keys( $settings );
		$order = array( 'number_prefix', 'attachment_max_bytes', 'attachment_max_files', 'attachment_types' );
		usort( $names, static fn ( string $a, string $b ): int => array_search( $a, $order, true ) <=> array_search( $b, $order, true ) );
		return $names;
	}

	private function empty_menu(): void {
		foreach ( array( 'menu', 'submenu', 'admin_page_hooks', '_registered_pages', '_parent_pages', '_wp_submenu_nopriv', '_wp_menu_nopriv' ) as $name ) {
			$GLOBALS[ $name ] = array();
		}
	}
}
