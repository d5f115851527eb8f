<?php
declare( strict_types=1 );

namespace Mizkar\Contacts;

use Mizkar\Contacts\Events\ContactsMerged;
use Mizkar\Kernel\Clock;
use Mizkar\Kernel\Cursor;
use Mizkar\Kernel\Database;
use Mizkar\Kernel\DuplicateKeyException;
use Mizkar\Kernel\ErrorCode;
use Mizkar\Kernel\Events;
use Mizkar\Kernel\Field;
use Mizkar\Kernel\MizkarException;
use Mizkar\Kernel\Page;
use Mizkar\Kernel\Values;

/**
 * One contact per person. An account's contact and a guest's contact of the same address stay two until the account has proven the
 * address: whoever merely types an address gets nothing of its owner's.
 */
final class ContactService {

	public function __construct(
		private readonly ContactRepository $contacts,
		private readonly AccessRepository $access,
		private readonly Database $database,
		private readonly Events $events,
		private readonly Clock $clock,
	) {
	}

	/**
	 * Finds or creates, and takes over what the account has changed since.
	 *
	 * @throws MizkarException NotFound where there is no such account.
	 */
	public function for_user( int $user_id ): Contact {
		$user = get_userdata( $user_id );
		if ( false === $user ) {
			throw new MizkarException( ErrorCode::NotFound );
		}
		$identity = Contact::identity_of_user( $user_id );
		$contact  = $this->contacts->find_by_identity( $identity );
		if ( null !== $contact ) {
			return $this->follow( $contact, $user );
		}
		return $this->create( $identity, $user_id, self::name_of( $user ), $user->user_email, get_user_locale( $user_id ) );
	}

	/** Finds or creates by address. What is known of the person stays as it is: nobody has proven to be him. */
	public function for_guest( string $name, string $email, string $locale ): Contact {
		$identity = Contact::identity_of_mail( $email );
		return $this->contacts->find_by_identity( $identity ) ?? $this->create( $identity, 0, $name, $email, $locale );
	}

	public function get( int $id ): ?Contact {
		return $this->contacts->find( $id );
	}

	/**
	 * @param list<int> $ids
	 * @return array<int, Contact> By id; unknown ones are missing.
	 */
	public function get_many( array $ids ): array {
		return $this->contacts->find_many( $ids );
	}

	/** @return Page<Contact> */
	public function search( string $text, ?Cursor $cursor, int $limit = 25 ): Page {
		return $this->contacts->search( $text, $cursor, $limit );
	}

	/**
	 * @param array<string, mixed> $input As ContactSchema has it, for the desk.
	 * @throws MizkarException NotFound; InvalidInput, also where the address is another contact's or the account's own affair.
	 */
	public function change( int $id, array $input ): Contact {
		$contact = $this->contacts->find( $id ) ?? throw new MizkarException( ErrorCode::NotFound );
		$changes = array_map( static fn ( mixed $value ): string => is_scalar( $value ) ? (string) $value : '', ContactSchema::schema()->check( $input, Field::DESK, complete: false )->all() );
		if ( isset( $changes['email'] ) && ! $contact->has_email( $changes['email'] ) ) {
			return $this->change_with_address( $contact, $changes );
		}
		unset( $changes['email'] );
		if ( array() !== $changes ) {
			$this->contacts->update( $contact, $changes );
		}
		return $this->reread( $id );
	}

	/** The account has shown that mail to its address reaches it: what a guest of that address has asked is the account's. */
	public function verify_user_email( int $user_id ): void {
		$this->database->transaction(
			function () use ( $user_id ): void {
				$contact = $this->for_user( $user_id );
				if ( '' === $contact->email ) {
					return;
				}
				$this->contacts->update( $contact, array( 'verified_at' => $contact->verified_at ?? $this->clock->sql() ) );
				$guest = $this->contacts->find_locked( Contact::identity_of_mail( $contact->email ) );
				if ( null !== $guest ) {
					$this->merge( $guest, $contact );
				}
			}
		);
	}

	/** A mailed link was opened: mail to the contact's address reaches whoever opened it. */
	public function verify( Contact $contact ): void {
		if ( ! $contact->is_verified() && '' !== $contact->email ) {
			$this->contacts->update( $contact, array( 'verified_at' => $this->clock->sql() ) );
		}
	}

	/** Takes over a changed name or address of an account that has asked before. */
	public function follow_user( int $user_id ): void {
		$contact = $this->contacts->find_by_identity( Contact::identity_of_user( $user_id ) );
		$user    = get_userdata( $user_id );
		if ( null !== $contact && false !== $user ) {
			$this->follow( $contact, $user );
		}
	}

	/** The account is gone, its conversations are not: a proven address goes on as a guest's, any other only as history. */
	public function forget_user( int $user_id ): void {
		$contact = $this->contacts->find_by_identity( Contact::identity_of_user( $user_id ) );
		if ( null === $contact ) {
			return;
		}
		$mail     = Contact::identity_of_mail( $contact->email );
		$is_guest = $contact->is_verified() && '' !== $contact->email && null === $this->contacts->find_by_identity( $mail );
		$this->contacts->update( $contact, array( 'user_id' => 0, 'identity' => $is_guest ? $mail : 'former:' . $contact->id ) );
	}

	/** @return array<string, mixed> As ContactSchema has it, for the desk. */
	public function present( Contact $contact ): array {
		$shows_avatars = (bool) get_option( 'show_avatars' );
		$avatar        = $shows_avatars ? get_avatar_url( $contact->user_id > 0 ? $contact->user_id : $contact->email, array( 'size' => 96 ) ) : false;
		$row           = array( 'is_verified' => $contact->is_verified(), 'avatar_url' => false === $avatar ? '' : $avatar ) + get_object_vars( $contact );
		return ContactSchema::schema()->present( Values::from( $row ), Field::DESK );
	}

	private function create( string $identity, int $user_id, string $name, string $email, string $locale ): Contact {
		return $this->contacts->find_or_insert( $identity, $user_id, mb_substr( $name, 0, 120 ), strtolower( $email ), substr( $locale, 0, 20 ), $this->clock->sql() )
			?? throw new MizkarException( ErrorCode::Unavailable );
	}

	private function follow( Contact $contact, \WP_User $user ): Contact {
		$changes = array( 'name' => self::name_of( $user ) );
		if ( ! $contact->has_email( $user->user_email ) && $contact->email !== $user->user_email ) {
			$changes += array( 'email' => strtolower( $user->user_email ), 'verified_at' => null );
			$this->access->revoke_for_contact( $contact->id, $this->clock->sql() );
		} elseif ( $changes['name'] === $contact->name ) {
			return $contact;
		}
		$this->contacts->update( $contact, $changes );
		return $this->reread( $contact->id );
	}

	/**
	 * A new address is unproven, and what was mailed to the old one opens nothing any more.
	 *
	 * @param array<string, string> $changes
	 */
	private function change_with_address( Contact $contact, array $changes ): Contact {
		if ( $contact->user_id > 0 ) {
			throw MizkarException::field( 'email', __( 'This address belongs to an account. Change it in the user’s profile.', 'mizkar' ) );
		}
		$taken    = MizkarException::field( 'email', __( 'Another contact has this address already.', 'mizkar' ) );
		$identity = '' === $changes['email'] ? 'former:' . $contact->id : Contact::identity_of_mail( $changes['email'] );
		if ( null !== $this->contacts->find_by_identity( $identity ) ) {
			throw $taken;
		}
		try {
			$this->database->transaction(
				function () use ( $contact, $changes, $identity ): void {
					$this->contacts->update( $contact, $changes + array( 'identity' => $identity, 'verified_at' => null ) );
					$this->access->revoke_for_contact( $contact->id, $this->clock->sql() );
				}
			);
		} catch ( DuplicateKeyException ) {
			throw $taken;
		}
		return $this->reread( $contact->id );
	}

	private function merge( Contact $from, Contact $into ): void {
		if ( ! $this->contacts->delete( $from->id ) ) {
			return;
		}
		$kept = array_filter( array( 'phone' => '' === $into->phone ? $from->phone : '', 'site' => '' === $into->site ? $from->site : '' ), static fn ( string $value ): bool => '' !== $value );
		if ( array() !== $kept ) {
			$this->contacts->update( $into, $kept );
		}
		$this->access->merge( $from->id, $into->id );
		$this->events->dispatch( new ContactsMerged( $from->id, $into->id ) );
	}

	private function reread( int $id ): Contact {
		return $this->contacts->find( $id ) ?? throw new MizkarException( ErrorCode::NotFound );
	}

	private static function name_of( \WP_User $user ): string {
		return mb_substr( '' === $user->display_name ? $user->user_login : $user->display_name, 0, 120 );
	}
}
