/** Where to ask whether something changed. Without an address, over REST. */
export interface SignalAddress {
	name: string;
	url: string | null;
	/** The sequence that this answer already knows of, where the server says so. */
	seq?: number;
}

export type TicketEventType =
	| 'status'
	| 'priority'
	| 'department'
	| 'assignee'
	| 'tags'
	| 'subject'
	| 'created'
	| 'merged'
	| 'trashed'
	| 'restored';

export type TicketEventValue = string | number | number[] | null;

/** What a message of kind "event" tells. */
export interface TicketEvent {
	type: TicketEventType;
	from: TicketEventValue;
	to: TicketEventValue;
}
