import { useDispatch, useSelect } from '@wordpress/data';
import { useCallback, useEffect, useMemo } from '@wordpress/element';
import type { ApiError } from '../shared/api-error';
import { boot } from '../shared/boot';
import type { Ticket } from '../shared/generated/types';
import { deskStore } from './desk/store';
import { listKey, queryOfKey } from './desk/ticket-query';
import type { TicketQuery } from './desk/ticket-query';
import { useReconnected } from './use-online';
import { useSignal } from './use-signal';

export interface Tickets {
	tickets: readonly Ticket[];
	/** Nothing to show yet. Later loads happen behind what is shown. */
	isLoading: boolean;
	isRefreshing: boolean;
	isLoadingMore: boolean;
	hasMore: boolean;
	error: ApiError | null;
	loadMore: () => void;
	refresh: () => void;
}

const NO_IDS: readonly number[] = [];

/** A list that stays up to date by itself and grows by `loadMore`. */
export function useTickets( query: TicketQuery ): Tickets {
	const key = listKey( query );
	const asked = useMemo( () => queryOfKey( key ), [ key ] );
	const { loadList, loadMore } = useDispatch( deskStore );
	const list = useSelect( ( select ) => select( deskStore ).getList( asked ), [ asked ] );
	const shown = useSelect( ( select ) => select( deskStore ).getTickets(), [] );
	const ids = list?.ids ?? NO_IDS;
	const tickets = useMemo( () => ids.flatMap( ( id ) => shown[ id ] ?? [] ), [ ids, shown ] );

	const refresh = useCallback( () => void loadList( asked ), [ loadList, asked ] );
	const more = useCallback( () => void loadMore( asked ), [ loadMore, asked ] );
	useEffect( refresh, [ refresh ] );
	useSignal( boot().desk_signal, refresh );
	useReconnected( refresh );

	const isLoaded = list?.isLoaded ?? false;
	return {
		tickets,
		isLoading: ! isLoaded && ( list?.error ?? null ) === null,
		isRefreshing: isLoaded && ( list?.isLoading ?? false ),
		isLoadingMore: list?.isLoadingMore ?? false,
		hasMore: ( list?.next ?? null ) !== null,
		error: list?.error ?? null,
		loadMore: more,
		refresh,
	};
}
