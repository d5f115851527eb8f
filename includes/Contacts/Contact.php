<?php
declare( strict_types=1 );

namespace Mizkar\Contacts;

use Mizkar\Kernel\Values;

/** A person who asks. Absent texts are empty; a contact without an account has user 0. */
final class Contact {

	public function __construct(
		public readonly int $id,
		public readonly int $user_id,
		public readonly string $name,
		public readonly string $email,
		public readonly string $phone,
		public readonly string $site,
		public readonly string $locale,
		public readonly ?string $verified_at,
		public readonly string $created_at,
	) {
	}

	public static function from( Values $row ): self {
		return new self(
			$row->int( 'id' ),
			$row->int( 'user_id' ),
			$row->string( 'name' ),
			$row->string( 'email' ),
			$row->string( 'phone' ),
			$row->string( 'site' ),
			$row->string( 'locale' ),
			$row->string_or_null( 'verified_at' ),
			$row->string( 'created_at' ),
		);
	}

	/** What makes an account's contact the only one of its kind. */
	public static function identity_of_user( int $user_id ): string {
		return 'user:' . $user_id;
	}

	/**
	 * What makes a guest's contact the only one of its kind: his address, proven or not. To the database é may be e, and one address
	 * another's; so only plain letters are compared as they are.
	 */
	public static function identity_of_mail( string $email ): string {
		$email = strtolower( $email );
		return 'mail:' . ( 1 === preg_match( '/^[\x21-\x7E]*$/', $email ) ? $email : hash( 'sha256', $email ) );
	}

	/** Whether he has shown that mail to his address reaches him. */
	public function is_verified(): bool {
		return null !== $this->verified_at;
	}

	public function has_email( string $email ): bool {
		return '' !== $email && strtolower( $email ) === strtolower( $this->email );
	}
}
