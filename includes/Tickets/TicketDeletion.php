<?php
declare( strict_types=1 );

namespace Mizkar\Tickets;

use Mizkar\Attachments\AttachmentService;
use Mizkar\Kernel\Database;

/** Deletes for good: when WordPress empties its trash, or the plugin goes and the owner chose that its data goes too. */
final class TicketDeletion {

	public function __construct( private readonly Database $database, private readonly TicketRepository $tickets, private readonly SearchRepository $search, private readonly AttachmentService $attachments ) {
	}

	/** Everything of a ticket but its post, which is the caller's. */
	public function delete( int $ticket_id ): void {
		$this->database->transaction(
			function () use ( $ticket_id ): void {
				$this->attachments->delete_for_ticket( $ticket_id );
				$this->search->forget( $ticket_id );
				$this->tickets->delete( $ticket_id );
			}
		);
	}

	/** Tables, posts, terms. */
	public function delete_all(): void {
		$this->tickets->drop();
		foreach ( array( DepartmentService::TAXONOMY, TagService::TAXONOMY ) as $taxonomy ) {
			$terms = get_terms( array( 'taxonomy' => $taxonomy, 'hide_empty' => false, 'fields' => 'ids' ) );
			foreach ( is_array( $terms ) ? $terms : array() as $term_id ) {
				wp_delete_term( is_numeric( $term_id ) ? (int) $term_id : 0, $taxonomy );
			}
		}
		delete_metadata( 'user', 0, AgentService::DEPARTMENTS, '', true );
	}
}
