import { useEffect, useRef, useSyncExternalStore } from '@wordpress/element';
import { isOnline, watchConnection } from '../shared/connection';

export const useOnline = (): boolean => useSyncExternalStore( watchConnection, isOnline );

/** Calls back when the desk can be reached again after it could not. */
export function useReconnected( onReconnected: () => void ): void {
	const online = useOnline();
	const before = useRef( online );
	useEffect( () => {
		if ( online && ! before.current ) {
			onReconnected();
		}
		before.current = online;
	}, [ online, onReconnected ] );
}
