import { api } from '../../shared/api-admin';
import type { TicketCounts, TicketDetail } from '../../shared/details';
import {
	contactPath,
	ticketMessagesPath,
	ticketPath,
	ticketsCountsPath,
	ticketsPath,
} from '../../shared/generated/routes';
import type { Contact, Message, Ticket } from '../../shared/generated/types';
import { listKey } from './ticket-query';
import type { TicketQuery } from './ticket-query';
import { threadOf } from './threads-reducer';
import { coalesced, failureOf } from './thunk';
import type { Thunk } from './thunk';

export const PAGE_SIZE = 25;
const LONGEST_PAGE = 100;

/** A list's top, as much of it as was loaded: the first time, and whenever something may have changed. */
export const loadList =
	( query: TicketQuery ): Thunk =>
	( { dispatch, select } ) => {
		const key = listKey( query );
		return coalesced( `list:${ key }`, async () => {
			const loaded = select.getState().lists[ key ]?.ids.length ?? 0;
			const per_page = Math.min( LONGEST_PAGE, Math.max( PAGE_SIZE, loaded ) );
			dispatch( { type: 'LIST_LOADING', key, query, more: false } );
			try {
				const page = await api.page< Ticket >( ticketsPath(), {
					query: { ...query, per_page },
				} );
				dispatch( { type: 'LIST_TOP', key, page } );
			} catch ( error ) {
				dispatch( { type: 'LIST_FAILED', key, error: failureOf( error ) } );
			}
		} );
	};

export const loadMore =
	( query: TicketQuery ): Thunk =>
	( { dispatch, select } ) => {
		const key = listKey( query );
		const list = select.getState().lists[ key ];
		if ( ! list?.next || list.isLoadingMore ) {
			return Promise.resolve();
		}
		// In turn with the top: two answers at once would not know of each other.
		return coalesced( `more:${ key }`, async () => {
			dispatch( { type: 'LIST_LOADING', key, query, more: true } );
			try {
				const page = await api.page< Ticket >( ticketsPath(), {
					query: { ...query, per_page: 2 * PAGE_SIZE, cursor: list.next },
				} );
				dispatch( { type: 'LIST_MORE', key, page } );
			} catch ( error ) {
				dispatch( { type: 'LIST_FAILED', key, error: failureOf( error ) } );
			}
		} );
	};

export const loadCounts =
	(): Thunk =>
	( { dispatch } ) =>
		coalesced( 'counts', async () => {
			try {
				const counts = await api.get< TicketCounts >( ticketsCountsPath() );
				dispatch( { type: 'RECEIVE_COUNTS', counts } );
			} catch ( error ) {
				dispatch( { type: 'COUNTS_FAILED', error: failureOf( error ) } );
			}
		} );

export const loadTicket =
	( id: number ): Thunk =>
	( { dispatch } ) =>
		coalesced( `ticket:${ id }`, async () => {
			dispatch( { type: 'TICKET_LOADING', id } );
			try {
				const detail = await api.get< TicketDetail >( ticketPath( id ) );
				dispatch( { type: 'RECEIVE_DETAIL', detail } );
			} catch ( error ) {
				dispatch( { type: 'TICKET_FAILED', id, error: failureOf( error ) } );
			}
		} );

/** Whatever a thread has beyond what is known of it. */
export const catchUp =
	( id: number ): Thunk =>
	( { dispatch, select } ) =>
		coalesced( `thread:${ id }`, async () => {
			dispatch( { type: 'THREAD_LOADING', id } );
			try {
				for ( let isLast = false; ! isLast; ) {
					const { items } = await api.page< Message >( ticketMessagesPath( id ), {
						query: {
							after: threadOf( select.getState(), id ).cursor || undefined,
							limit: LONGEST_PAGE,
						},
					} );
					isLast = items.length < LONGEST_PAGE;
					dispatch( { type: 'THREAD_PAGE', id, messages: items, isLast } );
				}
			} catch ( error ) {
				dispatch( { type: 'THREAD_FAILED', id, error: failureOf( error ) } );
			}
		} );

export const loadContact =
	( id: number ): Thunk =>
	async ( { dispatch } ) => {
		const contact = await api.get< Contact >( contactPath( id ) );
		dispatch( { type: 'RECEIVE_CONTACT', contact } );
	};
