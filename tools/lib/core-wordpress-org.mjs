import { renameSync } from 'node:fs';
import path from 'node:path';
import { download, fetchJson } from './download.mjs';
import { unzip } from './unzip.mjs';

const RELEASES = 'https://api.wordpress.org/core/stable-check/1.0/';
const CORE = ( release ) => `https://wordpress.org/wordpress-${ release }.zip`;
const PERSIAN = ( release ) =>
	`https://downloads.wordpress.org/translation/core/${ release }/fa_IR.zip`;

/** The newest patch release of a branch: "7.1" gives "7.1.4". */
function newestOf( branch, releases ) {
	const patch = ( release ) => Number( release.split( '.' )[ 2 ] ?? 0 );
	return releases
		.filter( ( release ) => release === branch || release.startsWith( `${ branch }.` ) )
		.sort( ( a, b ) => patch( a ) - patch( b ) )
		.at( -1 );
}

/**
 * Downloads a WordPress core with its Persian translation into `target`.
 * @return {Promise<string|null>} Why it was not possible, or null when it was.
 */
export async function coreFromWordPressOrg( version, target, scratch ) {
	const release = newestOf( version, Object.keys( await fetchJson( RELEASES ) ) );
	if ( ! release ) {
		return `wordpress.org knows no release ${ version }`;
	}
	const zip = path.join( scratch, 'core.zip' );
	const persian = path.join( scratch, 'fa_IR.zip' );
	await download( CORE( release ), zip );
	await download( PERSIAN( release ), persian );
	unzip( zip, scratch );
	unzip( persian, path.join( scratch, 'wordpress/wp-content/languages' ) );
	renameSync( path.join( scratch, 'wordpress' ), target );
	return null;
}
