import { isAbort } from './api-error';
import { isStruckOut, newlyWatched, takeFiles, takeRest } from './signal-book';
import type { SignalListener, Watched } from './signal-book';
import { FILE_PACES, REST_PACES, paceFor } from './signal-pace';
import type { SignalReader } from './signal-readers';
import type { SignalAddress } from './shapes';

/**
 * A hint that something changed, whichever way it travels. The hint may be lost: who gets it asks for what is new after his cursor.
 */
export interface SignalTransport {
	/**
	 * Calls back with a signal's name when it moves, and once at the beginning: what happened between loading and listening is
	 * not missed either.
	 */
	subscribe: ( sources: readonly SignalAddress[], onChange: SignalListener ) => () => void;
	/** Ask at once, for example after sending something. */
	nudge: () => void;
}

export interface SignalOptions {
	files: SignalReader;
	rest: SignalReader;
	/** Keeps a hidden tab listening, slowly: an agent wants to hear of a new message there. */
	hidden_ms?: number;
	now?: () => number;
}

interface Listening {
	readonly options: SignalOptions;
	readonly now: () => number;
	readonly watched: Map< string, Watched >;
	timer: ReturnType< typeof setTimeout > | null;
	asking: AbortController | null;
	lastActivity: number;
	lastRest: number;
}

const ACTIVITY = [ 'pointerdown', 'keydown', 'focusin' ] as const;
const LONGEST_ASK_MS = 20_000;

export function createSignals( options: SignalOptions ): SignalTransport {
	const now = options.now ?? Date.now;
	const state: Listening = {
		options,
		now,
		watched: new Map(),
		timer: null,
		asking: null,
		lastActivity: now(),
		lastRest: 0,
	};
	const hears = hearing( state );
	return {
		nudge: () => nudge( state ),
		subscribe: ( sources, callback ) => {
			// One of its own for each subscription, so that ending one does not end another.
			const onChange: SignalListener = ( name ) => callback( name );
			const named = sources.filter( ( { name } ) => name !== '' );
			if ( state.watched.size === 0 && named.length > 0 ) {
				hears( 'addEventListener' );
			}
			for ( const source of named ) {
				const entry = state.watched.get( source.name ) ?? newlyWatched( source );
				entry.listeners.add( onChange );
				state.watched.set( source.name, entry );
			}
			nudge( state );
			return () => {
				named.forEach( ( { name } ) => drop( state, name, onChange ) );
				if ( state.watched.size === 0 ) {
					state.asking?.abort();
					schedule( state, null );
					hears( 'removeEventListener' );
				}
			};
		},
	};
}

/** Listens to what people and the browser do, as long as somebody is subscribed. */
function hearing( state: Listening ) {
	const onActivity = (): void => {
		const wasQuiet = pace( state, false ) !== FILE_PACES.active_ms;
		state.lastActivity = state.now();
		if ( wasQuiet && state.asking === null ) {
			schedule( state, pace( state, false ) );
		}
	};
	const onVisibility = (): void => {
		if ( document.hidden ) {
			state.asking?.abort();
			schedule( state, pace( state, false ) );
		} else {
			nudge( state );
		}
	};
	const onOnline = (): void => nudge( state );
	return ( verb: 'addEventListener' | 'removeEventListener' ): void => {
		document[ verb ]( 'visibilitychange', onVisibility );
		window[ verb ]( 'online', onOnline );
		ACTIVITY.forEach( ( name ) => document[ verb ]( name, onActivity, { passive: true } ) );
	};
}

function pace( state: Listening, isRest: boolean ): number | null {
	const paces = {
		...( isRest ? REST_PACES : FILE_PACES ),
		hidden_ms: state.options.hidden_ms ?? null,
	};
	return paceFor( paces, state.now() - state.lastActivity, document.hidden );
}

function schedule( state: Listening, wait_ms: number | null ): void {
	if ( state.timer !== null ) {
		clearTimeout( state.timer );
	}
	state.timer =
		wait_ms === null || state.watched.size === 0
			? null
			: setTimeout( () => void ask( state ), wait_ms );
}

function nudge( state: Listening ): void {
	if ( pace( state, false ) !== null ) {
		state.lastActivity = state.now();
		state.lastRest = 0;
		schedule( state, 0 );
	}
}

function drop( state: Listening, name: string, onChange: SignalListener ): void {
	const entry = state.watched.get( name );
	entry?.listeners.delete( onChange );
	if ( entry?.listeners.size === 0 ) {
		state.watched.delete( name );
	}
}

async function ask( state: Listening ): Promise< void > {
	state.asking?.abort();
	const mine = new AbortController();
	const limit = setTimeout( () => mine.abort(), LONGEST_ASK_MS );
	state.asking = mine;
	try {
		const movedByFile = await askFiles( state, mine.signal );
		const movedByRest = await askRest( state, mine.signal );
		if ( movedByFile || movedByRest ) {
			state.lastActivity = state.now();
		}
	} catch ( error ) {
		if ( ! isAbort( error ) ) {
			throw error;
		}
	} finally {
		clearTimeout( limit );
		if ( state.asking === mine ) {
			state.asking = null;
			schedule( state, pace( state, [ ...state.watched.values() ].every( overRest ) ) );
		}
	}
}

const overRest = ( entry: Watched ): boolean => entry.isOverRest;
const addressOf = ( entry: Watched ): SignalAddress => entry.source;

async function askFiles( state: Listening, signal: AbortSignal ): Promise< boolean > {
	const entries = [ ...state.watched.values() ].filter( ( entry ) => ! entry.isOverRest );
	const { seqs } = await state.options.files( entries.map( addressOf ), signal );
	return takeFiles( entries, seqs );
}

async function askRest( state: Listening, signal: AbortSignal ): Promise< boolean > {
	const isDue = state.now() - state.lastRest >= ( pace( state, true ) ?? 0 );
	const entries = [ ...state.watched.values() ].filter(
		( entry ) => isStruckOut( entry ) || ( entry.isOverRest && ( isDue || entry.seq === null ) )
	);
	if ( entries.length === 0 ) {
		return false;
	}
	state.lastRest = state.now();
	const { seqs } = await state.options.rest( entries.map( addressOf ), signal );
	return takeRest( entries, seqs );
}
