<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Integration\Contacts;

use Mizkar\Contacts\AccessGrant;
use Mizkar\Contacts\ContactService;
use Mizkar\Contacts\Events\ContactsMerged;
use Mizkar\Kernel\Crypto;
use Mizkar\Kernel\ErrorCode;
use Mizkar\Kernel\MizkarException;
use Mizkar\Tests\Integration\TestCase;

final class ContactServiceTest extends TestCase {

	public function test_a_guest_is_found_again_by_his_address_and_keeps_his_name(): void {
		$first = $this->contacts()->for_guest( 'سارا', 'Sara@Example.org', 'fa_IR' );
		$again = $this->contacts()->for_guest( 'Somebody else', 'sara@example.org', 'en_US' );
		self::assertSame( array( $first->id, 'سارا', 'sara@example.org', 'fa_IR', 0, null ), array( $again->id, $again->name, $again->email, $again->locale, $again->user_id, $again->verified_at ) );
	}

	public function test_an_account_and_a_guest_of_the_same_unproven_address_are_two(): void {
		$guest   = $this->contacts()->for_guest( 'Sara', 'sara@example.org', '' );
		$user_id = $this->user( 'subscriber', array( 'user_email' => 'sara@example.org' ) );
		$member  = $this->contacts()->for_user( $user_id );
		self::assertNotSame( $guest->id, $member->id );
		self::assertSame( $member->id, $this->contacts()->for_user( $user_id )->id );
		self::assertSame( $guest->id, $this->contacts()->for_guest( 'Sara', 'sara@example.org', '' )->id );
	}

	public function test_no_such_account(): void {
		$this->expect_code( ErrorCode::NotFound, fn () => $this->contacts()->for_user( 999_999 ) );
	}

	public function test_a_proven_address_brings_the_guests_tickets(): void {
		$guest = $this->contacts()->for_guest( 'Sara', 'sara@example.org', '' );
		$this->contacts()->change( $guest->id, array( 'phone' => '123' ) );
		$user_id = $this->user( 'subscriber', array( 'user_email' => 'sara@example.org' ) );
		$member  = $this->contacts()->for_user( $user_id );
		$merged  = array();
		self::services()->events()->when_recorded( ContactsMerged::class, static function ( ContactsMerged $event ) use ( &$merged ): void {
			$merged[] = array( $event->from_id, $event->into_id );
		} );
		$this->contacts()->verify_user_email( $user_id );
		$this->contacts()->verify_user_email( $user_id );
		self::assertSame( array( array( $guest->id, $member->id ) ), $merged );
		self::assertNull( $this->contacts()->get( $guest->id ) );
		$member = $this->contacts()->for_user( $user_id );
		self::assertTrue( $member->is_verified() );
		self::assertSame( '123', $member->phone );
	}

	public function test_a_merge_keeps_single_tickets_open_and_widens_nothing(): void {
		$guest   = $this->contacts()->for_guest( 'Sara', 'sara@example.org', '' );
		$user_id = $this->user( 'subscriber', array( 'user_email' => 'sara@example.org' ) );
		$access  = self::services()->access();
		$single  = self::token_of( $access->issue_link( $guest->id, 41 ) );
		$wide    = self::token_of( $access->issue_link( $guest->id, 0 ) );
		$access->grant( 'browser', 41, $guest->id );
		$this->contacts()->verify_user_email( $user_id );
		$member = $this->contacts()->for_user( $user_id );
		self::assertEquals( new AccessGrant( $member->id, 41 ), $access->redeem( $single ) );
		self::assertNull( $access->redeem( $wide ) );
		self::assertEquals( array( new AccessGrant( $member->id, 41 ) ), self::services()->access_rows()->session_grants( Crypto::token_hash( 'browser' ), gmdate( 'Y-m-d H:i:s' ) ) );
	}

	public function test_a_changed_address_must_be_proven_anew_and_takes_nobodys_tickets(): void {
		$victim  = $this->contacts()->for_guest( 'Victim', 'victim@example.org', '' );
		$user_id = $this->user( 'subscriber', array( 'user_email' => 'thief@example.org' ) );
		$member  = $this->contacts()->for_user( $user_id );
		$this->contacts()->verify_user_email( $user_id );
		$link = self::token_of( self::services()->access()->issue_link( $member->id, 0 ) );
		wp_update_user( array( 'ID' => $user_id, 'user_email' => 'victim@example.org' ) );
		$member = $this->contacts()->get( $member->id );
		self::assertNotNull( $member );
		self::assertSame( array( 'victim@example.org', false ), array( $member->email, $member->is_verified() ) );
		self::assertNotNull( $this->contacts()->get( $victim->id ) );
		self::assertNull( self::services()->access()->redeem( $link ) );
	}

	public function test_a_password_reset_by_mail_proves_the_address_and_one_by_others_does_not(): void {
		$guest   = $this->contacts()->for_guest( 'Sara', 'sara@example.org', '' );
		$user_id = $this->user( 'subscriber', array( 'user_email' => 'sara@example.org' ) );
		$user    = get_userdata( $user_id );
		self::assertInstanceOf( \WP_User::class, $user );
		wp_set_current_user( $this->administrator() );
		reset_password( $user, 'new password' );
		self::assertNotNull( $this->contacts()->get( $guest->id ) );
		wp_set_current_user( 0 );
		reset_password( $user, 'newer password' );
		self::assertNull( $this->contacts()->get( $guest->id ) );
	}

	public function test_a_deleted_account_leaves_history(): void {
		$user_id = $this->user( 'subscriber', array( 'user_email' => 'sara@example.org', 'display_name' => 'Sara' ) );
		$member  = $this->contacts()->for_user( $user_id );
		wp_delete_user( $user_id );
		$left = $this->contacts()->get( $member->id );
		self::assertNotNull( $left );
		self::assertSame( array( 0, 'Sara', 'sara@example.org' ), array( $left->user_id, $left->name, $left->email ) );
		self::assertNotSame( $left->id, $this->contacts()->for_guest( 'X', 'sara@example.org', '' )->id, 'An unproven address must not open what an account asked.' );
	}

	public function test_a_deleted_account_with_a_proven_address_goes_on_as_guest(): void {
		$user_id = $this->user( 'subscriber', array( 'user_email' => 'sara@example.org' ) );
		$this->contacts()->verify_user_email( $user_id );
		$member = $this->contacts()->for_user( $user_id );
		wp_delete_user( $user_id );
		self::assertSame( $member->id, $this->contacts()->for_guest( 'X', 'sara@example.org', '' )->id );
	}

	public function test_the_desk_changes_a_guests_address_and_old_links_end(): void {
		$guest = $this->contacts()->for_guest( 'Sara', 'old@example.org', '' );
		$link  = self::token_of( self::services()->access()->issue_link( $guest->id, 0 ) );
		self::services()->access()->redeem( $link );
		$changed = $this->contacts()->change( $guest->id, array( 'email' => 'NEW@example.org', 'name' => 'Sara A.' ) );
		self::assertSame( array( 'new@example.org', 'Sara A.', null ), array( $changed->email, $changed->name, $changed->verified_at ) );
		self::assertNull( self::services()->access()->redeem( $link ) );
		self::assertSame( $guest->id, $this->contacts()->for_guest( '', 'new@example.org', '' )->id );
	}

	public function test_another_contacts_address_is_refused(): void {
		$this->contacts()->for_guest( 'A', 'a@example.org', '' );
		$other = $this->contacts()->for_guest( 'B', 'b@example.org', '' );
		$this->expect_code( ErrorCode::InvalidInput, fn () => $this->contacts()->change( $other->id, array( 'email' => 'a@example.org' ) ) );
		self::assertSame( 'b@example.org', $this->contacts()->get( $other->id )?->email );
		$member = $this->contacts()->for_user( $this->customer() );
		$this->expect_code( ErrorCode::InvalidInput, fn () => $this->contacts()->change( $member->id, array( 'email' => 'c@example.org' ) ) );
	}

	public function test_search_is_persian_aware_and_pages(): void {
		$ids = array();
		foreach ( array( 'علی كریمی', 'علی رضایی', 'Sara' ) as $number => $name ) {
			$ids[] = $this->contacts()->for_guest( $name, "search$number@example.org", '' )->id;
		}
		$found = $this->contacts()->search( 'علي کريمي', null );
		self::assertSame( array( $ids[0] ), array_column( $found->items, 'id' ) );
		$first = $this->contacts()->search( 'search', null, 2 );
		self::assertSame( array( $ids[2], $ids[1] ), array_column( $first->items, 'id' ) );
		self::assertNotNull( $first->next );
		$second = $this->contacts()->search( 'search', $first->next, 2 );
		self::assertSame( array( $ids[0] ), array_column( $second->items, 'id' ) );
		self::assertNull( $second->next );
		self::assertSame( array(), $this->contacts()->search( '100%_', null )->items );
	}

	public function test_get_many(): void {
		$id = $this->contacts()->for_guest( 'A', 'a@example.org', '' )->id;
		self::assertSame( array( $id ), array_keys( $this->contacts()->get_many( array( $id, 999_999 ) ) ) );
		self::assertSame( array(), $this->contacts()->get_many( array() ) );
	}

	/** @param \Closure(): mixed $work */
	private function expect_code( ErrorCode $code, \Closure $work ): void {
		try {
			$work();
			self::fail( 'Nothing was thrown.' );
		} catch ( MizkarException $exception ) {
			self::assertSame( $code, $exception->error_code );
		}
	}

	private function contacts(): ContactService {
		return self::services()->contacts();
	}

	private static function token_of( string $link ): string {
		parse_str( (string) wp_parse_url( $link, PHP_URL_QUERY ), $query );
		return is_string( $query['mizkar_key'] ?? null ) ? $query['mizkar_key'] : '';
	}
}
