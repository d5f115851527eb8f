import { useDispatch } from '@wordpress/data';
import { useCallback, useEffect, useState } from '@wordpress/element';
import { toApiError } from '../shared/api-error';
import type { ApiError } from '../shared/api-error';
import type { StaleChanges } from '../shared/details';
import type { Message, MessageInput, NewTicketInput, Ticket } from '../shared/generated/types';
import { deskStore } from './desk/store';
import { staleChangesOf } from './desk/thunk';

export interface Reply {
	/** Null where it was refused: then `error` says why and nothing typed is to be thrown away. */
	send: ( input: MessageInput ) => Promise< Message | null >;
	isSending: boolean;
	error: ApiError | null;
	/** What others did meanwhile, where that is why it was refused. It is in the thread already; sending again sends. */
	stale: StaleChanges | null;
	dismiss: () => void;
}

/**
 * A reply or note to one ticket. The same content sent twice makes one message. Pass the `version` that the person looked at to be
 * told of what he has not seen.
 */
export function useReply( id: number ): Reply {
	const { sendMessage } = useDispatch( deskStore );
	const [ isSending, setSending ] = useState( false );
	const [ error, setError ] = useState< ApiError | null >( null );
	const dismiss = useCallback( () => setError( null ), [] );
	useEffect( dismiss, [ dismiss, id ] );

	const send = useCallback(
		async ( input: MessageInput ) => {
			setSending( true );
			setError( null );
			try {
				return await sendMessage( id, input );
			} catch ( thrown ) {
				setError( toApiError( thrown ) );
				return null;
			} finally {
				setSending( false );
			}
		},
		[ sendMessage, id ]
	);
	return {
		send,
		isSending,
		error,
		stale: error === null ? null : staleChangesOf( error ),
		dismiss,
	};
}

/** Opens a ticket for a customer. Rejects with an ApiError. */
export function useCreateTicket(): ( input: NewTicketInput ) => Promise< Ticket > {
	const { createTicket } = useDispatch( deskStore );
	return useCallback( ( input ) => createTicket( input ), [ createTicket ] );
}
