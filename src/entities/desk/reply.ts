import { api } from '../../shared/api-admin';
import { ApiError, toApiError } from '../../shared/api-error';
import { deskSignals } from '../../shared/desk-signals';
import { ticketMessagesPath, ticketsPath } from '../../shared/generated/routes';
import type { Message, MessageInput, NewTicketInput, Ticket } from '../../shared/generated/types';
import { createSubmissions } from '../../shared/submission-id';
import { pending } from './change';
import { catchUp, loadTicket } from './load';
import { inTurn, staleChangesOf, takeStale, takeTicket } from './thunk';
import type { Thunk, ThunkArgs } from './thunk';

const submissions = createSubmissions();

/**
 * Sends a reply or a note. The same content sent twice makes one message. Refused as stale, what is new has already been taken
 * up when the error arrives: staleChangesOf( error ) has it.
 */
export const sendMessage =
	( id: number, input: MessageInput ): Thunk< Message > =>
	async ( args ) => {
		const { version: _, ...content } = input;
		const act = `message:${ id }:${ input.kind ?? 'reply' }`;
		const submission_id = submissions.idFor( act, content );
		const status = input.status === undefined ? {} : { status: input.status };
		return pending( args, [ id ], status, () =>
			inTurn( id, async () => {
				try {
					const message = await api.post< Message >( ticketMessagesPath( id ), {
						submission_id,
						...input,
					} );
					submissions.done( act );
					args.dispatch( { type: 'RECEIVE_MESSAGES', id, messages: [ message ] } );
					await Promise.all( [
						args.dispatch( loadTicket( id ) ),
						args.dispatch( catchUp( id ) ),
					] );
					return message;
				} catch ( error ) {
					throw refusalOf( args, error );
				}
			} )
		);
	};

/** Where it is stale, what is new is taken up, and the error carries only what this desk had not seen. */
function refusalOf( args: ThunkArgs, error: unknown ): unknown {
	const stale = staleChangesOf( error );
	if ( stale === null ) {
		return error;
	}
	const { ticket, messages } = takeStale( args, stale );
	return new ApiError( 'mizkar_stale_version', toApiError( error ).message, {
		data: { ticket, messages },
	} );
}

/** A ticket that an agent opens for a customer. */
export const createTicket =
	( input: NewTicketInput ): Thunk< Ticket > =>
	async ( { dispatch } ) => {
		const submission_id = submissions.idFor( 'ticket', input );
		const ticket = await api.post< Ticket >( ticketsPath(), { submission_id, ...input } );
		submissions.done( 'ticket' );
		takeTicket( dispatch, ticket );
		deskSignals.nudge();
		return ticket;
	};
