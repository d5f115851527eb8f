<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Integration;

use Mizkar\Plugin;
use Mizkar\Services;
use Mizkar\Tests\Support\Baseline;
use Mizkar\Tests\Support\FixedClock;
use Mizkar\Tests\Support\HookState;
use Mizkar\Tests\Support\ListenerState;
use Mizkar\Tests\Support\SentMail;
use Mizkar\Tests\Support\ServiceState;
use Mizkar\Tests\Support\SqliteSnapshot;
use PHPUnit\Framework\TestCase as PhpUnitTestCase;
use WP_REST_Request;
use WP_REST_Response;

/**
 * A test inside a real WordPress. What it writes is rolled back, what it hooks is unhooked, what it mails is caught.
 */
abstract class TestCase extends PhpUnitTestCase {

	/**
	 * A test that needs real commits (full-text search, two connections, deadlocks) says so; its rows are deleted afterwards instead.
	 */
	protected const COMMITS = false;

	/** Makes every user's name and address new. */
	private static int $users = 0;

	/** @var list<SentMail> */
	protected array $mails = array();

	private HookState $hooks;

	private ListenerState $listeners;

	private Baseline|SqliteSnapshot|null $baseline = null;

	protected function setUp(): void {
		parent::setUp();
		$this->hooks     = HookState::take();
		$this->listeners = ListenerState::take( self::services()->events() );
		$this->mails = array();
		wp_cache_flush();
		ServiceState::reset( self::services() );
		wp_set_current_user( 0 );
		add_filter( 'wp_hash_password_options', static fn (): array => array( 'cost' => 4 ) ); // Nobody breaks into a test.
		add_filter( 'pre_wp_mail', array( $this, 'catch_mail' ), 1, 2 );
		add_filter( 'wp_die_handler', static fn (): \Closure => self::died( ... ) );
		add_filter( 'pre_http_request', static fn (): \WP_Error => new \WP_Error( 'no_network', 'Tests ask nobody outside.' ) );
		// SQLite's drop-in rolls everything back when one statement fails: nothing can be held open around a test there.
		if ( self::services()->database()->is_sqlite() ) {
			$this->baseline = SqliteSnapshot::get();
		} elseif ( true === static::COMMITS ) {
			$this->baseline = Baseline::take();
		} else {
			self::services()->database()->hold_open();
		}
	}

	protected function tearDown(): void {
		if ( null === $this->baseline ) {
			self::services()->database()->roll_back_held();
		} else {
			$this->baseline->restore();
			$this->baseline = null;
		}
		wp_cache_flush();
		$this->hooks->restore();
		$this->listeners->restore();
		if ( is_locale_switched() ) {
			restore_current_locale();
		}
		parent::tearDown();
	}

	final protected static function services(): Services {
		return Plugin::instance()->services;
	}

	/** Time stands still at this moment (UTC), until the test moves it. Services that a test already holds keep the old clock. */
	final protected function hold_clock( string $sql ): FixedClock {
		$clock = new FixedClock( $sql );
		ServiceState::hold_clock( self::services(), $clock );
		return $clock;
	}

	/** @param array<mixed> $arguments */
	final public function catch_mail( mixed $short_circuit, array $arguments ): mixed {
		if ( null !== $short_circuit ) {
			return $short_circuit;
		}
		$this->mails[] = SentMail::from( $arguments );
		return true;
	}

	/**
	 * A REST request as that user (0 is a visitor), answered by the whole of WordPress's REST API.
	 *
	 * @param array<string, mixed>  $parameters Query for GET and DELETE, JSON body otherwise.
	 * @param array<string, string> $headers
	 */
	final protected function rest( string $method, string $path, array $parameters = array(), int $user_id = 0, array $headers = array() ): WP_REST_Response {
		wp_set_current_user( $user_id );
		$request = new WP_REST_Request( $method, $path );
		foreach ( $headers as $name => $value ) {
			$request->set_header( $name, $value );
		}
		if ( in_array( $method, array( 'GET', 'DELETE' ), true ) ) {
			$request->set_query_params( $parameters );
		} else {
			$request->set_header( 'Content-Type', 'application/json' );
			$request->set_body( (string) wp_json_encode( $parameters ) );
		}
		return rest_ensure_response( rest_get_server()->dispatch( $request ) );
	}

	/** @return array<mixed> What a client would read. */
	final protected function body( WP_REST_Response $response ): array {
		$data = json_decode( (string) wp_json_encode( rest_get_server()->response_to_data( $response, false ) ), true );
		self::assertIsArray( $data );
		return $data;
	}

	final protected static function assert_status( int $status, WP_REST_Response $response ): void {
		self::assertSame( $status, $response->get_status(), (string) wp_json_encode( $response->get_data() ) );
	}

	final protected static function assert_error( int $status, string $code, WP_REST_Response $response ): void {
		self::assert_status( $status, $response );
		$data = $response->get_data();
		self::assertIsArray( $data );
		self::assertSame( $code, $data['code'] ?? null );
	}

	final protected function administrator(): int {
		return $this->user( 'administrator' );
	}

	final protected function supervisor(): int {
		return $this->user( 'mizkar_supervisor' );
	}

	final protected function agent(): int {
		return $this->user( 'mizkar_agent' );
	}

	final protected function customer(): int {
		return $this->user( 'subscriber' );
	}

	/** @param array{user_login?: string, user_pass?: string, user_email?: string, display_name?: string, locale?: string} $fields */
	final protected function user( string $role, array $fields = array() ): int {
		$count   = ++self::$users;
		$user_id = wp_insert_user(
			array(
				'user_login'   => "user$count",
				'user_pass'    => 'password',
				'user_email'   => "user$count@example.org",
				'display_name' => "User $count",
				'role'         => $role,
				...$fields,
			)
		);
		self::assertIsInt( $user_id );
		return $user_id;
	}

	/**
	 * A ticket of a new customer, unless $fields names another person.
	 *
	 * @param array<string, mixed> $fields What mizkar_create_ticket() takes.
	 * @return int Its id.
	 */
	final protected function ticket( array $fields = array() ): int {
		$asks      = array_intersect_key( $fields, array_flip( array( 'user_id', 'contact_id', 'email' ) ) );
		$ticket_id = mizkar_create_ticket(
			array(
				'subject' => 'The parcel has not arrived',
				'body'    => 'I ordered it two weeks ago.',
				...( array() === $asks ? array( 'user_id' => $this->customer() ) : array() ),
				...$fields,
			)
		);
		self::assertIsInt( $ticket_id, is_wp_error( $ticket_id ) ? $ticket_id->get_error_message() : '' );
		return $ticket_id;
	}

	/** @return int The id of a new department. */
	final protected function department( string $name = 'Sales' ): int {
		return self::services()->departments()->create( array( 'name' => $name ) )->id;
	}

	private static function died( mixed $message ): never {
		throw new \RuntimeException( $message instanceof \WP_Error ? $message->get_error_message() : ( is_scalar( $message ) ? (string) $message : '' ) );
	}
}
