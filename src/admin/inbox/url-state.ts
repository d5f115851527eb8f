import type { TicketQuery } from '../../entities/desk/ticket-query';
import { TICKET_VIEWS } from '../../shared/details';
import type { TicketView } from '../../shared/details';
import { PRIORITIES, STATUSES } from '../../shared/generated/enums';
import type { Priority, Status } from '../../shared/generated/enums';

/** What the inbox shows, as it stands in the address: reloading, going back and sharing a link all keep it. */
export const SORTS = [ 'last_message_at', 'created_at', 'priority' ] as const;
export type Sort = ( typeof SORTS )[ number ];

export const ORDERS = [ 'desc', 'asc' ] as const;
export type Order = ( typeof ORDERS )[ number ];

export interface Filters {
	status: Status | null;
	priority: Priority | null;
	department_id: number | null;
	/** 0 is nobody. */
	assignee_id: number | null;
	tag_id: number | null;
}

export interface InboxState extends Filters {
	view: TicketView;
	ticket_id: number | null;
	search: string;
	sort: Sort;
	order: Order;
}

export const NO_FILTERS: Filters = {
	status: null,
	priority: null,
	department_id: null,
	assignee_id: null,
	tag_id: null,
};

export const DEFAULT_STATE: InboxState = {
	...NO_FILTERS,
	view: 'open',
	ticket_id: null,
	search: '',
	sort: 'last_message_at',
	order: 'desc',
};

const SEARCH_MAX = 200;

function oneOf< T extends string >( options: readonly T[], value: string | null ): T | null {
	return options.find( ( option ) => option === value ) ?? null;
}

function wholeNumber( value: string | null ): number | null {
	return value !== null && /^\d{1,15}$/.test( value ) ? Number( value ) : null;
}

/** Reads the part of a query string that is the inbox's; whatever makes no sense is left out. */
export function readState( query: string ): InboxState {
	const params = new URLSearchParams( query );
	const ticketId = wholeNumber( params.get( 'ticket' ) );
	return {
		view: oneOf( TICKET_VIEWS, params.get( 'view' ) ) ?? DEFAULT_STATE.view,
		ticket_id: ticketId === 0 ? null : ticketId,
		search: ( params.get( 'search' ) ?? '' ).slice( 0, SEARCH_MAX ),
		sort: oneOf( SORTS, params.get( 'sort' ) ) ?? DEFAULT_STATE.sort,
		order: oneOf( ORDERS, params.get( 'order' ) ) ?? DEFAULT_STATE.order,
		status: oneOf( STATUSES, params.get( 'status' ) ),
		priority: oneOf( PRIORITIES, params.get( 'priority' ) ),
		department_id: wholeNumber( params.get( 'department' ) ),
		assignee_id: wholeNumber( params.get( 'assignee' ) ),
		tag_id: wholeNumber( params.get( 'tag' ) ),
	};
}

/** The same query string with the inbox's part replaced; what belongs to others (`page`) stays. Defaults are not written. */
export function writeState( query: string, state: InboxState ): string {
	const params = new URLSearchParams( query );
	const values: Record< string, string | number | null > = {
		view: state.view === DEFAULT_STATE.view ? null : state.view,
		ticket: state.ticket_id,
		search: state.search === '' ? null : state.search,
		sort: state.sort === DEFAULT_STATE.sort ? null : state.sort,
		order: state.order === DEFAULT_STATE.order ? null : state.order,
		status: state.status,
		priority: state.priority,
		department: state.department_id,
		assignee: state.assignee_id,
		tag: state.tag_id,
	};
	for ( const [ name, value ] of Object.entries( values ) ) {
		if ( value === null ) {
			params.delete( name );
		} else {
			params.set( name, String( value ) );
		}
	}
	const text = params.toString();
	return text === '' ? '' : `?${ text }`;
}

/** Whether going there is a step that "back" should undo: another view or another ticket, not every typed letter. */
export function isStep( from: InboxState, to: InboxState ): boolean {
	return from.view !== to.view || ( from.ticket_id === null ) !== ( to.ticket_id === null );
}

export function activeFilters( state: InboxState ): Array< keyof Filters > {
	const names: Array< keyof Filters > = [
		'status',
		'priority',
		'department_id',
		'assignee_id',
		'tag_id',
	];
	return names.filter( ( name ) => state[ name ] !== null );
}

/** What GET /tickets is asked. */
export function listQuery( state: InboxState ): TicketQuery {
	const search = state.search.trim();
	return {
		view: state.view,
		sort: state.sort,
		order: state.order,
		...( state.status === null ? {} : { status: state.status } ),
		...( state.priority === null ? {} : { priority: state.priority } ),
		...( state.department_id === null ? {} : { department_id: state.department_id } ),
		...( state.assignee_id === null ? {} : { assignee_id: state.assignee_id } ),
		...( state.tag_id === null ? {} : { tag_id: state.tag_id } ),
		...( search === '' ? {} : { search } ),
	};
}
