<?php
declare( strict_types=1 );

namespace Mizkar\Contacts;

use Mizkar\Kernel\Crypto;
use Mizkar\Kernel\Field;
use Mizkar\Kernel\Requester;

/** Who is asking, as far as it has been proven. */
final class Viewer implements Requester {

	/**
	 * @param int       $user_id     0 for a visitor without an account.
	 * @param int       $contact_id  0 where the person has asked nothing yet.
	 * @param list<int> $ticket_ids  Tickets that a guest has proven to be his, one by one.
	 * @param list<int> $contact_ids Contacts all of whose tickets a guest or member has proven to be his.
	 * @param string    $session     A guest's session token, for granting him what he creates.
	 */
	public function __construct(
		public readonly ViewerKind $kind,
		public readonly int $user_id = 0,
		public readonly int $contact_id = 0,
		public readonly array $ticket_ids = array(),
		public readonly array $contact_ids = array(),
		public readonly string $session = '',
	) {
	}

	/** @param int $user_id In whose name, where it is somebody's. */
	public static function system( int $user_id = 0 ): self {
		return new self( ViewerKind::System, $user_id );
	}

	/** Works at the desk: sees what customers never see. */
	public function is_desk(): bool {
		return ViewerKind::Agent === $this->kind || ViewerKind::System === $this->kind;
	}

	public function owner_keys(): array {
		return match ( true ) {
			ViewerKind::System === $this->kind => $this->user_id > 0 ? array( 'user:' . $this->user_id, 'system' ) : array( 'system' ),
			$this->user_id > 0                 => array( 'user:' . $this->user_id ),
			'' !== $this->session              => array( 'session:' . Crypto::token_hash( $this->session ) ),
			default                            => array(),
		};
	}

	/** Whose answers and input a schema gives: Field::DESK or Field::CUSTOMER. */
	public function audience(): string {
		return $this->is_desk() ? Field::DESK : Field::CUSTOMER;
	}

	public function can( string $capability ): bool {
		return ViewerKind::System === $this->kind || ( $this->user_id > 0 && user_can( $this->user_id, $capability ) );
	}
}
