<?php
declare( strict_types=1 );

namespace Mizkar\Cli;

use Mizkar\Kernel\Module;
use Mizkar\Notifications\Worker;
use Mizkar\Tickets\TicketSearch;

final class CliModule extends Module {

	/**
	 * @param \Closure(): Worker       $worker
	 * @param \Closure(): TicketSearch $search
	 */
	public function __construct( private readonly \Closure $worker, private readonly \Closure $search ) {
	}

	public function hooks(): void {
		if ( ! Console::is_there() ) {
			return;
		}
		Console::add_command(
			'mizkar work',
			fn ( array $arguments, array $options ) => Console::log( sprintf( 'Notifications dealt with: %d', ( new WorkCommand( ( $this->worker )() ) )->run( isset( $options['once'] ) ) ) ),
			array(
				'shortdesc' => 'Sends notifications that are due, for a quarter of an hour.',
				'synopsis'  => array(
					array( 'type' => 'flag', 'name' => 'once', 'optional' => true, 'description' => 'Stop as soon as nothing is due.' ),
				),
			)
		);
		Console::add_command(
			'mizkar index',
			fn () => Console::log( sprintf( 'Tickets taken up for search: %d', ( new IndexCommand( ( $this->search )() ) )->run() ) ),
			array( 'shortdesc' => 'Takes up new messages for search.' )
		);
	}
}
