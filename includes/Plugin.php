<?php
declare( strict_types=1 );

namespace Mizkar;

use Mizkar\Kernel\Migration;
use Mizkar\Kernel\Migrator;
use Mizkar\Kernel\Module;
use Mizkar\Kernel\Rest\EarlyDoor;
use Mizkar\Kernel\Rest\LateRoutes;
use Mizkar\Kernel\Rest\RestController;
use Mizkar\Settings\Settings;

/** The composition root: with Services and Modules, the only place that knows every module. */
final class Plugin {

	/** The newest migration of any module (held by MigrationsTest). */
	public const SCHEMA_VERSION = '2026_01_01_50';

	private static ?self $instance = null;

	private ?LateRoutes $routes = null;

	public readonly Services $services;

	/** @var list<Module> */
	private readonly array $modules;

	private function __construct( \wpdb $wpdb ) {
		$this->services = new Services( $wpdb );
		$this->modules  = Modules::all( $this->services );
	}

	public static function instance(): self {
		global $wpdb;
		return self::$instance ??= new self( $wpdb instanceof \wpdb ? $wpdb : throw new \LogicException( 'WordPress has no database yet.' ) );
	}

	public function boot(): void {
		register_activation_hook( MIZKAR_FILE, $this->activate( ... ) );
		register_deactivation_hook( MIZKAR_FILE, $this->deactivate( ... ) );
		add_action( 'plugins_loaded', $this->open_early_door( ... ), PHP_INT_MAX );
		add_action( 'init', $this->prepare( ... ), 0 );
		add_action( 'rest_api_init', $this->await_rest_requests( ... ) );
		foreach ( $this->modules as $module ) {
			$module->hooks();
		}
	}

	public function activate(): void {
		$this->migrator()->run();
		foreach ( $this->modules as $module ) {
			$module->on_activate();
		}
	}

	public function deactivate(): void {
		foreach ( $this->modules as $module ) {
			$module->on_deactivate();
		}
	}

	public function uninstall(): void {
		if ( ! $this->services->settings()->values()->bool( 'delete_on_uninstall' ) ) {
			return;
		}
		$this->deactivate();
		foreach ( array_reverse( $this->modules ) as $module ) {
			$module->on_uninstall();
		}
		delete_option( Settings::OPTION );
		delete_option( Migrator::OPTION );
	}

	/** @return list<RestController> Those that may answer this path; all of them for an empty one. */
	public function controllers( string $path = '' ): array {
		$name        = explode( '/', $path )[1] ?? '';
		$controllers = array();
		foreach ( $this->modules as $module ) {
			foreach ( $module->controllers() as $first_part => $make ) {
				if ( '' === $name || $name === $first_part ) {
					$controllers = array_merge( $controllers, $make() );
				}
			}
		}
		return $controllers;
	}

	/** @return list<Migration> */
	public function migrations(): array {
		return array_merge( ...array_map( static fn ( Module $module ): array => $module->migrations(), $this->modules ) );
	}

	private function prepare(): void {
		load_plugin_textdomain( 'mizkar', false, dirname( plugin_basename( MIZKAR_FILE ) ) . '/build/languages' );
		// An update by replacing files runs no activation.
		if ( ! $this->migrator()->is_current() ) {
			$this->activate();
		}
	}

	private function open_early_door(): void {
		if ( ! str_contains( $this->services->context()->server( 'REQUEST_URI' ), 'mizkar' ) ) {
			return;
		}
		$is_open = fn (): bool => $this->services->settings()->values()->bool( 'early_door' );
		( new EarlyDoor( $this->services->context(), $is_open, $this->controllers( ... ) ) )->open();
	}

	private function await_rest_requests(): void {
		$this->routes ??= new LateRoutes( $this->controllers( ... ) );
		$this->routes->begin();
		if ( false === has_filter( 'rest_pre_dispatch', array( $this->routes, 'register' ) ) ) {
			add_filter( 'rest_pre_dispatch', array( $this->routes, 'register' ), PHP_INT_MIN, 3 );
		}
	}

	private function migrator(): Migrator {
		return new Migrator( $this->services->database(), $this->migrations( ... ), self::SCHEMA_VERSION );
	}
}
