import type { Api } from './api';
import { isAbort, isRecord } from './api-error';
import { reportReached } from './connection';
import { signalsPath } from './generated/routes';
import type { SignalAddress } from './shapes';

export interface SignalReading {
	/** The sequence of each signal that could be read. */
	seqs: Map< string, number >;
	/** Names that this way does not lead to. */
	failed: string[];
}

/** One way of asking how far signals are. Rejects only where it was stopped. */
export type SignalReader = (
	sources: readonly SignalAddress[],
	signal: AbortSignal
) => Promise< SignalReading >;

/** The web server answers a small file, most often with "304 Not Modified"; no PHP runs. */
export function createFileReader(
	ask: typeof fetch = ( ...rest ) => fetch( ...rest )
): SignalReader {
	const known = new Map< string, { etag: string; seq: number } >();

	const readOne = async (
		{ name, url }: SignalAddress,
		signal: AbortSignal
	): Promise< number | null > => {
		const before = known.get( name );
		const response = await ask( url ?? '', {
			signal,
			credentials: 'omit',
			// The browser's cache would hide the 304.
			cache: 'no-store',
			headers: before ? { 'If-None-Match': before.etag } : {},
		} );
		reportReached( true );
		if ( response.status === 304 && before ) {
			return before.seq;
		}
		const seq = response.ok ? seqOf( await response.json().catch( () => null ) ) : null;
		const etag = response.headers.get( 'ETag' );
		if ( seq !== null && etag ) {
			known.set( name, { etag, seq } );
		}
		return seq;
	};

	return async ( sources, signal ) => {
		const reading: SignalReading = { seqs: new Map(), failed: [] };
		await Promise.all(
			sources.map( async ( source ) => {
				const seq = await readOne( source, signal ).catch( nullUnlessStopped );
				if ( seq === null ) {
					reading.failed.push( source.name );
				} else {
					reading.seqs.set( source.name, seq );
				}
			} )
		);
		return reading;
	};
}

const seqOf = ( body: unknown ): number | null =>
	isRecord( body ) && typeof body.seq === 'number' ? body.seq : null;

function nullUnlessStopped( error: unknown ): null {
	if ( isAbort( error ) ) {
		throw error;
	}
	return null;
}

const MOST_NAMES = 20;

/** The same over REST, for sites whose uploads are not served as files. */
export function createRestReader( api: Api ): SignalReader {
	const readSome = async ( names: readonly string[], signal: AbortSignal ) => {
		const answer = await api
			.get< unknown >( signalsPath(), { query: { names }, signal, retries: 0 } )
			.catch( nullUnlessStopped );
		return isRecord( answer ) ? answer : {};
	};
	return async ( sources, signal ) => {
		const names = sources.map( ( { name } ) => name );
		const parts = Array.from(
			{ length: Math.ceil( names.length / MOST_NAMES ) },
			( _, index ) => names.slice( index * MOST_NAMES, ( index + 1 ) * MOST_NAMES )
		);
		const answers = await Promise.all( parts.map( ( part ) => readSome( part, signal ) ) );
		const seqs = new Map(
			Object.entries( Object.assign( {}, ...answers ) as Record< string, unknown > ).filter(
				( entry ): entry is [ string, number ] => typeof entry[ 1 ] === 'number'
			)
		);
		return { seqs, failed: names.filter( ( name ) => ! seqs.has( name ) ) };
	};
}
