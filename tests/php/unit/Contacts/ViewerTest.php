<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Unit\Contacts;

use Mizkar\Contacts\Contact;
use Mizkar\Contacts\Viewer;
use Mizkar\Contacts\ViewerKind;
use Mizkar\Kernel\Field;
use Mizkar\Kernel\Values;
use PHPUnit\Framework\TestCase;

final class ViewerTest extends TestCase {

	public function test_whose_uploads(): void {
		$guest = new Viewer( ViewerKind::Guest, session: 'token' );
		self::assertSame( array( 'session:' . hash( 'sha256', 'token' ) ), $guest->owner_keys() );
		self::assertSame( array( 'user:7' ), ( new Viewer( ViewerKind::Member, 7 ) )->owner_keys() );
		self::assertSame( array( 'system' ), Viewer::system()->owner_keys() );
		self::assertSame( array(), ( new Viewer( ViewerKind::Nobody ) )->owner_keys() );
	}

	public function test_only_agents_and_the_site_itself_are_the_desk(): void {
		$desk = array_filter( ViewerKind::cases(), static fn ( ViewerKind $kind ): bool => ( new Viewer( $kind, 7 ) )->is_desk() );
		self::assertSame( array( ViewerKind::Agent, ViewerKind::System ), array_values( $desk ) );
		self::assertSame( Field::CUSTOMER, ( new Viewer( ViewerKind::Member, 7 ) )->audience() );
		self::assertSame( Field::DESK, ( new Viewer( ViewerKind::Agent, 7 ) )->audience() );
	}

	public function test_identities_of_accounts_and_addresses_never_meet(): void {
		self::assertSame( 'user:7', Contact::identity_of_user( 7 ) );
		self::assertSame( 'mail:a@example.org', Contact::identity_of_mail( 'A@Example.org' ) );
		self::assertSame( 'mail:' . hash( 'sha256', 'josé@example.org' ), Contact::identity_of_mail( 'josé@example.org' ) );
	}

	public function test_an_empty_address_is_nobodys(): void {
		$contact = Contact::from( new Values( array( 'email' => '' ) ) );
		self::assertFalse( $contact->has_email( '' ) );
		self::assertTrue( Contact::from( new Values( array( 'email' => 'a@example.org' ) ) )->has_email( 'A@example.org' ) );
	}
}
