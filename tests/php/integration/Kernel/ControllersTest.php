<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Integration\Kernel;

use Mizkar\Kernel\Rest\RestController;
use Mizkar\Plugin;
use Mizkar\Tests\Integration\TestCase;

/** Controllers are built by the first part of the address that is asked for: a route elsewhere would never be found. */
final class ControllersTest extends TestCase {

	public function test_every_route_is_found_by_its_address(): void {
		foreach ( Plugin::instance()->controllers() as $controller ) {
			foreach ( $controller->routes() as $route ) {
				$found = array_map( static fn ( RestController $one ): string => $one::class, Plugin::instance()->controllers( $route->path ) );
				self::assertContains( $controller::class, $found, $route->path );
			}
		}
	}

	public function test_another_plugins_route_registers_none_of_ours(): void {
		$server = rest_get_server();
		$server->dispatch( new \WP_REST_Request( 'GET', '/wp/v2/types' ) );
		self::assertSame( array(), $server->get_routes( RestController::NAMESPACE ) );
	}

	public function test_only_the_routes_that_are_asked_for_are_registered(): void {
		$server = rest_get_server();
		$server->dispatch( new \WP_REST_Request( 'GET', '/mizkar/v1/tags' ) );
		$routes = array_keys( $server->get_routes( RestController::NAMESPACE ) );
		self::assertContains( '/mizkar/v1/tags', $routes );
		self::assertNotContains( '/mizkar/v1/tickets', $routes );
	}

	public function test_the_index_lists_all_of_them(): void {
		foreach ( array( '/', '/mizkar/v1' ) as $address ) {
			unset( $GLOBALS['wp_rest_server'] );
			$data = $this->rest( 'GET', $address )->get_data();
			self::assertIsArray( $data );
			self::assertIsArray( $data['routes'] );
			foreach ( array( '/mizkar/v1/tickets', '/mizkar/v1/settings/test-mail', '/mizkar/v1/session' ) as $route ) {
				self::assertArrayHasKey( $route, $data['routes'], $address );
			}
		}
	}

	public function test_a_batch_finds_its_routes(): void {
		wp_set_current_user( $this->administrator() );
		$server = rest_get_server();
		$server->dispatch( new \WP_REST_Request( 'POST', '/batch/v1' ) );
		self::assertArrayHasKey( '/mizkar/v1/tickets', $server->get_routes( RestController::NAMESPACE ) );
	}
}
