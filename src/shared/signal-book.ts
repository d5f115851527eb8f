import type { SignalAddress } from './shapes';

export type SignalListener = ( name: string ) => void;

/** One signal that somebody waits for. */
export interface Watched {
	source: SignalAddress;
	listeners: Set< SignalListener >;
	seq: number | null;
	/** How often its file could not be read, one time after the other. */
	strikes: number;
	isOverRest: boolean;
	/** How often its file may still be given another chance. */
	chances: number;
}

const MOST_STRIKES = 3;
const CHANCES = 3;

export const newlyWatched = ( source: SignalAddress ): Watched => ( {
	source,
	listeners: new Set(),
	seq: source.seq ?? null,
	strikes: 0,
	isOverRest: source.url === null,
	chances: CHANCES,
} );

/** Whether to ask over REST as well. An answer proves that it is the file that fails, not the network. */
export const isStruckOut = ( entry: Watched ): boolean =>
	! entry.isOverRest && entry.strikes >= MOST_STRIKES;

/** Returns whether a signal that was known before has moved. */
function take( entry: Watched, seq: number | undefined ): boolean {
	if ( seq === undefined || seq === entry.seq ) {
		return false;
	}
	const hasMoved = entry.seq !== null;
	entry.seq = seq;
	entry.listeners.forEach( ( listener ) => listener( entry.source.name ) );
	return hasMoved;
}

/** Returns whether anything moved. */
export function takeFiles(
	entries: readonly Watched[],
	seqs: ReadonlyMap< string, number >
): boolean {
	return entries
		.map( ( entry ) => {
			const seq = seqs.get( entry.source.name );
			entry.strikes = seq === undefined ? entry.strikes + 1 : 0;
			return take( entry, seq );
		} )
		.includes( true );
}

export function takeRest(
	entries: readonly Watched[],
	seqs: ReadonlyMap< string, number >
): boolean {
	return entries
		.map( ( entry ) => {
			const seq = seqs.get( entry.source.name );
			const wasOverRest = entry.isOverRest;
			entry.isOverRest ||= seq !== undefined;
			entry.strikes = 0;
			const hasMoved = take( entry, seq );
			if ( hasMoved && wasOverRest && entry.source.url !== null && entry.chances > 0 ) {
				// It moved, so its file was written, perhaps for the first time.
				entry.chances--;
				entry.isOverRest = false;
			}
			return hasMoved;
		} )
		.includes( true );
}
