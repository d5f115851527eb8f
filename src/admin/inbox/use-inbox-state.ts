import { useCallback, useMemo, useRef, useState } from '@wordpress/element';
import type { InboxContextValue, ThreadHandle } from './inbox-context';
import type { Region } from './layout-state';
import { singleRegion } from './layout-state';
import { useInboxUrl } from './use-inbox-url';
import { useLayout } from './use-layout';

type Dialogs = Pick< InboxContextValue, 'openHelp' | 'openNewTicket' >;

/** Address, layout and what is on top, in one. */
export function useInboxState( dialogs: Dialogs ): InboxContextValue {
	const [ state, go ] = useInboxUrl();
	const layout = useLayout();
	const [ wanted, show ] = useState< Region >( state.ticket_id === null ? 'list' : 'thread' );
	const [ isOverlay, setIsOverlay ] = useState( false );
	const threadHandle = useRef< ThreadHandle | null >( null );
	const { room, setFolded } = layout;
	const isWide = room === 'wide';
	const isCustomerShown = isWide ? ! layout.layout.folded.customer : isOverlay;

	const openTicket = useCallback(
		( id: number | null ) => {
			go( { ticket_id: id } );
			show( id === null ? 'list' : 'thread' );
			setIsOverlay( false );
			if ( id !== null ) {
				setFolded( 'thread', false );
			}
		},
		[ go, setFolded ]
	);
	const toggleCustomer = useCallback( () => {
		if ( isWide ) {
			setFolded( 'customer', isCustomerShown );
		} else {
			setIsOverlay( ! isCustomerShown );
		}
	}, [ isWide, isCustomerShown, setFolded ] );

	return useMemo(
		() => ( {
			...layout,
			...dialogs,
			state,
			go,
			shown: singleRegion( state.ticket_id !== null, wanted ),
			show,
			isCustomerShown,
			toggleCustomer,
			openTicket,
			threadHandle,
		} ),
		[ layout, dialogs, state, go, wanted, isCustomerShown, toggleCustomer, openTicket ]
	);
}
