import type { Ticket } from '../../shared/generated/types';
import type { DeskAction, DeskState, TicketList } from './state';
import { mergeTop } from './ticket-query';

/** Which tickets each list shows, in their order. Runs after the tickets themselves were taken up. */
export function listsReducer( state: DeskState, action: DeskAction, before: DeskState ): DeskState {
	switch ( action.type ) {
		case 'LIST_LOADING':
			return withList( state, action.key, {
				...( state.lists[ action.key ] ?? emptyList( action.query ) ),
				isLoading: ! action.more,
				isLoadingMore: action.more,
				error: null,
			} );
		case 'LIST_TOP':
			return changedList( state, action.key, ( list ) =>
				topped( list, action.page, before )
			);
		case 'LIST_MORE':
			return changedList( state, action.key, ( list ) => ( {
				ids: [
					...new Set( [ ...list.ids, ...action.page.items.map( ( { id } ) => id ) ] ),
				],
				next: action.page.next,
			} ) );
		case 'LIST_FAILED':
			return changedList( state, action.key, () => ( { error: action.error } ) );
		case 'LIST_WITHOUT':
			return {
				...state,
				lists: Object.fromEntries(
					Object.entries( state.lists ).map( ( [ key, list ] ) => [
						key,
						{ ...list, ids: list.ids.filter( ( id ) => ! action.ids.includes( id ) ) },
					] )
				),
			};
		default:
			return state;
	}
}

const emptyList = ( query: TicketList[ 'query' ] ): TicketList => ( {
	query,
	ids: [],
	next: null,
	isLoaded: false,
	isLoading: false,
	isLoadingMore: false,
	error: null,
} );

const withList = ( state: DeskState, key: string, list: TicketList ): DeskState => ( {
	...state,
	lists: { ...state.lists, [ key ]: list },
} );

function changedList(
	state: DeskState,
	key: string,
	change: ( list: TicketList ) => Partial< TicketList >
): DeskState {
	const list = state.lists[ key ];
	if ( list === undefined ) {
		return state;
	}
	const changes = change( list );
	const isLoaded = list.isLoaded || changes.ids !== undefined;
	return withList( state, key, {
		...list,
		isLoaded,
		isLoading: false,
		isLoadingMore: false,
		error: null,
		...changes,
	} );
}

/** Places are compared by what the list was sorted by when it was loaded, hence by the state before. */
function topped(
	list: TicketList,
	page: { items: Ticket[]; next: string | null },
	before: DeskState
): Partial< TicketList > {
	const loaded = list.ids.flatMap( ( id ) => before.tickets[ id ] ?? [] );
	const ids = mergeTop( loaded, page.items, page.next === null, list.query );
	const hasBeyond = ids.length > page.items.length;
	const isUnchanged =
		ids.length === list.ids.length && ids.every( ( id, index ) => id === list.ids[ index ] );
	return { ids: isUnchanged ? list.ids : ids, next: hasBeyond ? list.next : page.next };
}
