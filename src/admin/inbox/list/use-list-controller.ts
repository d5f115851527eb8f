import { useDebounce } from '@wordpress/compose';
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from '@wordpress/element';
import { useTickets } from '../../../entities/use-tickets';
import type { Tickets } from '../../../entities/use-tickets';
import type { Ticket } from '../../../shared/generated/types';
import type { Selection, SelectionAction } from '../selection';
import { NOTHING_SELECTED, selectionReducer } from '../selection';
import type { InboxState } from '../url-state';
import { listQuery } from '../url-state';
import type { RowActions } from './TicketRow';

/** A ticket beside the list follows the cursor once the keys rest. */
const OPEN_AFTER_MS = 150;

export interface ListController {
	list: Tickets;
	selection: Selection;
	selected: Ticket[];
	cursorId: number | null;
	moves: number;
	actions: RowActions;
	select: ( action: SelectionAction ) => void;
	selectAll: () => void;
	/** Moves the cursor by so many rows; an open ticket follows. */
	move: ( by: number ) => void;
}

export function useListController(
	state: InboxState,
	openTicket: ( id: number ) => void
): ListController {
	const query = useMemo( () => listQuery( state ), [ state ] );
	const list = useTickets( query );
	const [ selection, select ] = useReducer( selectionReducer, NOTHING_SELECTED );
	const [ cursorId, setCursorId ] = useState( state.ticket_id );
	const [ moves, setMoves ] = useState( 0 );
	const openSoon = useDebounce( openTicket, OPEN_AFTER_MS );

	const order = useRef< readonly number[] >( [] );
	useEffect( () => {
		order.current = list.tickets.map( ( { id } ) => id );
	}, [ list.tickets ] );
	// What is selected in one list must not be changed from another.
	useEffect( () => select( { type: 'none' } ), [ state.view ] );
	useEffect( () => {
		if ( state.ticket_id !== null ) {
			setCursorId( state.ticket_id );
		}
	}, [ state.ticket_id ] );

	const actions = useMemo< RowActions >(
		() => ( {
			open: openTicket,
			focus: setCursorId,
			select: ( id, isRange ) =>
				select(
					isRange ? { type: 'range', id, order: order.current } : { type: 'toggle', id }
				),
		} ),
		[ openTicket ]
	);
	const move = useCallback(
		( by: number ) => {
			const at = cursorId === null ? -1 : order.current.indexOf( cursorId );
			const next =
				order.current[ Math.min( order.current.length - 1, Math.max( 0, at + by ) ) ];
			if ( next === undefined ) {
				return;
			}
			setCursorId( next );
			setMoves( ( count ) => count + 1 );
			if ( state.ticket_id !== null ) {
				openSoon( next );
			}
		},
		[ cursorId, state.ticket_id, openSoon ]
	);
	const selectAll = useCallback( () => select( { type: 'all', order: order.current } ), [] );
	const selected = useMemo(
		() => list.tickets.filter( ( { id } ) => selection.ids.has( id ) ),
		[ list.tickets, selection ]
	);
	return { list, selection, selected, cursorId, moves, actions, select, selectAll, move };
}
