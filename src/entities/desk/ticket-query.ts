import type { TicketView } from '../../shared/details';
import { PRIORITIES } from '../../shared/generated/enums';
import type { Priority, Status } from '../../shared/generated/enums';
import type { TicketSort } from '../../shared/generated/lists';
import type { Ticket } from '../../shared/generated/types';

/** Which tickets, in which order. What is left out is not asked for. */
export interface TicketQuery {
	view?: TicketView;
	status?: Status;
	priority?: Priority;
	department_id?: number;
	/** 0 is "nobody". */
	assignee_id?: number;
	tag_id?: number;
	contact_id?: number;
	search?: string;
	sort?: TicketSort;
	order?: 'asc' | 'desc';
}

/** The same for queries that mean the same. */
export const listKey = ( query: TicketQuery ): string =>
	JSON.stringify(
		Object.entries( query )
			.filter( ( [ , value ] ) => value !== undefined && value !== '' )
			.sort( ( [ a ], [ b ] ) => a.localeCompare( b ) )
	);

/** The other way round. */
export const queryOfKey = ( key: string ): TicketQuery =>
	Object.fromEntries( JSON.parse( key ) as [ string, unknown ][] );

function sortValue( ticket: Ticket, sort: TicketSort ): string | number {
	switch ( sort ) {
		case 'priority':
			return PRIORITIES.indexOf( ticket.priority );
		case 'last_message_at':
			return ticket.last_message_at;
		default:
			return ticket.id;
	}
}

/** Negative where a stands before b, as the server sorts. */
export function compareTickets( a: Ticket, b: Ticket, query: TicketQuery ): number {
	const sort = query.sort ?? 'last_message_at';
	const direction = query.order === 'asc' ? 1 : -1;
	const [ left, right ] = [ sortValue( a, sort ), sortValue( b, sort ) ];
	if ( left === right ) {
		return direction * ( a.id - b.id );
	}
	return left < right ? -direction : direction;
}

/**
 * A list after its top was asked for again: what the server sent, then what had been loaded beyond it. What stood within the
 * server's range and is no longer sent has left the list.
 */
export function mergeTop(
	loaded: readonly Ticket[],
	top: readonly Ticket[],
	isComplete: boolean,
	query: TicketQuery
): number[] {
	const ids = top.map( ( { id } ) => id );
	const last = top.at( -1 );
	if ( isComplete || last === undefined ) {
		return ids;
	}
	const sent = new Set( ids );
	const beyond = loaded.filter(
		( ticket ) => ! sent.has( ticket.id ) && compareTickets( last, ticket, query ) < 0
	);
	return [ ...ids, ...beyond.map( ( { id } ) => id ) ];
}
