<?php
declare( strict_types=1 );

namespace Mizkar\Notifications;

/** What a notification tells. */
enum Template: string {

	case TicketReceived  = 'ticket_received';
	case TicketOpened    = 'ticket_opened'; // By an agent, for the customer.
	case AgentReplied    = 'agent_replied';
	case TicketSolved    = 'ticket_solved';
	case AccessLink      = 'access_link';
	case NewTicket       = 'new_ticket';
	case CustomerReplied = 'customer_replied';

	public function label(): string {
		return match ( $this ) {
			self::TicketReceived  => __( 'Receipt', 'mizkar' ),
			self::TicketOpened    => __( 'Ticket opened for the customer', 'mizkar' ),
			self::AgentReplied    => __( 'Answer to the customer', 'mizkar' ),
			self::TicketSolved    => __( 'Ticket solved', 'mizkar' ),
			self::AccessLink      => __( 'Link to the tickets', 'mizkar' ),
			self::NewTicket       => __( 'New ticket', 'mizkar' ),
			self::CustomerReplied => __( 'Customer wrote', 'mizkar' ),
		};
	}

	public function audience(): Audience {
		return match ( $this ) {
			self::NewTicket, self::CustomerReplied => Audience::Agent,
			default => Audience::Customer,
		};
	}

	/** Whether it quotes a message of the thread. A receipt never does: its address is unproven, its text a visitor's. */
	public function quotes_message(): bool {
		return match ( $this ) {
			self::TicketReceived, self::TicketSolved, self::AccessLink => false,
			default => true,
		};
	}
}
