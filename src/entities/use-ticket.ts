import { useDispatch, useSelect } from '@wordpress/data';
import { useCallback, useEffect } from '@wordpress/element';
import type { ApiError } from '../shared/api-error';
import type { Contact, Message, Ticket } from '../shared/generated/types';
import { deskStore } from './desk/store';
import { useReconnected } from './use-online';
import { useSignal } from './use-signal';

export interface OneTicket {
	ticket: Ticket | null;
	contact: Contact | null;
	isLoading: boolean;
	error: ApiError | null;
	refresh: () => void;
}

/** A ticket by itself, with its customer; up to date by its own signal. Null asks for nothing. */
export function useTicket( id: number | null ): OneTicket {
	const { loadTicket } = useDispatch( deskStore );
	const refresh = useCallback( () => {
		if ( id !== null ) {
			void loadTicket( id );
		}
	}, [ loadTicket, id ] );
	const view = useSelect(
		( select ) => {
			const store = select( deskStore );
			const ticket = id === null ? null : store.getTicket( id );
			return {
				ticket,
				contact: ticket === null ? null : store.getContact( ticket.contact_id ),
				load: store.getTicketLoad( id ?? 0 ),
			};
		},
		[ id ]
	);
	useLive( id, refresh );
	return {
		ticket: view.ticket,
		contact: view.contact,
		isLoading: view.load.isLoading,
		error: view.load.error,
		refresh,
	};
}

export interface Messages {
	messages: readonly Message[];
	/** Not everything is there yet. */
	isLoading: boolean;
	isComplete: boolean;
	error: ApiError | null;
	refresh: () => void;
}

/** A ticket's thread, oldest first; what is new is fetched after the last one known. */
export function useMessages( id: number | null ): Messages {
	const { catchUp } = useDispatch( deskStore );
	const refresh = useCallback( () => {
		if ( id !== null ) {
			void catchUp( id );
		}
	}, [ catchUp, id ] );
	const thread = useSelect( ( select ) => select( deskStore ).getThread( id ?? 0 ), [ id ] );
	useLive( id, refresh );
	return {
		messages: thread.messages,
		isLoading: ! thread.isComplete && thread.error === null && id !== null,
		isComplete: thread.isComplete,
		error: thread.error,
		refresh,
	};
}

/** At the beginning, whenever the ticket's signal moves, and when the desk can be reached again. */
function useLive( id: number | null, refresh: () => void ): void {
	const signal = useSelect( ( select ) => select( deskStore ).getSignal( id ?? 0 ), [ id ] );
	useEffect( refresh, [ refresh ] );
	useSignal( signal, refresh );
	useReconnected( refresh );
}
