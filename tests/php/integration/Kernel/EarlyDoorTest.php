<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Integration\Kernel;

use Mizkar\Contacts\AccessGrant;
use Mizkar\Contacts\AccessScope;
use Mizkar\Contacts\GuestSession;
use Mizkar\Kernel\Crypto;
use Mizkar\Plugin;
use Mizkar\Tests\Integration\TestCase;
use Mizkar\Tests\Support\ServerAnswer;
use Mizkar\Tests\Support\SiteServer;
use PHPUnit\Framework\Attributes\DataProvider;

/** Both doors of every hot route give the same answer; only the usual is answered early. Whole requests to a real server. */
final class EarlyDoorTest extends TestCase {

	protected const COMMITS = true;

	private const HOT = array(
		'/tickets'                         => '/tickets',
		'/tickets/counts'                  => '/tickets/counts',
		'/tickets/(?P<id>\d+)'             => '/tickets/{own}',
		'/tickets/(?P<id>\d+)/messages'    => '/tickets/{own}/messages',
		'/signals'                         => '/signals?names={signal}',
	);

	private static SiteServer $server;

	/** @var array<string, string> */
	private array $ids = array();

	/** @var array<string, array<string, string>> Headers by who asks. */
	private array $people = array();

	public static function setUpBeforeClass(): void {
		parent::setUpBeforeClass();
		self::$server = SiteServer::start();
	}

	public static function tearDownAfterClass(): void {
		self::$server->stop();
		parent::tearDownAfterClass();
	}

	protected function setUp(): void {
		parent::setUp();
		self::services()->settings()->change( array( 'early_door' => true, 'mail_mode' => 'log' ) );
		$agent   = $this->agent();
		$member  = $this->customer();
		$own     = $this->ticket( array( 'user_id' => $member, 'subject' => 'Fünf "Äpfel" & <b>Birnen</b> / سیب' ) );
		$foreign = $this->ticket( array( 'email' => 'guest@example.org' ) );
		self::services()->replies()->reply( $own, array( 'body' => 'A note', 'kind' => 'note' ), self::services()->viewers()->of_user( $agent ) );
		self::services()->replies()->reply( $own, array( 'body' => 'An answer' ), self::services()->viewers()->of_user( $agent ) );
		$this->ids    = array( '{own}' => (string) $own, '{foreign}' => (string) $foreign, '{missing}' => '99999999', '{signal}' => self::services()->signals()->address( 'desk' )['name'] );
		$token        = Crypto::token();
		$this->people = array(
			'nobody'               => array(),
			'agent'                => self::session( $agent ),
			'member'               => self::session( $member ),
			'guest'                => array( 'Cookie' => GuestSession::COOKIE . "=$token" ),
			'without nonce'        => array_diff_key( self::session( $agent ), array( 'X-WP-Nonce' => true ) ),
			'wrong nonce'          => array( 'X-WP-Nonce' => 'abcdef0123' ) + self::session( $agent ),
			'application password' => self::application_password( $agent ),
			'wrong password'       => array( 'Authorization' => 'Basic ' . base64_encode( 'user:wrong' ) ),
		);
		$this->people['with cookie'] = array_diff_key( $this->people['agent'], array( 'X-WP-Nonce' => true ) );
		$contact      = self::services()->contacts()->for_guest( 'Guest', 'guest@example.org', 'en_US' );
		self::services()->access_rows()->put( Crypto::token_hash( $token ), new AccessGrant( $contact->id, (int) $this->ids['{foreign}'] ), AccessScope::Session, gmdate( 'Y-m-d H:i:s', time() + 3600 ) );
	}

	public function test_every_hot_route_is_tried_here(): void {
		$hot = array();
		foreach ( Plugin::instance()->controllers() as $controller ) {
			foreach ( $controller->routes() as $route ) {
				if ( $route->hot ) {
					$hot[] = $route->path;
				}
			}
		}
		self::assertEqualsCanonicalizing( array_keys( self::HOT ), $hot );
	}

	/** @return array<string, array{string}> */
	public static function who(): array {
		$names = array( 'nobody', 'agent', 'member', 'guest', 'without nonce', 'wrong nonce', 'application password', 'wrong password' );
		return array_combine( $names, array_map( static fn ( string $name ): array => array( $name ), $names ) );
	}

	#[DataProvider( 'who' )]
	public function test_both_doors_give_the_same_answer( string $who ): void {
		$usual = in_array( $who, array( 'nobody', 'agent', 'member', 'guest' ), true );
		foreach ( self::HOT as $address ) {
			$answer = $this->ask_both( $address, $who );
			self::assertSame( $usual && 200 === $answer->status, $answer->was_early(), "$address as $who" );
		}
	}

	/** @return array<string, array{string, string, int, bool}> Address, who asks, status, whether it is answered early. */
	public static function questions(): array {
		return array(
			'some fields'                 => array( '/tickets?_fields=id,subject', 'agent', 200, true ),
			'some fields of a ticket'     => array( '/tickets/{own}?_fields=id,contact.name', 'agent', 200, true ),
			'a filter'                    => array( '/tickets?status=new&per_page=1', 'agent', 200, true ),
			'a page that goes on'         => array( '/tickets?per_page=1', 'agent', 200, true ),
			'words'                       => array( '/tickets?search=parcel', 'agent', 200, true ),
			'a nonce in the address'      => array( '/tickets?_wpnonce={nonce}', 'with cookie', 200, true ),
			'a slash at the end'          => array( '/tickets/', 'agent', 200, true ),
			'messages behind one'         => array( '/tickets/{own}/messages?after=1&limit=1', 'member', 200, true ),
			'an unknown parameter'        => array( '/tickets?colour=red', 'agent', 400, false ),
			'a wrong value'               => array( '/tickets?per_page=many', 'agent', 400, false ),
			'a list as a value'           => array( '/tickets?status[]=new', 'agent', 400, false ),
			'a wrong cursor'              => array( '/tickets?cursor=xyz', 'agent', 400, false ),
			'a foreign ticket'            => array( '/tickets/{foreign}', 'member', 404, false ),
			'a missing ticket'            => array( '/tickets/{missing}', 'member', 404, false ),
			'a foreign thread'            => array( '/tickets/{own}/messages', 'guest', 404, false ),
			'what only agents may ask'    => array( '/tickets/counts', 'member', 403, false ),
			'what REST alone understands' => array( '/tickets?_envelope=1', 'agent', 200, false ),
			'a route that is not hot'     => array( '/departments', 'agent', 200, false ),
			'no route at all'             => array( '/nothing', 'agent', 404, false ),
		);
	}

	#[DataProvider( 'questions' )]
	public function test_what_is_unusual_falls_through( string $address, string $who, int $status, bool $early ): void {
		$answer = $this->ask_both( $address, $who );
		self::assertSame( array( $status, $early ), array( $answer->status, $answer->was_early() ), $answer->body );
	}

	public function test_the_plain_form_of_an_address_is_the_same_route(): void {
		$plain = $this->ask( '/?rest_route=/mizkar/v1/tickets&per_page=1', 'agent', 'early' );
		self::assertTrue( $plain->was_early() );
		self::assertSame( $this->ask( '/wp-json/mizkar/v1/tickets?per_page=1', 'agent', 'rest' )->comparable(), $plain->comparable() );
	}

	public function test_an_early_answer_is_kept_by_nobody_else(): void {
		$answer = $this->ask( '/wp-json/mizkar/v1/tickets', 'agent', 'early' );
		self::assertTrue( $answer->was_early() );
		self::assertStringContainsString( 'private', $answer->headers['cache-control'] ?? '' );
		self::assertStringContainsString( 'Cookie', $answer->headers['vary'] ?? '' );
		self::assertSame( 'nosniff', $answer->headers['x-content-type-options'] ?? '' );
	}

	private function ask_both( string $address, string $who ): ServerAnswer {
		$early = $this->ask( '/wp-json/mizkar/v1' . $address, $who, 'early' );
		$rest  = $this->ask( '/wp-json/mizkar/v1' . $address, $who, 'rest' );
		self::assertFalse( $rest->was_early() );
		self::assertSame( $rest->comparable(), $early->comparable(), "$address as $who" );
		return $early;
	}

	private function ask( string $address, string $who, string $door ): ServerAnswer {
		$nonce = array( '{nonce}' => $this->people['agent']['X-WP-Nonce'] ?? '' );
		return self::$server->get( strtr( $address, $this->ids + $nonce ), $this->people[ $who ] + array( 'X-Test-Door' => $door ) );
	}

	/** @return array<string, string> */
	private static function session( int $user_id ): array {
		$name             = 'wordpress_logged_in_' . md5( site_url() );
		$expires          = time() + 3600;
		$cookie           = wp_generate_auth_cookie( $user_id, $expires, 'logged_in', \WP_Session_Tokens::get_instance( $user_id )->create( $expires ) );
		$_COOKIE[ $name ] = $cookie;
		wp_set_current_user( $user_id );
		$nonce = wp_create_nonce( 'wp_rest' );
		return array( 'Cookie' => $name . '=' . rawurlencode( $cookie ), 'X-WP-Nonce' => $nonce );
	}

	/** @return array<string, string> */
	private static function application_password( int $user_id ): array {
		$made = \WP_Application_Passwords::create_new_application_password( $user_id, array( 'name' => 'test' ) );
		$user = get_userdata( $user_id );
		self::assertIsArray( $made );
		self::assertInstanceOf( \WP_User::class, $user );
		return array( 'Authorization' => 'Basic ' . base64_encode( "$user->user_login:$made[0]" ) );
	}
}
