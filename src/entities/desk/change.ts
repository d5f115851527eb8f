import { api } from '../../shared/api-admin';
import { deskSignals } from '../../shared/desk-signals';
import {
	contactPath,
	ticketPath,
	ticketRestorePath,
	ticketsBulkPath,
} from '../../shared/generated/routes';
import type { Contact, ContactChange, Ticket, TicketChange } from '../../shared/generated/types';
import { newSubmissionId } from '../../shared/submission-id';
import { loadList } from './load';
import { inTurn, staleChangesOf, takeStale, takeTicket } from './thunk';
import type { Thunk, ThunkArgs } from './thunk';

/** What brings one ticket back to how it was. */
export interface UndoStep {
	id: number;
	changes: TicketChange;
}

interface BulkAnswer {
	tickets: Ticket[];
	undo: UndoStep[];
}

const MOST_AT_ONCE = 100;

/** Seen at once; taken back where the server refuses. */
export const changeTicket =
	( id: number, changes: TicketChange ): Thunk< void > =>
	async ( args ) =>
		pending( args, [ id ], changes, () => inTurn( id, () => sendChange( args, id, changes ) ) );

async function sendChange( args: ThunkArgs, id: number, changes: TicketChange ): Promise< void > {
	const { dispatch, select } = args;
	const base = select.getState().tickets[ id ];
	const send = ( version: number | undefined ) =>
		api.patch< Ticket >(
			ticketPath( id ),
			version === undefined ? changes : { ...changes, version }
		);
	try {
		takeTicket( dispatch, await send( base?.version ) );
	} catch ( error ) {
		const stale = staleChangesOf( error );
		if ( stale === null ) {
			throw error;
		}
		takeStale( args, stale );
		if ( base === undefined || ! isUntouched( changes, base, stale.ticket ) ) {
			throw error;
		}
		// Somebody changed something else: both changes stand.
		takeTicket( dispatch, await send( stale.ticket.version ) );
	}
}

const isUntouched = ( changes: TicketChange, before: Ticket, after: Ticket ): boolean =>
	Object.keys( changes ).every(
		( name ) =>
			JSON.stringify( { ...before }[ name ] ) === JSON.stringify( { ...after }[ name ] )
	);

/** The changes are on the screen as long as the work is under way; what the server then says has been taken up before they go. */
export async function pending< T >(
	{ dispatch }: ThunkArgs,
	ids: readonly number[],
	changes: TicketChange,
	work: () => Promise< T >
): Promise< T > {
	const key = newSubmissionId();
	dispatch( { type: 'ADD_PENDING', ids, change: { key, changes } } );
	try {
		return await work();
	} finally {
		dispatch( { type: 'DROP_PENDING', key } );
		deskSignals.nudge();
	}
}

const parts = < T >( list: readonly T[], size: number ): T[][] =>
	Array.from( { length: Math.ceil( list.length / size ) }, ( _, index ) =>
		list.slice( index * size, ( index + 1 ) * size )
	);

export const changeMany =
	( ids: readonly number[], changes: TicketChange ): Thunk< UndoStep[] > =>
	( args ) =>
		pending( args, ids, changes, async () => {
			const undo: UndoStep[] = [];
			for ( const part of parts( ids, MOST_AT_ONCE ) ) {
				const answer = await api.post< BulkAnswer >( ticketsBulkPath(), {
					ids: part,
					changes,
				} );
				args.dispatch( { type: 'RECEIVE_TICKETS', tickets: answer.tickets } );
				undo.push( ...answer.undo );
			}
			return undo;
		} );

/** Tickets that go back to the same state go together. */
export const undoMany =
	( steps: readonly UndoStep[] ): Thunk< void > =>
	async ( { dispatch } ) => {
		const groups = new Map< string, { ids: number[]; changes: TicketChange } >();
		steps.forEach( ( { id, changes } ) => {
			const key = JSON.stringify( changes );
			const group = groups.get( key ) ?? { ids: [], changes };
			groups.set( key, { ...group, ids: [ ...group.ids, id ] } );
		} );
		for ( const { ids, changes } of groups.values() ) {
			await dispatch( changeMany( ids, changes ) );
		}
	};

/** To the trash, out of every list at once; out of the trash again by restoreMany. */
export const trashMany =
	( ids: readonly number[] ): Thunk< void > =>
	async ( args ) => {
		args.dispatch( { type: 'LIST_WITHOUT', ids } );
		await eachTicket( args, ids, ( id ) => api.remove< Ticket | null >( ticketPath( id ) ) );
	};

export const restoreMany =
	( ids: readonly number[] ): Thunk< void > =>
	async ( args ) => {
		args.dispatch( { type: 'LIST_WITHOUT', ids } );
		await eachTicket( args, ids, ( id ) =>
			api.post< Ticket | null >( ticketRestorePath( id ) )
		);
	};

const PARALLEL = 4;

async function eachTicket(
	{ dispatch, select }: ThunkArgs,
	ids: readonly number[],
	send: ( id: number ) => Promise< Ticket | null >
): Promise< void > {
	try {
		for ( const part of parts( ids, PARALLEL ) ) {
			const answers = await Promise.all( part.map( send ) );
			answers.forEach(
				( answer ) => answer && 'id' in answer && takeTicket( dispatch, answer )
			);
		}
	} catch ( error ) {
		// What was refused belongs back into its lists.
		Object.values( select.getState().lists ).forEach(
			( { query } ) => void dispatch( loadList( query ) )
		);
		throw error;
	} finally {
		deskSignals.nudge();
	}
}

export const changeContact =
	( id: number, changes: ContactChange ): Thunk< void > =>
	async ( { dispatch } ) => {
		const contact = await api.patch< Contact >( contactPath( id ), changes );
		dispatch( { type: 'RECEIVE_CONTACT', contact } );
	};
