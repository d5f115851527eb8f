<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Integration\Admin;

use Mizkar\Kernel\Values;
use Mizkar\Tests\Integration\TestCase;
use Mizkar\Tickets\Department;

/** `POST /setup`. */
final class SetupTest extends TestCase {

	private const ROUTE = '/mizkar/v1/setup';

	private const INPUT = array( 'page_title' => 'پشتیبانی', 'departments' => array( 'Sales', 'Support', 'sales' ), 'sender_name' => 'Shop', 'sender_email' => 'desk@example.org' );

	public function test_makes_page_and_departments_and_remembers_the_sender(): void {
		$response = $this->rest( 'POST', self::ROUTE, self::INPUT, $this->administrator() );
		self::assert_status( 200, $response );
		$answer = Values::from( $this->body( $response ) );
		$page   = get_post( $answer->int( 'support_page_id' ) );
		self::assertInstanceOf( \WP_Post::class, $page );
		self::assertSame( array( 'page', 'publish', 'پشتیبانی' ), array( $page->post_type, $page->post_status, $page->post_title ) );
		self::assertStringContainsString( '<!-- wp:mizkar/tickets /-->', $page->post_content );
		self::assertStringContainsString( '<!-- wp:mizkar/ticket-form /-->', $page->post_content );
		self::assertSame( get_permalink( $page ), $answer->string( 'support_page_url' ) );
		self::assertSame( array( 'Sales', 'Support' ), $this->department_names() );
		$settings = $answer->map( 'settings' );
		self::assertTrue( $settings->bool( 'setup_done' ) );
		self::assertSame( 'Shop', $settings->string( 'sender_name' ) );
		self::assertSame( 'desk@example.org', $settings->string( 'sender_email' ) );
	}

	public function test_done_twice_makes_nothing_twice(): void {
		$owner = $this->administrator();
		$first = Values::from( $this->body( $this->rest( 'POST', self::ROUTE, self::INPUT, $owner ) ) )->int( 'support_page_id' );
		$again = Values::from( $this->body( $this->rest( 'POST', self::ROUTE, self::INPUT, $owner ) ) )->int( 'support_page_id' );
		self::assertSame( $first, $again );
		self::assertSame( array( 'Sales', 'Support' ), $this->department_names() );
		self::assertCount( 1, get_posts( array( 'post_type' => 'page', 'numberposts' => -1 ) ) );
	}

	public function test_a_page_in_the_trash_is_made_anew(): void {
		$owner = $this->administrator();
		$first = Values::from( $this->body( $this->rest( 'POST', self::ROUTE, array(), $owner ) ) )->int( 'support_page_id' );
		wp_trash_post( $first );
		$again = Values::from( $this->body( $this->rest( 'POST', self::ROUTE, array(), $owner ) ) )->int( 'support_page_id' );
		self::assertNotSame( $first, $again );
		self::assertSame( 'Support', get_the_title( $again ) );
	}

	public function test_a_mistake_makes_nothing(): void {
		$response = $this->rest( 'POST', self::ROUTE, array( 'sender_email' => 'nobody', 'departments' => array( 'Sales' ), 'theme' => 'dark' ), $this->administrator() );
		self::assert_error( 400, 'mizkar_invalid_input', $response );
		$fields = Values::from( $this->body( $response ) )->map( 'data' )->map( 'fields' );
		self::assertTrue( $fields->has( 'sender_email' ) && $fields->has( 'theme' ) );
		self::assertSame( array(), $this->department_names() );
		self::assertSame( array(), get_posts( array( 'post_type' => 'page' ) ) );
	}

	public function test_is_for_those_who_manage_settings(): void {
		self::assert_error( 401, 'mizkar_sign_in_required', $this->rest( 'POST', self::ROUTE, self::INPUT ) );
		foreach ( array( $this->customer(), $this->agent(), $this->supervisor(), $this->user( 'editor' ) ) as $user_id ) {
			self::assert_error( 403, 'mizkar_forbidden', $this->rest( 'POST', self::ROUTE, self::INPUT, $user_id ) );
		}
	}

	/** @return list<string> */
	private function department_names(): array {
		return array_map( static fn ( Department $department ): string => $department->name, self::services()->departments()->all() );
	}
}
