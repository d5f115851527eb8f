import { useCallback, useEffect, useRef, useState } from '@wordpress/element';
import type { InboxState } from './url-state';
import { isStep, readState, writeState } from './url-state';

export type Go = ( changes: Partial< InboxState > ) => void;

/** The inbox's state, kept in the address. A step that "back" should undo is pushed; all else replaces. */
export function useInboxUrl(): [ InboxState, Go ] {
	const [ state, setState ] = useState( () => readState( window.location.search ) );
	const current = useRef( state );

	useEffect( () => {
		const onPopState = () => {
			current.current = readState( window.location.search );
			setState( current.current );
		};
		window.addEventListener( 'popstate', onPopState );
		return () => window.removeEventListener( 'popstate', onPopState );
	}, [] );

	const go = useCallback< Go >( ( changes ) => {
		const next = { ...current.current, ...changes };
		const address = window.location.pathname + writeState( window.location.search, next );
		if ( isStep( current.current, next ) ) {
			window.history.pushState( null, '', address );
		} else {
			window.history.replaceState( null, '', address );
		}
		current.current = next;
		setState( next );
	}, [] );

	return [ state, go ];
}

/** The address of a ticket in the inbox as it stands, for real links that open in a new tab too. */
export function ticketAddress( inboxUrl: string, state: InboxState, ticketId: number ): string {
	const [ path = '', query = '' ] = inboxUrl.split( '?' );
	return path + writeState( query, { ...state, ticket_id: ticketId } );
}
