<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Integration\Rest;

use Mizkar\Tickets\DepartmentService;
use Mizkar\Tickets\TagService;
use Mizkar\Tickets\TicketRepository;
use PHPUnit\Framework\Attributes\DataProvider;

/** A ticket is a post of WordPress, and none of WordPress's own ways shows it; its REST API's own abilities work. */
final class WordPressTest extends RestTestCase {

	private const WORD = 'Xylophone';

	private int $customer;

	private int $ticket;

	protected function setUp(): void {
		parent::setUp();
		$this->customer = $this->customer();
		$this->ticket   = $this->ticket( array( 'user_id' => $this->customer, 'subject' => self::WORD, 'body' => self::WORD ) );
	}

	#[DataProvider( 'core_routes' )]
	public function test_cores_rest_api_shows_no_ticket( string $path ): void {
		$tag  = self::services()->tags()->create( array( 'name' => 'Secret tag' ) )['id'];
		$path = strtr( $path, array( '{ticket}' => (string) $this->ticket, '{customer}' => (string) $this->customer, '{tag}' => (string) $tag ) );
		foreach ( array( 0, $this->customer, $this->agent(), $this->supervisor(), $this->administrator() ) as $user_id ) {
			[ $route, $query ] = explode( '?', $path ) + array( 1 => '' );
			parse_str( $query, $parameters );
			$response = $this->rest( 'GET', $route, \Mizkar\Kernel\Values::from( $parameters )->all(), $user_id );
			$shown    = (string) wp_json_encode( $response->get_data() );
			self::assertStringNotContainsString( self::WORD, $shown );
			self::assertStringNotContainsString( 'mizkar_', $shown );
			self::assertStringNotContainsString( 'Secret tag', $shown );
		}
	}

	/** @return array<string, array{string}> */
	public static function core_routes(): array {
		return array(
			'post types'              => array( '/wp/v2/types' ),
			'taxonomies'              => array( '/wp/v2/taxonomies' ),
			'as a post'               => array( '/wp/v2/posts/{ticket}' ),
			'as a page'               => array( '/wp/v2/pages/{ticket}' ),
			'as a file'               => array( '/wp/v2/media/{ticket}' ),
			'among the posts'         => array( '/wp/v2/posts?search=' . self::WORD ),
			'among an author’s posts' => array( '/wp/v2/posts?author={customer}' ),
			'by search'               => array( '/wp/v2/search?search=' . self::WORD ),
			'by search of anything'   => array( '/wp/v2/search?search=' . self::WORD . '&subtype=any' ),
			'by search of terms'      => array( '/wp/v2/search?type=term&search=Secret' ),
			'its comments'            => array( '/wp/v2/comments?post={ticket}' ),
			'its revisions'           => array( '/wp/v2/posts/{ticket}/revisions' ),
			'a tag'                   => array( '/wp/v2/tags/{tag}' ),
			'embedded'                => array( '/oembed/1.0/embed?url=http%3A%2F%2Fexample.org%2F%3Fp%3D{ticket}' ),
		);
	}

	public function test_there_are_no_routes_for_the_type_itself(): void {
		foreach ( array( TicketRepository::POST_TYPE, TagService::TAXONOMY, DepartmentService::TAXONOMY ) as $name ) {
			self::assert_status( 404, $this->rest( 'GET', "/wp/v2/$name", array(), $this->administrator() ) );
			self::assertContains( $this->rest( 'GET', "/wp/v2/types/$name", array(), $this->administrator() )->get_status(), array( 403, 404 ) );
			self::assertContains( $this->rest( 'GET', "/wp/v2/taxonomies/$name", array(), $this->administrator() )->get_status(), array( 403, 404 ) );
		}
	}

	/** @param array<string, mixed> $query */
	#[DataProvider( 'queries' )]
	public function test_the_sites_pages_show_no_ticket( array $query ): void {
		$query = array_map( fn ( mixed $value ): mixed => '{ticket}' === $value ? $this->ticket : ( '{customer}' === $value ? $this->customer : $value ), $query );
		foreach ( array( 0, $this->customer, $this->agent(), $this->administrator() ) as $user_id ) {
			wp_set_current_user( $user_id );
			$found = new \WP_Query( $query );
			self::assertSame( array(), array_filter( $found->posts ?? array(), fn ( mixed $post ): bool => $post instanceof \WP_Post && $post->ID === $this->ticket ), (string) wp_json_encode( $query ) );
		}
	}

	/** @return array<string, array{array<string, mixed>}> */
	public static function queries(): array {
		return array(
			'the start page' => array( array() ),
			'search'         => array( array( 's' => self::WORD ) ),
			'search of any'  => array( array( 's' => self::WORD, 'post_type' => 'any' ) ),
			'an author'      => array( array( 'author' => '{customer}' ) ),
			'a feed'         => array( array( 'feed' => 'rss2' ) ),
			'a year'         => array( array( 'year' => (int) gmdate( 'Y' ) ) ),
			'by id'          => array( array( 'p' => '{ticket}' ) ),
			'as a page'      => array( array( 'page_id' => '{ticket}' ) ),
		);
	}

	/** What a visitor types into the address bar. */
	#[DataProvider( 'addresses' )]
	public function test_no_address_leads_to_a_ticket( string $address ): void {
		$name    = get_post_field( 'post_name', $this->ticket );
		$address = strtr( $address, array( '{ticket}' => (string) $this->ticket, '{name}' => $name ) );
		wp_set_current_user( $this->customer );
		$_SERVER['REQUEST_URI'] = $address;
		parse_str( (string) wp_parse_url( $address, PHP_URL_QUERY ), $_GET );
		$wp = new \WP();
		$wp->init();
		foreach ( array( 'post_type', 'p', 'name', 'attachment_id' ) as $variable ) {
			$wp->add_query_var( $variable );
		}
		$wp->parse_request();
		$found = new \WP_Query( $wp->query_vars );
		foreach ( $found->posts ?? array() as $post ) {
			self::assertInstanceOf( \WP_Post::class, $post );
			self::assertNotSame( $this->ticket, $post->ID );
		}
		self::assertFalse( is_post_publicly_viewable( $this->ticket ) );
	}

	/** @return array<string, array{string}> */
	public static function addresses(): array {
		return array(
			'by id'             => array( '/?p={ticket}' ),
			'by id and type'    => array( '/?p={ticket}&post_type=mizkar_ticket' ),
			'by type'           => array( '/?post_type=mizkar_ticket' ),
			'by the type’s var' => array( '/?mizkar_ticket={name}' ),
			'by name'           => array( '/{name}/' ),
			'by a tag'          => array( '/?mizkar_tag=secret' ),
			'a preview'         => array( '/?p={ticket}&preview=true' ),
			'as an attachment'  => array( '/?attachment_id={ticket}' ),
		);
	}

	public function test_sitemaps_name_no_ticket_and_no_customer(): void {
		$server = wp_sitemaps_get_server();
		foreach ( $server->registry->get_providers() as $provider ) {
			self::assertInstanceOf( \WP_Sitemaps_Provider::class, $provider );
			foreach ( array_keys( $provider->get_object_subtypes() ) as $subtype ) {
				self::assertStringStartsNotWith( 'mizkar', (string) $subtype );
				self::assertStringNotContainsString( (string) $this->ticket, (string) wp_json_encode( $provider->get_url_list( 1, (string) $subtype ) ) );
			}
		}
		$users = $server->registry->get_provider( 'users' );
		self::assertInstanceOf( \WP_Sitemaps_Provider::class, $users );
		self::assertSame( array(), $users->get_url_list( 1 ) );
		self::assertStringNotContainsString( "\"id\":$this->customer,", (string) wp_json_encode( $this->rest( 'GET', '/wp/v2/users' )->get_data() ) );
	}

	public function test_nobody_edits_a_ticket_as_a_post(): void {
		foreach ( array( $this->customer, $this->agent(), $this->user( 'editor' ), $this->administrator() ) as $user_id ) {
			wp_set_current_user( $user_id );
			foreach ( array( 'edit_post', 'delete_post', 'publish_post' ) as $capability ) {
				self::assertFalse( current_user_can( $capability, $this->ticket ), $capability );
			}
		}
		self::assertFalse( comments_open( $this->ticket ) );
		self::assertFalse( pings_open( $this->ticket ) );
	}

	public function test_a_deleted_users_tickets_stay(): void {
		wp_delete_user( $this->customer );
		self::assertInstanceOf( \WP_Post::class, get_post( $this->ticket ) );
		self::assert_status( 200, $this->rest( 'GET', "/mizkar/v1/tickets/$this->ticket", array(), $this->agent() ) );
	}

	public function test_application_passwords_work(): void {
		$agent  = $this->agent();
		$answer = $this->sign_in_by_application( $agent );
		self::assertSame( $agent, $answer );
		self::assertSame( array( $this->ticket ), $this->ids( $this->rest( 'GET', '/mizkar/v1/tickets', array(), $agent, array( 'Authorization' => 'Basic x' ) ) ) );
		self::assertSame( $this->customer, $this->sign_in_by_application( $this->customer ) );
		self::assert_status( 201, $this->rest( 'POST', "/mizkar/v1/tickets/$this->ticket/messages", array( 'body' => 'From a program' ), $this->customer ) );
	}

	public function test_fields_can_be_chosen(): void {
		$agent = $this->agent();
		$one   = $this->rest( 'GET', "/mizkar/v1/tickets/$this->ticket", array( '_fields' => 'id,subject,signal.name' ), $agent );
		self::assertSame( array( 'id', 'subject', 'signal' ), array_keys( $this->filtered( $one, 'id,subject,signal.name' ) ) );
		$list = $this->filtered( $this->rest( 'GET', '/mizkar/v1/tickets', array( '_fields' => 'id,status' ), $agent ), 'id,status' );
		self::assertSame( array( array( 'id' => $this->ticket, 'status' => 'new' ) ), $list );
	}

	public function test_every_route_describes_itself(): void {
		foreach ( array( '/tickets' => 'mizkar-ticket', "/tickets/$this->ticket" => 'mizkar-ticket', "/tickets/$this->ticket/messages" => 'mizkar-message', '/departments' => 'mizkar-department', '/tags' => 'mizkar-tag', '/agents' => 'mizkar-agent', '/contacts' => 'mizkar-contact', '/settings' => 'mizkar-settings' ) as $path => $title ) {
			$response = rest_get_server()->dispatch( new \WP_REST_Request( 'OPTIONS', "/mizkar/v1$path" ) );
			$data = json_decode( (string) wp_json_encode( $response->get_data() ), true );
			self::assertIsArray( $data );
			self::assertIsArray( $data['schema'] ?? null, $path );
			self::assertSame( $title, $data['schema']['title'] );
		}
	}

	public function test_pages_of_a_list_are_told_in_a_header(): void {
		$second = $this->ticket();
		$agent  = $this->agent();
		$first  = $this->rest( 'GET', '/mizkar/v1/tickets', array( 'per_page' => '1', 'sort' => 'created_at' ), $agent );
		self::assertSame( array( $second ), $this->ids( $first ) );
		$next = $first->get_headers()['X-Mizkar-Next'] ?? null;
		self::assertIsString( $next );
		$last = $this->rest( 'GET', '/mizkar/v1/tickets', array( 'per_page' => '1', 'sort' => 'created_at', 'cursor' => $next ), $agent );
		self::assertSame( array( $this->ticket ), $this->ids( $last ) );
		self::assertArrayNotHasKey( 'X-Mizkar-Next', $last->get_headers() );
	}

	/** What goes wrong inside is logged with an id, and told without details. */
	public function test_an_unexpected_failure_tells_no_details(): void {
		$log = (string) tempnam( get_temp_dir(), 'mizkar' );
		$old = ini_set( 'error_log', $log );
		add_filter( 'mizkar_new_message', static fn () => throw new \LogicException( 'password=hunter2' ) );
		$response = $this->rest( 'POST', "/mizkar/v1/tickets/$this->ticket/messages", array( 'body' => 'x' ), $this->agent() );
		ini_set( 'error_log', (string) $old );
		self::assert_error( 500, 'mizkar_internal', $response );
		$shown = (string) wp_json_encode( $response->get_data() );
		self::assertStringNotContainsString( 'hunter2', $shown );
		self::assertStringNotContainsString( '.php', $shown );
		self::assertMatchesRegularExpression( '/"error_id":"[0-9a-f]{8}"/', $shown );
		preg_match_all( '/"error_id":"(\w+)"/', $shown, $ids );
		self::assertStringContainsString( 'Mizkar ' . implode( '', $ids[1] ) . ': LogicException: password=hunter2', (string) file_get_contents( $log ) );
		unlink( $log );
	}

	/** @return int Who that is, to WordPress. */
	private function sign_in_by_application( int $user_id ): int {
		add_filter( 'wp_is_application_passwords_available', '__return_true' );
		add_filter( 'application_password_is_api_request', '__return_true' );
		$made = \WP_Application_Passwords::create_new_application_password( $user_id, array( 'name' => 'A program' ) );
		self::assertIsArray( $made );
		$user = get_userdata( $user_id );
		self::assertInstanceOf( \WP_User::class, $user );
		$_SERVER['PHP_AUTH_USER'] = $user->user_login;
		$_SERVER['PHP_AUTH_PW']   = $made[0];
		$found                    = apply_filters( 'determine_current_user', false );
		unset( $_SERVER['PHP_AUTH_USER'], $_SERVER['PHP_AUTH_PW'] );
		return is_int( $found ) ? $found : 0;
	}

	/** @return array<mixed> As the server sends it. */
	private function filtered( \WP_REST_Response $response, string $fields ): array {
		self::assert_status( 200, $response );
		$request = new \WP_REST_Request( 'GET', '/' );
		$request->set_query_params( array( '_fields' => $fields ) );
		return $this->body( rest_filter_response_fields( $response, rest_get_server(), $request ) );
	}
}
