import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { inCache } from './paths.mjs';

/** A folder that belongs to this process alone, under .cache/<kind>: two runs at once never meet. */
export function runFolder( kind ) {
	removeAbandoned( kind );
	const folder = inCache( kind, `run-${ process.pid }` );
	mkdirSync( folder, { recursive: true } );
	return folder;
}

export const removeRunFolder = ( kind ) =>
	rmSync( inCache( kind, `run-${ process.pid }` ), { recursive: true, force: true } );

/** Folders of runs that were killed before they could tidy up. */
function removeAbandoned( kind ) {
	const parent = inCache( kind );
	for ( const name of existsSync( parent ) ? readdirSync( parent ) : [] ) {
		const pid = Number( /^run-(\d+)$/.exec( name )?.[ 1 ] ?? 0 );
		if ( pid > 0 && ! isAlive( pid ) ) {
			rmSync( path.join( parent, name ), { recursive: true, force: true } );
		}
	}
}

export function isAlive( pid ) {
	try {
		process.kill( pid, 0 );
		return true;
	} catch ( error ) {
		return error.code === 'EPERM';
	}
}
