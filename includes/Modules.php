<?php
declare( strict_types=1 );

namespace Mizkar;

use Mizkar\Contacts\ContactsModule;
use Mizkar\Kernel\KernelModule;
use Mizkar\Kernel\Module;
use Mizkar\Kernel\Rest\RestController;
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
			new ContactsModule( $services->contacts( ... ), $services->access( ... ), $services->viewers( ... ), $services->contact_rows( ... ), $services->access_rows( ... ), $services->context() ),
			new SignalsModule( $services->signals( ... ), $services->signal_files( ... ), $services->signal_rest( ... ), $services->signal_rows( ... ) ),
			new TicketsModule( $services->events(), static fn (): array => self::ticket_controllers( $services ), $services->ticket_rows( ... ), $services->ticket_deletion( ... ), $services->search( ... ), $services->tag_rows( ... ), $services->signals( ... ) ),
		);
	}

	/** @return list<RestController> */
	private static function ticket_controllers( Services $services ): array {
		return array(
			new TicketsController( $services->viewers(), $services->ticket_reader(), $services->tickets(), $services->ticket_changes(), $services->ticket_presenter(), $services->contacts(), $services->rate_limiter(), $services->context() ),
			new MessagesController( $services->viewers(), $services->ticket_reader(), $services->replies(), $services->ticket_presenter(), $services->rate_limiter(), $services->context() ),
			new DepartmentsController( $services->viewers(), $services->departments() ),
			new TagsController( $services->viewers(), $services->tags() ),
			new AgentsController( $services->viewers(), $services->agents() ),
		);
	}
}
