import { ApiError, errorOfAnswer } from './api-error';
import { reportReached } from './connection';
import type { Attachment } from './generated/types';

/** Where files go, and as whom. */
export interface UploadTarget {
	url: () => string;
	headers: () => Promise< Record< string, string > >;
	/** A new proof of who is asking, in place of an ended one; false where there is none to be had. */
	renew: () => Promise< boolean >;
}

export interface UploadOptions {
	/** From 0 to 1. */
	onProgress?: ( part: number ) => void;
	signal?: AbortSignal | undefined;
}

/** Rejects with an ApiError, or an AbortError where the signal stopped it. */
export async function uploadFile(
	target: UploadTarget,
	file: File,
	options: UploadOptions = {}
): Promise< Attachment > {
	try {
		return await send( target.url(), await target.headers(), file, options );
	} catch ( error ) {
		const hasEnded = error instanceof ApiError && error.code === 'mizkar_session_expired';
		if ( hasEnded && ( await target.renew() ) ) {
			return send( target.url(), await target.headers(), file, options );
		}
		throw error;
	}
}

/** By XMLHttpRequest, because fetch tells nothing of how far an upload is. */
function send(
	url: string,
	headers: Record< string, string >,
	file: File,
	{ onProgress, signal }: UploadOptions
): Promise< Attachment > {
	return new Promise( ( resolve, reject ) => {
		const request = new XMLHttpRequest();
		const stop = () => request.abort();
		const stopped = () => reject( new DOMException( 'The upload was stopped.', 'AbortError' ) );
		if ( signal?.aborted ) {
			stopped();
			return;
		}
		request.open( 'POST', url );
		request.setRequestHeader( 'Accept', 'application/json' );
		Object.entries( headers ).forEach( ( [ name, value ] ) =>
			request.setRequestHeader( name, value )
		);
		request.upload.onprogress = ( { loaded, total } ) =>
			onProgress?.( total > 0 ? loaded / total : 0 );
		request.onabort = stopped;
		request.onerror = () => {
			reportReached( false );
			reject(
				new ApiError( navigator.onLine ? 'unreachable' : 'offline', 'No answer came.' )
			);
		};
		request.onload = () => {
			reportReached( true );
			settle( request, resolve, reject );
		};
		request.onloadend = () => signal?.removeEventListener( 'abort', stop );
		signal?.addEventListener( 'abort', stop, { once: true } );
		const body = new FormData();
		body.append( 'file', file, file.name );
		request.send( body );
	} );
}

function settle(
	request: XMLHttpRequest,
	resolve: ( attachment: Attachment ) => void,
	reject: ( error: ApiError ) => void
): void {
	let body: unknown = null;
	try {
		body = JSON.parse( request.responseText );
	} catch {
		// A server that refuses a large body answers with a page.
	}
	if ( request.status >= 200 && request.status < 300 && body !== null ) {
		resolve( body as Attachment );
	} else {
		reject( errorOfAnswer( request.status, body, request.getResponseHeader( 'Retry-After' ) ) );
	}
}

export type UploadRefusal =
	'mizkar_file_empty' | 'mizkar_file_too_large' | 'mizkar_file_type' | 'mizkar_too_many_files';

export interface UploadLimits {
	attachment_max_bytes: number;
	attachment_max_files: number;
	attachment_types: readonly string[];
}

/** What the server would refuse, seen before anything is sent. The server still has the last word. */
export function refusalOf(
	file: File,
	present: number,
	limits: UploadLimits
): UploadRefusal | null {
	const extension = /\.([^.]+)$/.exec( file.name )?.[ 1 ]?.toLowerCase() ?? '';
	if ( present >= limits.attachment_max_files ) {
		return 'mizkar_too_many_files';
	}
	if ( file.size === 0 ) {
		return 'mizkar_file_empty';
	}
	if ( file.size > limits.attachment_max_bytes ) {
		return 'mizkar_file_too_large';
	}
	return limits.attachment_types.includes( extension ) ? null : 'mizkar_file_type';
}
