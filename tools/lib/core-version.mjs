import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The supported WordPress branches: newest and oldest. */
export const NEWEST = '7.1';
export const OLDEST = '6.8';

/** Full version of the core in a folder, or null where there is none. */
export function versionOf( folder ) {
	const file = path.join( folder, 'wp-includes/version.php' );
	if ( ! existsSync( file ) ) {
		return null;
	}
	return /\$wp_version\s*=\s*'([^']+)'/.exec( readFileSync( file, 'utf8' ) )?.[ 1 ] ?? null;
}

export const branchOf = ( version ) => version.split( '.' ).slice( 0, 2 ).join( '.' );
