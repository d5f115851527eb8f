import { VIEWS } from './generated/enums';
import type { View } from './generated/enums';
import type { Contact, CustomerTicket, Message, Ticket } from './generated/types';
import type { SignalAddress } from './shapes';

/** One ticket, asked for by itself, as the desk sees it. */
export interface TicketDetail extends Ticket {
	signal: SignalAddress;
	contact: Contact;
}

/** One ticket, asked for by itself, as its customer sees it. */
export interface CustomerTicketDetail extends CustomerTicket {
	signal: SignalAddress;
}

export const TICKET_VIEWS = VIEWS;

export type TicketView = View;

/** Tickets per view; 1001 stands for "more than a thousand". */
export type TicketCounts = Record< TicketView, number >;

/** What a stale version's error carries: the ticket as it is now and what is new in its thread. */
export interface StaleChanges {
	ticket: Ticket;
	messages: Message[];
}
