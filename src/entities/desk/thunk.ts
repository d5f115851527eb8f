import { isAbort, isRecord, toApiError } from '../../shared/api-error';
import type { ApiError } from '../../shared/api-error';
import type { StaleChanges, TicketDetail } from '../../shared/details';
import type { Ticket } from '../../shared/generated/types';
import type { DeskAction, DeskState } from './state';
import { threadOf } from './threads-reducer';

export interface DeskDispatch {
	( action: DeskAction ): unknown;
	< T >( thunk: Thunk< T > ): Promise< T >;
}

export interface ThunkArgs {
	dispatch: DeskDispatch;
	select: { getState: () => DeskState };
}

export type Thunk< T = void > = ( args: ThunkArgs ) => Promise< T >;

interface Run {
	current: Promise< void >;
	next: Promise< void > | null;
}

const running = new Map< string, Run >();

/**
 * The same work is never under way twice. Who asks meanwhile gets one more run, shared with all who ask meanwhile: what is under
 * way may have been answered before the thing that they want to see happened.
 */
export function coalesced( key: string, work: () => Promise< void > ): Promise< void > {
	const run = running.get( key );
	if ( run !== undefined ) {
		run.next ??= run.current.catch( () => undefined ).then( () => coalesced( key, work ) );
		return run.next;
	}
	const current = work().finally( () => running.delete( key ) );
	running.set( key, { current, next: null } );
	return current;
}

const turns = new Map< number, Promise< unknown > >();

/** One ticket's changes go out one after the other, each on top of the version that the one before made. */
export function inTurn< T >( id: number, work: () => Promise< T > ): Promise< T > {
	const mine = ( turns.get( id ) ?? Promise.resolve() ).catch( () => undefined ).then( work );
	turns.set( id, mine );
	const forget = () => void ( turns.get( id ) === mine && turns.delete( id ) );
	mine.then( forget, forget );
	return mine;
}

/** Null where somebody only stopped waiting. */
export const failureOf = ( error: unknown ): ApiError | null =>
	isAbort( error ) ? null : toApiError( error );

/** What changed since the version that a person saw, where that is why he was refused. */
export function staleChangesOf( error: unknown ): StaleChanges | null {
	const { code, data } = toApiError( error );
	if ( code !== 'mizkar_stale_version' || ! isRecord( data.ticket ) ) {
		return null;
	}
	const messages = Array.isArray( data.messages ) ? data.messages : [];
	// The server's own answer, written by the same schema as any other ticket and message.
	return { ticket: data.ticket, messages } as unknown as StaleChanges;
}

/** Takes up what changed, and returns it without what this desk had seen already. */
export function takeStale(
	{ dispatch, select }: ThunkArgs,
	{ ticket, messages }: StaleChanges
): StaleChanges {
	const known = threadOf( select.getState(), ticket.id ).messages.map( ( { id } ) => id );
	dispatch( { type: 'RECEIVE_MESSAGES', id: ticket.id, messages } );
	takeTicket( dispatch, ticket );
	return { ticket, messages: messages.filter( ( { id } ) => ! known.includes( id ) ) };
}

/** An answer about one ticket may carry more than the ticket's own fields. */
export function takeTicket( dispatch: DeskDispatch, answer: Ticket | TicketDetail ): void {
	if ( 'signal' in answer && 'contact' in answer ) {
		dispatch( { type: 'RECEIVE_DETAIL', detail: answer } );
	} else {
		dispatch( { type: 'RECEIVE_TICKETS', tickets: [ answer ] } );
	}
}
