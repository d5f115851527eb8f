import type { Ticket } from '../../shared/generated/types';
import { NO_LOAD } from './state';
import type { DeskAction, DeskState } from './state';

/** Tickets as the server and as people see them. */
export function ticketsReducer( state: DeskState, action: DeskAction ): DeskState {
	switch ( action.type ) {
		case 'RECEIVE_TICKETS':
			return received( state, action.tickets );
		case 'LIST_TOP':
		case 'LIST_MORE':
			return received( state, action.page.items );
		case 'RECEIVE_DETAIL': {
			const { signal, contact, ...ticket } = action.detail;
			return {
				...received( state, [ ticket ] ),
				contacts: { ...state.contacts, [ contact.id ]: contact },
				signals: { ...state.signals, [ ticket.id ]: signal },
				loads: { ...state.loads, [ ticket.id ]: NO_LOAD },
			};
		}
		case 'RECEIVE_CONTACT':
			return {
				...state,
				contacts: { ...state.contacts, [ action.contact.id ]: action.contact },
			};
		case 'TICKET_LOADING':
			return {
				...state,
				loads: { ...state.loads, [ action.id ]: { isLoading: true, error: null } },
			};
		case 'TICKET_FAILED':
			return {
				...state,
				loads: { ...state.loads, [ action.id ]: { isLoading: false, error: action.error } },
			};
		case 'ADD_PENDING': {
			const pending = { ...state.pending };
			action.ids.forEach( ( id ) => {
				pending[ id ] = [ ...( pending[ id ] ?? [] ), action.change ];
			} );
			return shownAgain( { ...state, pending }, action.ids );
		}
		case 'DROP_PENDING':
			return withoutPending( state, action.key );
		default:
			return state;
	}
}

/** An answer that was overtaken by a newer one does not bring the older state back. */
function received( state: DeskState, incoming: readonly Ticket[] ): DeskState {
	const newer = incoming.filter(
		( { id, version } ) => ( state.tickets[ id ]?.version ?? 0 ) <= version
	);
	if ( newer.length === 0 ) {
		return state;
	}
	const tickets = { ...state.tickets };
	newer.forEach( ( ticket ) => {
		tickets[ ticket.id ] = ticket;
	} );
	return shownAgain(
		{ ...state, tickets },
		newer.map( ( { id } ) => id )
	);
}

function withoutPending( state: DeskState, key: string ): DeskState {
	const entries = Object.entries( state.pending ).filter( ( [ , changes ] ) =>
		changes.some( ( change ) => change.key === key )
	);
	const pending = { ...state.pending };
	const ids = entries.map( ( [ id, changes ] ) => {
		const rest = changes.filter( ( change ) => change.key !== key );
		if ( rest.length === 0 ) {
			delete pending[ Number( id ) ];
		} else {
			pending[ Number( id ) ] = rest;
		}
		return Number( id );
	} );
	return shownAgain( { ...state, pending }, ids );
}

/** Computed once per change, so that a component gets the same object as long as nothing changed. */
function shownAgain( state: DeskState, ids: readonly number[] ): DeskState {
	const shown = { ...state.shown };
	ids.forEach( ( id ) => {
		const ticket = state.tickets[ id ];
		if ( ticket !== undefined ) {
			const changes = ( state.pending[ id ] ?? [] ).map( ( change ) => change.changes );
			const next: Ticket = Object.assign( {}, ticket, ...changes, {
				version: ticket.version,
			} );
			shown[ id ] = isSame( shown[ id ], next ) ? ( shown[ id ] ?? next ) : next;
		}
	} );
	return { ...state, shown };
}

const isSame = ( before: Ticket | undefined, after: Ticket ): boolean =>
	before !== undefined && JSON.stringify( before ) === JSON.stringify( after );
