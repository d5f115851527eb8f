import type { MutableRefObject } from 'react';
import { createContext, useContext } from '@wordpress/element';
import type { Region } from './layout-state';
import { DEFAULT_LAYOUT } from './layout-state';
import { DEFAULT_STATE } from './url-state';
import type { InboxState } from './url-state';
import type { Go } from './use-inbox-url';
import type { LayoutControls } from './use-layout';

/** What the keyboard may ask of the ticket that is open. */
export interface ThreadHandle {
	write: ( kind: 'reply' | 'note' ) => void;
	chooseStatus: () => void;
	choosePriority: () => void;
}

/** What every region of the inbox may ask and do. */
export interface InboxContextValue extends LayoutControls {
	state: InboxState;
	go: Go;
	/** On a phone: the region that is shown. */
	shown: Region;
	show: ( region: Region ) => void;
	isCustomerShown: boolean;
	toggleCustomer: () => void;
	openTicket: ( id: number | null ) => void;
	openNewTicket: () => void;
	openHelp: () => void;
	threadHandle: MutableRefObject< ThreadHandle | null >;
}

const nothing = () => undefined;

const InboxContext = createContext< InboxContextValue >( {
	state: DEFAULT_STATE,
	layout: DEFAULT_LAYOUT,
	room: 'wide',
	shown: 'list',
	isCustomerShown: true,
	threadHandle: { current: null },
	go: nothing,
	show: nothing,
	toggleCustomer: nothing,
	openTicket: nothing,
	openNewTicket: nothing,
	openHelp: nothing,
	setTotalWidth: nothing,
	setWidth: nothing,
	resetWidth: nothing,
	setFolded: nothing,
} );

export const InboxProvider = InboxContext.Provider;
export const useInbox = (): InboxContextValue => useContext( InboxContext );
