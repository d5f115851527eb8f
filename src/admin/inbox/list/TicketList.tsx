import { Spinner } from '@wordpress/components';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { VirtualItem } from '@tanstack/react-virtual';
import type { RefObject } from 'react';
import { useEffect, useMemo, useRef } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { useAgents, useDepartments } from '../../../entities/use-vocabulary';
import type { Tickets } from '../../../entities/use-tickets';
import { boot } from '../../../shared/boot';
import { useInbox } from '../inbox-context';
import { ticketAddress } from '../use-inbox-url';
import type { RowActions } from './TicketRow';
import { TicketRow } from './TicketRow';

/** Pixels; every row has the same height, so that a jump far down costs nothing. */
export const ROW_HEIGHT = 108;
const OVERSCAN = 6;
/** Rows from the end at which the next page is asked for. */
const ASK_BEFORE_END = 15;

interface TicketListProps {
	list: Tickets;
	selectedIds: ReadonlySet< number >;
	cursorId: number | null;
	actions: RowActions;
	/** Counts up whenever the keyboard moved the cursor, so that its row is scrolled to and focused. */
	moves: number;
}

function byId< T extends { id: number } >( items: readonly T[] ): Map< number, T > {
	return new Map( items.map( ( item ) => [ item.id, item ] ) );
}

/** Scrolls to the cursor's row and gives it the focus, after the keyboard has moved it. */
function useFollowCursor(
	scrollRef: RefObject< HTMLDivElement >,
	moves: number,
	index: number,
	cursorId: number | null,
	scrollTo: ( index: number ) => void
): void {
	const followed = useRef( moves );
	useEffect( () => {
		if ( followed.current === moves || index < 0 ) {
			return;
		}
		followed.current = moves;
		scrollTo( index );
		const focus = requestAnimationFrame( () =>
			scrollRef.current
				?.querySelector< HTMLElement >( `[data-mizkar-row="${ cursorId }"] a` )
				?.focus( { preventScroll: true } )
		);
		return () => cancelAnimationFrame( focus );
	}, [ moves, index, cursorId, scrollRef, scrollTo ] );
}

/** Asks for the next page before its rows are needed. */
function useAskAhead(
	{ tickets, hasMore, isLoadingMore, loadMore }: Tickets,
	lastIndex: number
): void {
	useEffect( () => {
		if ( hasMore && ! isLoadingMore && lastIndex >= tickets.length - ASK_BEFORE_END ) {
			loadMore();
		}
	}, [ hasMore, isLoadingMore, lastIndex, tickets.length, loadMore ] );
}

interface RowsProps extends TicketListProps {
	rows: readonly VirtualItem[];
	cursorIndex: number;
}

function Rows( { rows, list, selectedIds, cursorId, cursorIndex, actions }: RowsProps ) {
	const { state } = useInbox();
	const departments = useDepartments();
	const agents = useAgents();
	const departmentOf = useMemo( () => byId( departments ), [ departments ] );
	const agentOf = useMemo( () => byId( agents ), [ agents ] );
	const tabId = cursorIndex < 0 ? list.tickets[ 0 ]?.id : cursorId;
	return rows.map( ( { index, start, size } ) => {
		const ticket = list.tickets[ index ];
		return ticket === undefined ? (
			<ComingRow key="more" offset={ start } height={ size } />
		) : (
			<TicketRow
				key={ ticket.id }
				ticket={ ticket }
				department={ departmentOf.get( ticket.department_id ?? 0 ) ?? null }
				assignee={ agentOf.get( ticket.assignee_id ?? 0 ) ?? null }
				address={ ticketAddress( boot().urls.inbox, state, ticket.id ) }
				position={ index + 1 }
				offset={ start }
				height={ size }
				isOpen={ ticket.id === state.ticket_id }
				isSelected={ selectedIds.has( ticket.id ) }
				isCursor={ ticket.id === tabId }
				actions={ actions }
			/>
		);
	} );
}

function ComingRow( { offset, height }: { offset: number; height: number } ) {
	return (
		<div
			className="mizkar-row mizkar-list__more"
			role="row"
			style={ { height, transform: `translateY(${ offset }px)` } }
		>
			<div role="gridcell">
				<Spinner />
				{ __( 'More tickets are coming…', 'mizkar' ) }
			</div>
		</div>
	);
}

/** Thousands of rows, of which only those in sight are there. */
export function TicketList( props: TicketListProps ) {
	const { list, cursorId, moves } = props;
	const scrollRef = useRef< HTMLDivElement >( null );
	const virtual = useVirtualizer( {
		count: list.tickets.length + ( list.hasMore ? 1 : 0 ),
		getScrollElement: () => scrollRef.current,
		estimateSize: () => ROW_HEIGHT,
		overscan: OVERSCAN,
	} );
	const rows = virtual.getVirtualItems();
	useAskAhead( list, rows.at( -1 )?.index ?? 0 );
	const cursorIndex = list.tickets.findIndex( ( { id } ) => id === cursorId );
	useFollowCursor( scrollRef, moves, cursorIndex, cursorId, virtual.scrollToIndex );

	return (
		<div
			ref={ scrollRef }
			className="mizkar-list__scroll"
			role="grid"
			aria-label={ __( 'Tickets', 'mizkar' ) }
			aria-rowcount={ list.hasMore ? -1 : list.tickets.length }
			aria-multiselectable="true"
		>
			<div
				className="mizkar-list__rows"
				role="rowgroup"
				style={ { height: virtual.getTotalSize() } }
			>
				<Rows { ...props } rows={ rows } cursorIndex={ cursorIndex } />
			</div>
		</div>
	);
}
