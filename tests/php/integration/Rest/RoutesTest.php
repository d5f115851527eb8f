<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Integration\Rest;

use Mizkar\Contacts\Viewer;
use Mizkar\Kernel\Crypto;
use Mizkar\Kernel\Values;
use Mizkar\Plugin;
use PHPUnit\Framework\Attributes\DataProvider;
use WP_REST_Response;

/** Every route, and who may use it. A route that is not in this table fails. */
final class RoutesTest extends RestTestCase {

	private const EVERYBODY = array( 'visitor', 'guest', 'customer', 'agent', 'supervisor', 'administrator' );
	private const SOMEBODY  = array( 'guest', 'customer', 'agent', 'supervisor', 'administrator' );
	private const DESK      = array( 'agent', 'supervisor', 'administrator' );
	private const SUPERVISE = array( 'supervisor', 'administrator' );
	private const MANAGE    = array( 'administrator' );

	/** @var array<string, string> What stands for {names} in a path. */
	private array $places = array();

	private int $customer;

	private int $agent;

	private string $token = '';

	/** @var array<string, string> */
	private array $headers = array();

	protected function tearDown(): void {
		unset( $_SERVER['HTTP_SEC_FETCH_SITE'] );
		parent::tearDown();
	}

	/** @return array<string, array{string, string, list<string>, int, array<string, mixed>}> Method, path, who, the answer, what is sent. */
	public static function routes(): array {
		return array(
			'list tickets'         => array( 'GET', '/tickets', self::SOMEBODY, 200, array() ),
			'open a ticket'        => array( 'POST', '/tickets', self::SOMEBODY, 201, array( 'subject' => 'A', 'body' => 'B', 'email' => 'a@example.org', 'name' => 'A' ) ),
			'count tickets'        => array( 'GET', '/tickets/counts', self::DESK, 200, array() ),
			'change many'          => array( 'POST', '/tickets/bulk', self::DESK, 200, array( 'ids' => array( '{ticket}' ), 'changes' => array( 'status' => 'solved' ) ) ),
			'show a ticket'        => array( 'GET', '/tickets/{ticket}', self::SOMEBODY, 200, array() ),
			'change a ticket'      => array( 'PATCH', '/tickets/{ticket}', self::SOMEBODY, 200, array( 'status' => 'solved' ) ),
			'trash a ticket'       => array( 'DELETE', '/tickets/{ticket}', self::DESK, 200, array() ),
			'restore a ticket'     => array( 'POST', '/tickets/{ticket}/restore', self::DESK, 200, array() ),
			'read a thread'        => array( 'GET', '/tickets/{ticket}/messages', self::SOMEBODY, 200, array() ),
			'write a message'      => array( 'POST', '/tickets/{ticket}/messages', self::SOMEBODY, 201, array( 'body' => 'Hello' ) ),
			'list departments'     => array( 'GET', '/departments', self::EVERYBODY, 200, array() ),
			'make a department'    => array( 'POST', '/departments', self::SUPERVISE, 201, array( 'name' => 'New one' ) ),
			'show a department'    => array( 'GET', '/departments/{department}', self::EVERYBODY, 200, array() ),
			'change a department'  => array( 'PATCH', '/departments/{department}', self::SUPERVISE, 200, array( 'name' => 'Other' ) ),
			'delete a department'  => array( 'DELETE', '/departments/{department}', self::SUPERVISE, 200, array() ),
			'list tags'            => array( 'GET', '/tags', self::DESK, 200, array() ),
			'make a tag'           => array( 'POST', '/tags', self::DESK, 201, array( 'name' => 'New one' ) ),
			'show a tag'           => array( 'GET', '/tags/{tag}', self::DESK, 200, array() ),
			'change a tag'         => array( 'PATCH', '/tags/{tag}', self::SUPERVISE, 200, array( 'name' => 'Other' ) ),
			'delete a tag'         => array( 'DELETE', '/tags/{tag}', self::SUPERVISE, 200, array() ),
			'list agents'          => array( 'GET', '/agents', self::DESK, 200, array() ),
			'limit an agent'       => array( 'PATCH', '/agents/{agent}', self::SUPERVISE, 200, array( 'department_ids' => array() ) ),
			'list contacts'        => array( 'GET', '/contacts', self::DESK, 200, array() ),
			'show a contact'       => array( 'GET', '/contacts/{contact}', self::DESK, 200, array() ),
			'change a contact'     => array( 'PATCH', '/contacts/{contact}', self::DESK, 200, array( 'phone' => '1' ) ),
			'revoke links'         => array( 'POST', '/contacts/{contact}/links/revoke', self::DESK, 204, array() ),
			'ask for a link'       => array( 'POST', '/links', self::EVERYBODY, 202, array( 'email' => 'a@example.org' ) ),
			'begin a session'      => array( 'POST', '/session', self::EVERYBODY, 200, array() ),
			'end a session'        => array( 'DELETE', '/session', self::SOMEBODY, 204, array() ),
			'upload a file'        => array( 'POST', '/attachments', self::SOMEBODY, 400, array() ),
			'look at a file'       => array( 'GET', '/attachments/{key}', self::EVERYBODY, 404, array() ),
			'discard a file'       => array( 'DELETE', '/attachments/{key}', self::SOMEBODY, 404, array() ),
			'watch signals'        => array( 'GET', '/signals', self::EVERYBODY, 200, array() ),
			'read settings'        => array( 'GET', '/settings', self::MANAGE, 200, array() ),
			'change settings'      => array( 'PATCH', '/settings', self::MANAGE, 200, array( 'number_prefix' => 'T' ) ),
			'send a test mail'     => array( 'POST', '/settings/test-mail', self::MANAGE, 200, array( 'email' => 'a@example.org' ) ),
			'set up'               => array( 'POST', '/setup', self::MANAGE, 200, array() ),
			'list deliveries'      => array( 'GET', '/deliveries', self::MANAGE, 200, array() ),
			'show a delivery'      => array( 'GET', '/deliveries/{delivery}', self::MANAGE, 200, array() ),
			'send a delivery anew' => array( 'POST', '/deliveries/{delivery}/resend', self::MANAGE, 200, array() ),
		);
	}

	public function test_the_table_is_complete(): void {
		$there = array();
		foreach ( Plugin::instance()->controllers() as $controller ) {
			foreach ( $controller->routes() as $route ) {
				$there[] = $route->method . ' ' . preg_replace( '/\(\?P<\w+>[^)]*\)/', '{}', $route->path );
			}
		}
		$table = array_map( static fn ( array $row ): string => $row[0] . ' ' . preg_replace( '/\{\w+\}/', '{}', $row[1] ), array_values( self::routes() ) );
		self::assertEqualsCanonicalizing( $table, $there );
	}

	public function test_every_route_asks_who_it_is(): void {
		rest_get_server()->dispatch( new \WP_REST_Request( 'GET', '/' ) );
		$routes = rest_get_server()->get_routes( 'mizkar/v1' );
		self::assertGreaterThan( 20, count( $routes ) );
		foreach ( array_diff_key( $routes, array( '/mizkar/v1' => true ) ) as $path => $handlers ) {
			self::assertIsArray( $handlers );
			foreach ( $handlers as $handler ) {
				self::assertIsArray( $handler );
				self::assertInstanceOf( \Closure::class, $handler['permission_callback'] ?? null, (string) $path );
			}
		}
	}

	/** @return iterable<string, array{string, string, string, int, array<string, mixed>}> */
	public static function everybody_who_may(): iterable {
		foreach ( self::routes() as $name => [ $method, $path, $who, $status, $input ] ) {
			foreach ( $who as $actor ) {
				yield "$name, $actor" => array( $method, $path, $actor, $status, $input );
			}
		}
	}

	/** @param array<string, mixed> $input */
	#[DataProvider( 'everybody_who_may' )]
	public function test_who_may( string $method, string $path, string $actor, int $status, array $input ): void {
		$this->begin();
		self::assert_status( $status, $this->as_actor( $actor, $method, $path, $input ) );
	}

	/**
	 * @param list<string>         $who
	 * @param array<string, mixed> $input
	 */
	#[DataProvider( 'routes' )]
	public function test_who_may_not( string $method, string $path, array $who, int $status, array $input ): void {
		$this->begin();
		$before = $this->everything();
		foreach ( array_diff( self::EVERYBODY, $who ) as $actor ) {
			$response = $this->as_actor( $actor, $method, $path, $input );
			$is_known = ! in_array( $actor, array( 'visitor', 'guest' ), true );
			self::assertSame( $is_known ? 403 : 401, $response->get_status(), "$actor: " . wp_json_encode( $response->get_data() ) );
			$data = $response->get_data();
			self::assertIsArray( $data );
			self::assertContains( $data['code'] ?? '', $is_known ? array( 'mizkar_forbidden' ) : array( 'mizkar_sign_in_required', 'mizkar_session_expired' ) );
		}
		self::assertSame( $before, $this->everything() );
	}

	/**
	 * A parameter that is not known, of the wrong type, or an attempt at SQL gets a word for it, on every route.
	 *
	 * @param list<string>         $who
	 * @param array<string, mixed> $input
	 */
	#[DataProvider( 'routes' )]
	public function test_unknown_parameters_are_refused( string $method, string $path, array $who, int $status, array $input ): void {
		$this->begin();
		$request = $this->request( $method, $path, $input );
		$request->set_query_params( array( 'orderby' => 'id; DROP TABLE x' ) );
		self::login( $who, $this->customer );
		$response = rest_ensure_response( rest_get_server()->dispatch( $request ) );
		self::assert_error( 400, 'mizkar_invalid_input', $response );
		self::assertSame( array( 'orderby' ), self::wrong_fields( $response ) );
	}

	/** @param list<string> $who */
	private static function login( array $who, int $customer ): void {
		$administrator = get_user_by( 'login', 'admin' );
		self::assertInstanceOf( \WP_User::class, $administrator );
		wp_set_current_user( in_array( 'administrator', $who, true ) ? $administrator->ID : $customer );
	}

	private function begin(): void {
		$this->customer = $this->customer();
		$this->agent    = $this->agent();
		$token          = Crypto::token();
		$this->headers  = self::browser( $token );
		$_SERVER['HTTP_SEC_FETCH_SITE'] = 'same-origin';
		$ticket                         = $this->ticket( array( 'user_id' => $this->customer ) );
		$contact                        = self::services()->ticket_reader()->get( $ticket, Viewer::system() )->contact_id;
		self::services()->access()->grant( $token, $ticket, $contact );
		$this->token = $token;
		$this->places  = array(
			'{ticket}'     => (string) $ticket,
			'{department}' => (string) $this->department(),
			'{tag}'        => (string) self::services()->tags()->create( array( 'name' => 'VIP' ) )['id'],
			'{agent}'      => (string) $this->agent,
			'{contact}'    => (string) $contact,
			'{key}'        => str_repeat( 'a', 40 ),
			'{delivery}'   => (string) self::services()->database()->int( 'SELECT MAX(id) FROM ' . self::services()->database()->table( 'outbox' ) ),
		);
	}

	/** @param array<string, mixed> $input */
	private function as_actor( string $actor, string $method, string $path, array $input ): WP_REST_Response {
		if ( 'visitor' === $actor ) {
			self::no_browser();
		}
		$user_id = match ( $actor ) {
			'visitor', 'guest' => 0,
			'customer'         => $this->customer,
			'agent'            => $this->agent,
			'supervisor'       => $this->supervisor(),
			default            => $this->administrator(),
		};
		$sent     = 'guest' === $actor || '/session' === $path && 'visitor' !== $actor ? $this->headers : array();
		$filled   = json_decode( preg_replace( '/"\{ticket\}"/', $this->places['{ticket}'], (string) wp_json_encode( $input ) ) ?? '', true );
		$response = $this->rest( $method, '/mizkar/v1' . strtr( $path, $this->places ), Values::from( $filled )->all(), $user_id, $sent );
		self::browser( $this->token );
		return $response;
	}

	/** @param array<string, mixed> $input */
	private function request( string $method, string $path, array $input ): \WP_REST_Request {
		$request = new \WP_REST_Request( $method, '/mizkar/v1' . strtr( $path, $this->places ) );
		if ( ! in_array( $method, array( 'GET', 'DELETE' ), true ) ) {
			$request->set_header( 'Content-Type', 'application/json' );
			$request->set_body( (string) wp_json_encode( $input ) );
		}
		foreach ( $this->headers as $name => $value ) {
			$request->set_header( $name, $value );
		}
		return $request;
	}

	/** @return array<string, int> */
	private function everything(): array {
		$database = self::services()->database();
		$counts   = array();
		foreach ( array( 'tickets', 'messages', 'contacts', 'attachments', 'access', 'outbox' ) as $table ) {
			$counts[ $table ] = $database->int( "SELECT COUNT(*) FROM {$database->table( $table )}" );
		}
		return $counts + array( 'versions' => $database->int( "SELECT SUM(version) FROM {$database->table( 'tickets' )}" ), 'terms' => $database->int( "SELECT COUNT(*) FROM {$database->core_table( 'terms' )}" ) );
	}
}
