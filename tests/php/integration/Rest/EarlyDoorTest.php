<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Integration\Rest;

use Mizkar\Contacts\GuestSession;
use Mizkar\Contacts\Viewer;
use Mizkar\Kernel\Crypto;
use Mizkar\Plugin;
use Mizkar\Tests\Integration\Rest\Doors\Server;
use PHPUnit\Framework\Attributes\DataProvider;

/** Every hot route through both doors, by everybody: the same answer, whoever gives it. */
final class EarlyDoorTest extends RestTestCase {

	protected const COMMITS = true;

	private static ?Server $server = null;

	public static function tearDownAfterClass(): void {
		self::$server?->stop();
		self::$server = null;
		parent::tearDownAfterClass();
	}

	/** @return array<string, array{string, bool}> The address, and whether the early door answers those who may read. */
	public static function questions(): array {
		return array(
			'list'                  => array( '/tickets', true ),
			'filtered list'         => array( '/tickets?view=open&priority=normal&sort=priority&order=asc&per_page=1', false ),
			'own list'              => array( '/tickets?scope=own&status=new&per_page=1', true ),
			'search'                => array( "/tickets?search=O'Brien%20%22%D8%B9%D9%84%DB%8C", false ),
			'an unknown parameter'  => array( '/tickets?orderby=id', false ),
			'a wrong value'         => array( '/tickets?status=lost', false ),
			'some fields'           => array( '/tickets?_fields=id,subject', true ),
			'an envelope'           => array( '/tickets?_envelope=1', false ),
			'counts'                => array( '/tickets/counts', false ),
			'one'                   => array( '/tickets/{ticket}', true ),
			'one that is foreign'   => array( '/tickets/{foreign}', false ),
			'one that is missing'   => array( '/tickets/999999', false ),
			'a thread'              => array( '/tickets/{ticket}/messages', true ),
			'a thread, from there'  => array( '/tickets/{ticket}/messages?after=1&limit=1', true ),
			'signals'               => array( '/signals?names={name}', true ),
			'a route that is plain' => array( '/departments', false ),
		);
	}

	#[DataProvider( 'questions' )]
	public function test_both_doors_say_the_same( string $path, bool $early ): void {
		$customer = $this->customer();
		$token    = Crypto::token();
		$ticket   = $this->ticket( array( 'user_id' => $customer, 'body' => "O'Brien \"علی\"" ) );
		$foreign  = $this->ticket( array( 'subject' => "Another's" ) );
		self::services()->replies()->reply( $ticket, array( 'body' => 'Internal', 'kind' => 'note' ), Viewer::system() );
		self::services()->access()->grant( $token, $ticket, 1 );
		$path = '/wp-json/mizkar/v1' . strtr( $path, array( '{ticket}' => (string) $ticket, '{foreign}' => (string) $foreign, '{name}' => self::services()->signals()->address( "ticket:$ticket:customer" )['name'] ) );
		foreach ( array( 'visitor' => array( array(), array() ), 'guest' => array( array( GuestSession::COOKIE => $token ), array() ), 'customer' => self::signed_in( $customer ), 'agent' => self::signed_in( $this->agent() ) ) as $who => [ $cookies, $headers ] ) {
			$first  = self::server()->get( $path, $cookies, $headers, early: true );
			$second = self::server()->get( $path, $cookies, $headers, early: false );
			self::assertSame( $second->substance(), $first->substance(), $who );
			self::assertFalse( $second->is_early() );
			if ( $early && 'visitor' !== $who ) {
				self::assertSame( array( 200, true ), array( $first->status, $first->is_early() ), "$who: $first->body" );
			}
		}
	}

	/** A cookie without its nonce is a visitor, at both doors. */
	public function test_a_cookie_alone_is_nobody(): void {
		$customer     = $this->customer();
		$ticket       = $this->ticket( array( 'user_id' => $customer ) );
		[ $cookies ]  = self::signed_in( $customer );
		foreach ( array( array(), array( 'X-WP-Nonce' => 'wrong' ) ) as $headers ) {
			foreach ( array( true, false ) as $early ) {
				$answer = self::server()->get( "/wp-json/mizkar/v1/tickets/$ticket", $cookies, $headers, $early );
				self::assertContains( $answer->status, array( 401, 403 ) );
				self::assertFalse( $answer->is_early() );
				self::assertStringNotContainsString( 'parcel', $answer->body );
			}
		}
	}

	public function test_the_plain_address_works_too(): void {
		$agent                = $this->agent();
		[ $cookies, $headers ] = self::signed_in( $agent );
		$ticket               = $this->ticket();
		$uri                  = "/index.php?rest_route=/mizkar/v1/tickets/$ticket&_wpnonce={$headers['X-WP-Nonce']}";
		$first                = self::server()->get( $uri, $cookies, array(), early: true );
		self::assertTrue( $first->is_early() );
		self::assertSame( self::server()->get( $uri, $cookies, array(), early: false )->substance(), $first->substance() );
	}

	public function test_every_hot_route_is_asked(): void {
		$hot = array();
		foreach ( Plugin::instance()->controllers() as $controller ) {
			foreach ( $controller->routes() as $route ) {
				if ( $route->hot ) {
					self::assertSame( 'GET', $route->method );
					$hot[] = $route->path;
				}
			}
		}
		$asked = array_map( static fn ( array $question ): string => strtr( (string) strtok( $question[0], '?' ), array( '{ticket}' => '5' ) ), array_values( self::questions() ) );
		foreach ( $hot as $path ) {
			self::assertNotSame( array(), preg_grep( "#^$path$#", $asked ), $path );
		}
		self::assertNotSame( array(), $hot );
	}

	private static function server(): Server {
		return self::$server ??= Server::start();
	}

	/** @return array{array<string, string>, array<string, string>} Cookies and headers of a browser. */
	private static function signed_in( int $user_id ): array {
		$name            = 'wordpress_logged_in_' . md5( 'http://example.org' );
		$token           = \WP_Session_Tokens::get_instance( $user_id )->create( time() + 3600 );
		$cookie          = wp_generate_auth_cookie( $user_id, time() + 3600, 'logged_in', $token );
		$_COOKIE[ $name ] = $cookie;
		wp_set_current_user( $user_id );
		$nonce = wp_create_nonce( 'wp_rest' );
		unset( $_COOKIE[ $name ] );
		return array( array( $name => $cookie ), array( 'X-WP-Nonce' => $nonce ) );
	}
}
