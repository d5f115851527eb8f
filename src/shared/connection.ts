/**
 * Whether the desk can be reached. The browser's word counts where it says "offline"; where it says "online",
 * only a request that came through proves it.
 */
type Listener = ( online: boolean ) => void;

let reached = true;
let told = true;
const listeners = new Set< Listener >();

export const isOnline = (): boolean => navigator.onLine && reached;

function tell(): void {
	const online = isOnline();
	if ( online !== told ) {
		told = online;
		listeners.forEach( ( listener ) => listener( online ) );
	}
}

/** The api client says how its requests went. */
export function reportReached( value: boolean ): void {
	reached = value;
	tell();
}

function onBrowserOnline(): void {
	reached = true;
	tell();
}

export function watchConnection( listener: Listener ): () => void {
	if ( listeners.size === 0 ) {
		told = isOnline();
		window.addEventListener( 'online', onBrowserOnline );
		window.addEventListener( 'offline', tell );
	}
	listeners.add( listener );
	return () => {
		listeners.delete( listener );
		if ( listeners.size === 0 ) {
			window.removeEventListener( 'online', onBrowserOnline );
			window.removeEventListener( 'offline', tell );
		}
	};
}
