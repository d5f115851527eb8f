import { useEffect, useRef } from '@wordpress/element';
import { deskSignals } from '../shared/desk-signals';
import type { SignalAddress } from '../shared/shapes';

/** Calls back whenever a signal moves, as long as the component is there. */
export function useSignal( address: SignalAddress | null, onChange: () => void ): void {
	const latest = useRef( onChange );
	useEffect( () => {
		latest.current = onChange;
	} );
	const name = address?.name ?? '';
	const url = address?.url ?? null;
	useEffect( () => {
		if ( name === '' ) {
			return undefined;
		}
		return deskSignals.subscribe( [ { name, url } ], () => latest.current() );
	}, [ name, url ] );
}
