import { useSyncExternalStore } from '@wordpress/element';

const TICK_MS = 30_000;

let now = Date.now();
let timer: ReturnType< typeof setInterval > | null = null;
const listeners = new Set< () => void >();

function subscribe( listener: () => void ): () => void {
	listeners.add( listener );
	now = Date.now();
	timer ??= setInterval( () => {
		now = Date.now();
		listeners.forEach( ( tell ) => tell() );
	}, TICK_MS );
	return () => {
		listeners.delete( listener );
		if ( listeners.size === 0 && timer !== null ) {
			clearInterval( timer );
			timer = null;
		}
	};
}

/** The time, as exact as "5 minutes ago" needs it; one clock for the whole screen. */
export const useNow = (): number => useSyncExternalStore( subscribe, () => now );
