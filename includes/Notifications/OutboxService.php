<?php
declare( strict_types=1 );

namespace Mizkar\Notifications;

use Mizkar\Contacts\Events\LinkRequested;
use Mizkar\Kernel\Crypto;
use Mizkar\Notifications\Gateways\Mail\MailGateway;
use Mizkar\Tickets\AuthorType;
use Mizkar\Tickets\Channel;
use Mizkar\Tickets\Events\MessageAdded;
use Mizkar\Tickets\Events\TicketChanged;
use Mizkar\Tickets\Events\TicketCreated;
use Mizkar\Tickets\MessageKind;
use Mizkar\Tickets\Status;

/**
 * Turns what happened into rows of the outbox, inside the transaction of what happened: one statement per event, no reading. Who exactly
 * answers a ticket is found out later, by the worker (held by EnqueueTest).
 */
final class OutboxService {

	public function __construct( private readonly OutboxRepository $repository ) {
	}

	public function ticket_created( TicketCreated $event ): void {
		if ( Status::Spam === $event->ticket->status ) {
			return;
		}
		$ticket = $event->ticket;
		$new    = array();
		if ( $ticket->contact_id > 0 ) {
			$template = Channel::Desk === $ticket->channel ? Template::TicketOpened : Template::TicketReceived;
			$new[]    = new NewNotification( $template, $ticket->id, $event->message->id, contact_id: $ticket->contact_id );
		}
		$new[] = new NewNotification( Template::NewTicket, $ticket->id, $event->message->id, actor_id: $event->actor->user_id );
		$this->add( $new );
	}

	public function message_added( MessageAdded $event ): void {
		if ( MessageKind::Reply !== $event->message->kind || Status::Spam === $event->ticket->status ) {
			return;
		}
		$ticket   = $event->ticket;
		$actor_id = $event->actor->user_id;
		if ( AuthorType::Contact === $event->message->author_type ) {
			$this->add( array( new NewNotification( Template::CustomerReplied, $ticket->id, $event->message->id, actor_id: $actor_id ) ) );
		} elseif ( $ticket->contact_id > 0 ) {
			$this->add( array( new NewNotification( Template::AgentReplied, $ticket->id, $event->message->id, contact_id: $ticket->contact_id, actor_id: $actor_id ) ) );
		}
	}

	public function ticket_changed( TicketChanged $event ): void {
		$ticket = $event->after;
		if ( Status::Solved !== $ticket->status || $event->before->status->is_done() || ! $event->actor->is_desk() || 0 === $ticket->contact_id ) {
			return;
		}
		$this->add( array( new NewNotification( Template::TicketSolved, $ticket->id, contact_id: $ticket->contact_id, actor_id: $event->actor->user_id, occasion: (string) $ticket->version ) ) );
	}

	public function link_requested( LinkRequested $event ): void {
		$this->add( array( new NewNotification( Template::AccessLink, contact_id: $event->contact->id, occasion: Crypto::token() ) ) );
	}

	/** @param list<NewNotification> $notifications */
	private function add( array $notifications ): void {
		$this->repository->add( $notifications, MailGateway::KEY );
	}
}
