<?php
declare( strict_types=1 );

namespace Mizkar;

use Mizkar\Admin\AdminModule;
use Mizkar\Attachments\AttachmentsModule;
use Mizkar\Blocks\AccountTab;
use Mizkar\Blocks\BlocksModule;
use Mizkar\Blocks\BlockTypes;
use Mizkar\Cli\CliModule;
use Mizkar\Contacts\ContactsModule;
use Mizkar\Contacts\Events\SessionRenewed;
use Mizkar\Contacts\Viewer;
use Mizkar\Kernel\KernelModule;
use Mizkar\Kernel\Module;
use Mizkar\Kernel\Rest\RestController;
use Mizkar\Kernel\Rest\RestRequest;
use Mizkar\Notifications\NotificationsModule;
use Mizkar\Settings\SettingsModule;
use Mizkar\Signals\SignalsModule;
use Mizkar\Tickets\AgentsController;
use Mizkar\Tickets\DepartmentsController;
use Mizkar\Tickets\MessagesController;
use Mizkar\Tickets\TagsController;
use Mizkar\Tickets\TicketsController;
use Mizkar\Tickets\TicketsModule;

/** Every module, in the order of their ranks. */
final class Modules {

	/** @return list<Module> */
	public static function all( Services $services ): array {
		return array(
			new KernelModule( fn () => $services->database() ),
			new SettingsModule( $services->settings( ... ) ),
			new ContactsModule( $services->contacts( ... ), $services->access( ... ), $services->viewers( ... ), $services->contact_rows( ... ), $services->access_rows( ... ), $services->context() ),
			self::attachments( $services ),
			new SignalsModule( $services->signals( ... ), $services->signal_files( ... ), $services->signal_rest( ... ), $services->signal_rows( ... ) ),
			new TicketsModule( $services->events(), static fn (): array => self::ticket_controllers( $services ), $services->ticket_rows( ... ), $services->ticket_deletion( ... ), $services->search( ... ), $services->tag_rows( ... ), $services->signals( ... ) ),
			new NotificationsModule( $services->events(), $services->gateways(), $services->outbox( ... ), $services->outbox_rows( ... ), $services->outbox_worker( ... ), $services->deliveries( ... ), $services->test_mail( ... ), $services->settings( ... ) ),
			new AdminModule( MIZKAR_FILE, $services->context( ... ), $services->boot_data( ... ), $services->setup( ... ), $services->settings( ... ), $services->departments( ... ), $services->outbox_health( ... ) ),
			new BlocksModule( $services->block_views( ... ), new AccountTab( $services->block_views( ... ) ), new BlockTypes( dirname( MIZKAR_FILE ) . '/build/blocks' ) ),
			...( defined( 'WP_CLI' ) ? array( new CliModule( $services->outbox_worker( ... ), $services->search( ... ) ) ) : array() ),
		);
	}

	private static function attachments( Services $services ): Module {
		// An upload belongs to a session, and follows it to its new token.
		$services->events()->when_recorded( SessionRenewed::class, static fn ( SessionRenewed $event ) => $services->attachments()->move_unused( $event->from_owner, $event->into_owner ) );
		return new AttachmentsModule(
			$services->attachments( ... ),
			$services->attachment_store( ... ),
			$services->attachment_rows( ... ),
			static fn ( RestRequest $request ): Viewer => $services->viewers()->for_read( $request ),
			static fn ( RestRequest $request ): Viewer => $services->viewers()->for_write( $request ),
			static fn (): Viewer => $services->viewers()->for_page(),
			$services->context(),
		);
	}

	/** @return array<string, \Closure(): list<RestController>> */
	private static function ticket_controllers( Services $services ): array {
		return array(
			'tickets'     => static fn (): array => array(
				new TicketsController( $services->viewers(), $services->ticket_reader(), $services->tickets( ... ), $services->ticket_changes( ... ), $services->ticket_presenter(), $services->contacts( ... ) ),
				new MessagesController( $services->viewers(), $services->ticket_reader(), $services->replies( ... ), $services->ticket_presenter() ),
			),
			'departments' => static fn (): array => array( new DepartmentsController( $services->viewers(), $services->departments() ) ),
			'tags'        => static fn (): array => array( new TagsController( $services->viewers(), $services->tags() ) ),
			'agents'      => static fn (): array => array( new AgentsController( $services->viewers(), $services->agents() ) ),
		);
	}
}
