<?php

declare( strict_types=1 );

namespace Mizkar\Blocks;

use Mizkar\Kernel\MizkarException;
use Mizkar\Tickets\Ticket;
use Mizkar\Tickets\TicketReader;

/** The tickets block: one ticket, all of them, or the door. */
final class TicketsView {

	public function __construct(
		private readonly FormPost $post,
		private readonly Visitors $visitors,
		private readonly TicketReader $reader,
		private readonly TicketView $ticket,
		private readonly TicketListView $list,
		private readonly DoorView $door,
		private readonly ViewConfig $config,
	) {
	}

	/** @param string $wrapper The attributes of the block's outer element, escaped. */
	public function render( string $wrapper ): string {
		NoCache::demand();
		$this->config->provide( CurrentPage::TICKETS );
		return Markup::safe_from_filters( sprintf( '<div %s data-wp-interactive="%s">%s</div>', $wrapper, CurrentPage::TICKETS, $this->inner() ) );
	}

	private function inner(): string {
		$id     = $this->post->ticket_id();
		$ticket = $id > 0 ? $this->visible( $id ) : null;
		return match ( true ) {
			null !== $ticket                                  => $this->ticket->render( $ticket, $this->visitors->customer() ),
			0 === $id && $this->visitors->is_known() && '' === $this->post->query( 'link' ) => $this->list->render( $this->visitors->customer() ),
			default                                           => $this->door->render( $id > 0 ),
		};
	}

	private function visible( int $id ): ?Ticket {
		try {
			return $this->reader->get( $id, $this->visitors->customer() );
		} catch ( MizkarException ) {
			return null;
		}
	}
}
