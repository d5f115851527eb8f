import { isRecord } from './api-error';

/** Texts that are not sent yet. They survive a reload, an ended session and a lost connection. */
export interface Drafts {
	read: < T >( key: string, isValid: ( value: unknown ) => value is T ) => T | null;
	write: ( key: string, value: unknown ) => void;
	drop: ( key: string ) => void;
	/** Forgets what is older than it may become. */
	sweep: () => void;
}

const PREFIX = 'mizkar-draft:';
const LONGEST_MS = 30 * 24 * 3600 * 1000;

export type DraftStorage = Pick< Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length' >;

/**
 * Where the browser denies storage, drafts last as long as the page.
 * @param storage
 * @param now
 */
export function createDrafts(
	storage: DraftStorage = localStore(),
	now: () => number = Date.now
): Drafts {
	const load = ( key: string ): { at: number; value: unknown } | null => {
		try {
			const stored: unknown = JSON.parse( storage.getItem( PREFIX + key ) ?? 'null' );
			return isRecord( stored ) && typeof stored.at === 'number'
				? { at: stored.at, value: stored.value }
				: null;
		} catch {
			return null;
		}
	};
	const drop = ( key: string ): void => {
		try {
			storage.removeItem( PREFIX + key );
		} catch {
			// Then nothing was stored either.
		}
	};
	return {
		read: ( key, isValid ) => {
			const stored = load( key );
			if ( stored === null || now() - stored.at > LONGEST_MS ) {
				return null;
			}
			return isValid( stored.value ) ? stored.value : null;
		},
		write: ( key, value ) => {
			try {
				storage.setItem( PREFIX + key, JSON.stringify( { at: now(), value } ) );
			} catch {
				// Full or denied: the text is still on the screen.
			}
		},
		drop,
		sweep: () => {
			draftKeys( storage )
				.filter( ( key ) => now() - ( load( key )?.at ?? 0 ) > LONGEST_MS )
				.forEach( drop );
		},
	};
}

function draftKeys( storage: DraftStorage ): string[] {
	try {
		return Array.from( { length: storage.length }, ( _, index ) => storage.key( index ) ?? '' )
			.filter( ( key ) => key.startsWith( PREFIX ) )
			.map( ( key ) => key.slice( PREFIX.length ) );
	} catch {
		return [];
	}
}

/** The browser's storage, or the page's memory where it is denied. Reading the property alone may throw. */
export function localStore(): DraftStorage {
	try {
		const storage = window.localStorage;
		storage.setItem( PREFIX, '' );
		storage.removeItem( PREFIX );
		return storage;
	} catch {
		return memoryStore();
	}
}

export function memoryStore(): DraftStorage {
	const kept = new Map< string, string >();
	return {
		get length() {
			return kept.size;
		},
		key: ( index ) => [ ...kept.keys() ][ index ] ?? null,
		getItem: ( key ) => kept.get( key ) ?? null,
		setItem: ( key, value ) => void kept.set( key, value ),
		removeItem: ( key ) => void kept.delete( key ),
	};
}

export const isText = ( value: unknown ): value is string => typeof value === 'string';
