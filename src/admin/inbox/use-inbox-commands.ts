import type { RefObject } from 'react';
import { useMemo } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { keyboard, plus } from '@wordpress/icons';
import { boot } from '../../shared/boot';
import { TICKET_VIEWS } from '../../shared/details';
import type { TicketView } from '../../shared/details';
import type { InboxContextValue } from './inbox-context';
import type { ListController } from './list/use-list-controller';
import { useBulkActions } from './list/use-bulk-actions';
import { usePaletteCommands } from './palette';
import type { PaletteCommand } from './palette';
import type { ShortcutHandlers } from './use-shortcuts';
import { useShortcuts } from './use-shortcuts';
import { viewWords } from './view-names';

const NOTHING: ShortcutHandlers = {};

function paletteCommands( inbox: InboxContextValue ): PaletteCommand[] {
	const words = viewWords();
	return [
		...TICKET_VIEWS.map( ( view ) => ( {
			name: `view-${ view }`,
			/* translators: %s: name of a view, for example "Unassigned". */
			label: sprintf( __( 'Tickets: %s', 'mizkar' ), words[ view ].name ),
			icon: words[ view ].icon,
			run: () => inbox.go( { view, ticket_id: null } ),
		} ) ),
		{
			name: 'new-ticket',
			label: __( 'New ticket', 'mizkar' ),
			icon: plus,
			run: inbox.openNewTicket,
		},
		{
			name: 'help',
			label: __( 'Tickets: keyboard shortcuts', 'mizkar' ),
			icon: keyboard,
			run: inbox.openHelp,
		},
	];
}

/** What the keys do, on the open ticket, else on what is selected, else on the row under the cursor. */
function useHandlers(
	inbox: InboxContextValue,
	controller: ListController,
	searchRef: RefObject< HTMLInputElement >
): ShortcutHandlers {
	const bulk = useBulkActions();
	return useMemo< ShortcutHandlers >( () => {
		const { state, go, openTicket, threadHandle } = inbox;
		const { selection, select, cursorId, move, actions } = controller;
		const current = state.ticket_id ?? cursorId;
		const targets = (): number[] => {
			if ( selection.ids.size > 0 ) {
				return [ ...selection.ids ];
			}
			return current === null ? [] : [ current ];
		};
		const onTargets = ( act: ( ids: number[] ) => void ) => () => {
			const ids = targets();
			if ( ids.length > 0 ) {
				act( ids );
			}
		};
		const to = ( view: TicketView ) => () => go( { view, ticket_id: null } );
		return {
			next: () => move( 1 ),
			previous: () => move( -1 ),
			open: () => cursorId !== null && openTicket( cursorId ),
			back: () => openTicket( null ),
			reply: () => threadHandle.current?.write( 'reply' ),
			note: () => threadHandle.current?.write( 'note' ),
			assign_to_me: onTargets( ( ids ) =>
				bulk.change( ids, { assignee_id: boot().user.id } )
			),
			status: () => threadHandle.current?.chooseStatus(),
			priority: () => threadHandle.current?.choosePriority(),
			solve: onTargets( ( ids ) => bulk.change( ids, { status: 'solved' } ) ),
			trash: onTargets( ( ids ) => {
				bulk.trash( ids );
				if ( state.ticket_id !== null && ids.includes( state.ticket_id ) ) {
					openTicket( null );
				}
			} ),
			search: () => searchRef.current?.focus(),
			select: () => current !== null && actions.select( current, false ),
			new_ticket: inbox.openNewTicket,
			go_mine: to( 'mine' ),
			go_unassigned: to( 'unassigned' ),
			go_open: to( 'open' ),
			go_waiting: to( 'waiting' ),
			go_all: to( 'all' ),
			help: inbox.openHelp,
			escape: () => {
				if ( selection.ids.size > 0 ) {
					select( { type: 'none' } );
				}
			},
		};
	}, [ inbox, controller, searchRef, bulk ] );
}

/** Keys and palette entries; an open dialog has the keys to itself. */
export function useInboxCommands(
	inbox: InboxContextValue,
	controller: ListController,
	searchRef: RefObject< HTMLInputElement >,
	isDialogOpen: boolean
): void {
	const handlers = useHandlers( inbox, controller, searchRef );
	useShortcuts( isDialogOpen ? NOTHING : handlers );
	usePaletteCommands( paletteCommands( inbox ) );
}
