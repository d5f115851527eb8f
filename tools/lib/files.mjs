import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** Paths of the files under a folder, relative to it with forward slashes, that match; sorted. */
export function filesUnder( folder, pattern = /./ ) {
	if ( ! existsSync( folder ) ) {
		return [];
	}
	return readdirSync( folder, { recursive: true, withFileTypes: true } )
		.filter( ( entry ) => entry.isFile() )
		.map( ( entry ) =>
			path
				.relative( folder, path.join( entry.parentPath, entry.name ) )
				.split( path.sep )
				.join( '/' )
		)
		.filter( ( name ) => pattern.test( name ) )
		.sort();
}

/** When the youngest of these files (or files in these folders) was changed, in ms. */
export function newest( names ) {
	let latest_ms = 0;
	for ( const name of names.filter( existsSync ) ) {
		const stats = statSync( name );
		latest_ms = Math.max( latest_ms, stats.mtimeMs );
		if ( stats.isDirectory() ) {
			latest_ms = Math.max(
				latest_ms,
				newest( readdirSync( name ).map( ( child ) => path.join( name, child ) ) )
			);
		}
	}
	return latest_ms;
}
