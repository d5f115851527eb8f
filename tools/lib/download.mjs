import { createWriteStream } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const CONNECT_TIMEOUT_MS = 5000;
const DOWNLOAD_TIMEOUT_MS = 10 * 60 * 1000;

/** Fails within seconds where the server cannot be reached. */
export async function fetchJson( url ) {
	const response = await fetch( url, {
		signal: AbortSignal.timeout( CONNECT_TIMEOUT_MS ),
	} );
	if ( ! response.ok ) {
		throw new Error( `${ url } answered ${ response.status }` );
	}
	return response.json();
}

export async function download( url, file ) {
	const response = await fetch( url, {
		signal: AbortSignal.timeout( DOWNLOAD_TIMEOUT_MS ),
	} );
	if ( ! response.ok || ! response.body ) {
		throw new Error( `${ url } answered ${ response.status }` );
	}
	await mkdir( path.dirname( file ), { recursive: true } );
	await pipeline( Readable.fromWeb( response.body ), createWriteStream( `${ file }.part` ) );
	await rename( `${ file }.part`, file );
}

/** The cause of a failed fetch hides one level down. */
export const reason = ( error ) =>
	error?.cause?.code ?? error?.cause?.message ?? error?.message ?? String( error );
