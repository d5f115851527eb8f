import { useDispatch, useSelect } from '@wordpress/data';
import { useCallback, useEffect } from '@wordpress/element';
import { boot } from '../shared/boot';
import type { TicketCounts } from '../shared/details';
import { deskStore } from './desk/store';
import { useReconnected } from './use-online';
import { useSignal } from './use-signal';

/** Tickets per view; null until they are known. */
export function useCounts(): TicketCounts | null {
	const { loadCounts } = useDispatch( deskStore );
	const refresh = useCallback( () => void loadCounts(), [ loadCounts ] );
	useEffect( refresh, [ refresh ] );
	useSignal( boot().desk_signal, refresh );
	useReconnected( refresh );
	return useSelect( ( select ) => select( deskStore ).getCounts(), [] );
}
