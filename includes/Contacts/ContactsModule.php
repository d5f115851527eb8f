<?php
declare( strict_types=1 );

namespace Mizkar\Contacts;

use Mizkar\Contacts\Migrations\CreateAccess;
use Mizkar\Contacts\Migrations\CreateContacts;
use Mizkar\Kernel\Module;
use Mizkar\Kernel\RequestContext;

final class ContactsModule extends Module {

	private const PURGE = 'mizkar_purge_access';

	/**
	 * @param \Closure(): ContactService    $contacts
	 * @param \Closure(): AccessService     $access
	 * @param \Closure(): Viewers           $viewers
	 * @param \Closure(): ContactRepository $contact_rows
	 * @param \Closure(): AccessRepository  $access_rows
	 */
	public function __construct(
		private readonly \Closure $contacts,
		private readonly \Closure $access,
		private readonly \Closure $viewers,
		private readonly \Closure $contact_rows,
		private readonly \Closure $access_rows,
		private readonly RequestContext $context,
	) {
	}

	public function hooks(): void {
		add_action( 'init', $this->pass_link_door( ... ) );
		add_action( 'password_reset', $this->after_password_reset( ... ) );
		add_action( 'profile_update', fn ( int $user_id ) => self::quietly( fn () => ( $this->contacts )()->follow_user( $user_id ) ) );
		add_action( 'deleted_user', fn ( int $user_id ) => self::quietly( fn () => ( $this->contacts )()->forget_user( $user_id ) ) );
		add_action( AccessService::DELIVER, fn ( string $email ) => ( $this->access )()->deliver_link( $email ) );
		add_action( self::PURGE, fn () => ( $this->access )()->purge() );
	}

	public function controllers(): array {
		return array(
			'session'  => fn (): array => array( new SessionController( $this->access, $this->viewers, $this->context ) ),
			'links'    => fn (): array => array( new LinksController( $this->access, $this->context ) ),
			'contacts' => fn (): array => array( new ContactsController( $this->contacts, $this->access, $this->viewers ) ),
		);
	}

	public function migrations(): array {
		return array( new CreateContacts(), new CreateAccess() );
	}

	public function on_activate(): void {
		if ( false === wp_next_scheduled( self::PURGE ) ) {
			wp_schedule_event( time() + 3600, 'daily', self::PURGE );
		}
	}

	public function on_deactivate(): void {
		wp_clear_scheduled_hook( self::PURGE );
	}

	public function on_uninstall(): void {
		wp_unschedule_hook( AccessService::DELIVER );
		( $this->access_rows )()->drop();
		( $this->contact_rows )()->drop();
	}

	private function pass_link_door(): void {
		$token = $this->context->query( AccessService::KEY );
		if ( '' !== $token && 'GET' === $this->context->server( 'REQUEST_METHOD' ) ) {
			( new LinkDoor( ( $this->access )() ) )->open( $token, $this->context->server( 'REQUEST_URI' ) );
		}
	}

	/** The key for it was mailed: the address is proven. Where somebody is signed in, it was set by other means. */
	private function after_password_reset( \WP_User $user ): void {
		if ( 0 === get_current_user_id() ) {
			self::quietly( fn () => ( $this->contacts )()->verify_user_email( $user->ID ) );
		}
	}

	/**
	 * What WordPress does with its accounts must not fail because the desk's tables do not answer; the next visit catches up.
	 *
	 * @param \Closure(): void $work
	 */
	private static function quietly( \Closure $work ): void {
		try {
			$work();
		} catch ( \RuntimeException $exception ) {
			error_log( 'Mizkar: an account could not be followed: ' . $exception->getMessage() );
		}
	}
}
