import { ApiError, errorOfAnswer, isAbort } from './api-error';
import { isOnline, reportReached } from './connection';
import { withQuery } from './query';

export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

export interface RequestOptions {
	query?: object;
	signal?: AbortSignal | undefined;
	/** How often a GET is asked again after a passing failure. */
	retries?: number;
}

export interface ApiRequest {
	method: Method;
	path: string;
	body?: unknown;
	signal?: AbortSignal | undefined;
}

/** Sends one request. Resolves with any answer, refusals included; rejects where no answer came. */
export type Send = ( request: ApiRequest ) => Promise< Response >;

export interface Page< T > {
	items: T[];
	/** The next page's cursor. */
	next: string | null;
}

export interface Api {
	get: < T >( path: string, options?: RequestOptions ) => Promise< T >;
	page: < T >( path: string, options?: RequestOptions ) => Promise< Page< T > >;
	post: < T >( path: string, body?: unknown, options?: RequestOptions ) => Promise< T >;
	patch: < T >( path: string, body: unknown, options?: RequestOptions ) => Promise< T >;
	remove: < T >( path: string, options?: RequestOptions ) => Promise< T >;
}

export const NEXT_HEADER = 'X-Mizkar-Next';

const RETRIES = 2;
const FIRST_WAIT_MS = 400;
const LONGEST_WAIT_MS = 10_000;

export function createApi( send: Send, pause: typeof pauseFor = pauseFor ): Api {
	const ask = async < T >( request: ApiRequest, retries: number ) => {
		for ( let attempt = 0; ; attempt++ ) {
			try {
				return await answerTo< T >( send, request );
			} catch ( error ) {
				if (
					! ( error instanceof ApiError ) ||
					! mayRepeat( error ) ||
					attempt >= retries
				) {
					throw error;
				}
				await pause( waitBefore( attempt, error ), request.signal );
			}
		}
	};
	const read = < T >( path: string, { query = {}, signal, retries = RETRIES }: RequestOptions ) =>
		ask< T >( { method: 'GET', path: withQuery( path, query ), signal }, retries );
	const write = async < T >(
		method: Method,
		path: string,
		body: unknown,
		options: RequestOptions
	) => {
		const target = withQuery( path, options.query ?? {} );
		const request: ApiRequest = { method, path: target, signal: options.signal };
		return ( await ask< T >( body === undefined ? request : { ...request, body }, 0 ) ).data;
	};
	return {
		get: async < T >( path: string, options = {} ) => ( await read< T >( path, options ) ).data,
		page: async < T >( path: string, options = {} ) => {
			const { data, headers } = await read< T[] >( path, options );
			return { items: data, next: headers.get( NEXT_HEADER ) };
		},
		post: ( path, body, options = {} ) => write( 'POST', path, body, options ),
		patch: ( path, body, options = {} ) => write( 'PATCH', path, body, options ),
		remove: ( path, options = {} ) => write( 'DELETE', path, undefined, options ),
	};
}

async function answerTo< T >( send: Send, request: ApiRequest ) {
	let response: Response;
	try {
		response = await send( request );
	} catch ( error ) {
		throw isAbort( error ) || error instanceof ApiError ? error : noAnswer();
	}
	reportReached( true );
	const body = await bodyOf( response );
	if ( ! response.ok ) {
		throw errorOfAnswer( response.status, body.json, response.headers.get( 'Retry-After' ) );
	}
	if ( ! body.readable ) {
		throw new ApiError( 'unreadable', 'The answer is not JSON.', { status: response.status } );
	}
	return { data: body.json as T, headers: response.headers };
}

/** What other code prints before the JSON would make it unreadable; the person then gets an error that can be tried again. */
async function bodyOf( response: Response ): Promise< { json: unknown; readable: boolean } > {
	const text = await response.text();
	if ( text === '' ) {
		return { json: null, readable: true };
	}
	try {
		return { json: JSON.parse( text ), readable: true };
	} catch {
		return { json: null, readable: false };
	}
}

function noAnswer(): ApiError {
	const code = navigator.onLine ? 'unreachable' : 'offline';
	reportReached( false );
	return new ApiError( code, 'No answer came.' );
}

const mayRepeat = ( error: ApiError ): boolean =>
	error.retryable && error.code !== 'unreadable' && ( error.code !== 'offline' || isOnline() );

function waitBefore( attempt: number, error: ApiError ): number {
	const backoff = FIRST_WAIT_MS * 2 ** attempt * ( 0.75 + Math.random() / 2 );
	return Math.min( LONGEST_WAIT_MS, Math.max( backoff, ( error.retry_after_s ?? 0 ) * 1000 ) );
}

export function pauseFor( wait_ms: number, signal?: AbortSignal ): Promise< void > {
	return new Promise( ( resolve, reject ) => {
		const stop = () => {
			clearTimeout( timer );
			reject( new DOMException( 'Stopped waiting.', 'AbortError' ) );
		};
		const timer = setTimeout( () => {
			signal?.removeEventListener( 'abort', stop );
			resolve();
		}, wait_ms );
		if ( signal?.aborted ) {
			stop();
		} else {
			signal?.addEventListener( 'abort', stop, { once: true } );
		}
	} );
}
