<?php
declare( strict_types=1 );

namespace Mizkar\Tickets;

use Mizkar\Contacts\Events\ContactsMerged;
use Mizkar\Kernel\Events;
use Mizkar\Kernel\Module;
use Mizkar\Kernel\Rest\RestController;
use Mizkar\Signals\Signals;
use Mizkar\Tickets\Events\MessageAdded;
use Mizkar\Tickets\Events\TicketChanged;
use Mizkar\Tickets\Events\TicketCreated;
use Mizkar\Tickets\Migrations\CreateSearch;
use Mizkar\Tickets\Migrations\CreateTickets;

final class TicketsModule extends Module {

	/**
	 * @param \Closure(): array<string, \Closure(): list<RestController>> $controllers
	 * @param \Closure(): TicketRepository     $tickets
	 * @param \Closure(): TicketDeletion       $deletion
	 * @param \Closure(): TicketSearch         $search
	 * @param \Closure(): TagRepository        $tags
	 * @param \Closure(): Signals              $signals
	 */
	public function __construct(
		private readonly Events $events,
		private readonly \Closure $controllers,
		private readonly \Closure $tickets,
		private readonly \Closure $deletion,
		private readonly \Closure $search,
		private readonly \Closure $tags,
		private readonly \Closure $signals,
	) {
	}

	public function hooks(): void {
		add_action( 'init', $this->register_types( ... ) );
		add_action( 'before_delete_post', fn ( int $id, \WP_Post $post ) => TicketRepository::POST_TYPE === $post->post_type ? ( $this->deletion )()->delete( $id ) : null, 10, 2 );
		add_action( 'mizkar_work', fn () => ( $this->search )()->index( 500 ) );
		$this->events->when_recorded( ContactsMerged::class, fn ( ContactsMerged $event ) => ( $this->tickets )()->move_contact( $event->from_id, $event->into_id ) );
		$this->announce();
	}

	public function controllers(): array {
		return ( $this->controllers )();
	}

	public function migrations(): array {
		return array( new CreateTickets(), new CreateSearch() );
	}

	public function on_activate(): void {
		Capability::install();
	}

	public function on_uninstall(): void {
		( $this->deletion )()->delete_all();
		Capability::uninstall();
	}

	/** After the commit: browsers learn that there is something to fetch, other plugins what happened. */
	private function announce(): void {
		$this->events->when_announced(
			TicketCreated::class,
			function ( TicketCreated $event ): void {
				( $this->signals )()->touch( 'desk', "contact:{$event->ticket->contact_id}" );
				/**
				 * A ticket has been opened, and is committed.
				 *
				 * @since 0.1.0
				 * @param Ticket  $ticket
				 * @param Message $message Its first message.
				 */
				do_action( 'mizkar_ticket_created', $event->ticket, $event->message );
			}
		);
		$this->events->when_announced(
			MessageAdded::class,
			function ( MessageAdded $event ): void {
				$this->touch( $event->ticket, MessageKind::Note !== $event->message->kind );
				/**
				 * A reply or note has been added, and is committed.
				 *
				 * @since 0.1.0
				 * @param Ticket  $ticket
				 * @param Message $message
				 */
				do_action( 'mizkar_message_added', $event->ticket, $event->message );
			}
		);
		$this->events->when_announced(
			TicketChanged::class,
			function ( TicketChanged $event ): void {
				$this->touch( $event->after, $event->before->status !== $event->after->status );
				/**
				 * A ticket has been changed, and the change is committed.
				 *
				 * @since 0.1.0
				 * @param Ticket $after
				 * @param Ticket $before
				 */
				do_action( 'mizkar_ticket_changed', $event->after, $event->before );
			}
		);
	}

	private function touch( Ticket $ticket, bool $is_public ): void {
		$topics = array( 'desk', "ticket:$ticket->id" );
		if ( $is_public ) {
			array_push( $topics, "ticket:$ticket->id:customer", "contact:$ticket->contact_id" );
		}
		( $this->signals )()->touch( ...$topics );
	}

	/** Only the desk shows them: not in core's REST API, search, feeds, sitemaps, menus or exports of content. */
	private function register_types(): void {
		$hidden = array( 'public' => false, 'show_ui' => false, 'show_in_rest' => false, 'query_var' => false, 'rewrite' => false );
		register_post_type(
			TicketRepository::POST_TYPE,
			$hidden + array(
				'exclude_from_search' => true,
				'supports'            => array( 'title', 'author' ),
				'capability_type'     => TicketRepository::POST_TYPE,
				'map_meta_cap'        => true,
				'can_export'          => false,
				'delete_with_user'    => false,
			)
		);
		register_taxonomy( DepartmentService::TAXONOMY, TicketRepository::POST_TYPE, $hidden );
		register_taxonomy(
			TagService::TAXONOMY,
			TicketRepository::POST_TYPE,
			$hidden + array(
				'update_count_callback' => function ( array $term_taxonomy_ids ): void {
					foreach ( $term_taxonomy_ids as $id ) {
						( $this->tags )()->recount( is_numeric( $id ) ? (int) $id : 0 );
					}
				},
			)
		);
	}
}
