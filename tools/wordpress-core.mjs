/**
 * Gets a WordPress core: the only place that knows where one comes from.
 * node tools/wordpress-core.mjs [7.1] prints the folder.
 */
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ToolError, main, say, seconds, step } from './lib/console.mjs';
import { coreFromDebian } from './lib/core-debian.mjs';
import { NEWEST, branchOf, versionOf } from './lib/core-version.mjs';
import { coreFromWordPressOrg } from './lib/core-wordpress-org.mjs';
import { reason } from './lib/download.mjs';
import { inCache, root } from './lib/paths.mjs';
import { unzip } from './lib/unzip.mjs';

/**
 * A folder with a complete core of the wanted branch. It belongs to everybody: copy it, never change it.
 */
export async function ensureCore( version = NEWEST ) {
	const given = givenCore( version );
	if ( given ) {
		return given;
	}
	const target = inCache( 'core', version );
	if ( versionOf( target ) ) {
		return target;
	}
	const tried = [];
	for ( const [ name, source ] of [
		[ 'wordpress.org', coreFromWordPressOrg ],
		[ 'Debian packages', coreFromDebian ],
	] ) {
		const since = Date.now();
		step( `Getting WordPress ${ version } from ${ name } …` );
		const problem = await fetchInto( target, version, source );
		if ( problem === null ) {
			step( `WordPress ${ versionOf( target ) } is there (${ seconds( since ) }).` );
			return target;
		}
		tried.push( `${ name } (${ problem })` );
	}
	throw new ToolError(
		`No WordPress ${ version } could be found. Tried: MIZKAR_WP_CORE (${
			process.env.MIZKAR_WP_CORE ? 'holds another version' : 'not set'
		}), ${ path.relative( root, target ) } (empty), ${ tried.join( ', ' ) }.\n` +
			'Download it elsewhere and set MIZKAR_WP_CORE to its folder or zip file, then try again.'
	);
}

async function fetchInto( target, version, source ) {
	mkdirSync( inCache( 'core' ), { recursive: true } );
	const scratch = mkdtempSync( inCache( 'core', 'part-' ) );
	const part = path.join( scratch, 'complete' );
	try {
		const problem = await source( version, part, scratch );
		if ( problem !== null ) {
			return problem;
		}
		const found = versionOf( part );
		if ( ! found || branchOf( found ) !== version ) {
			return `it has ${ found ?? 'no core' } instead`;
		}
		rmSync( target, { recursive: true, force: true } );
		renameSync( part, target );
		return null;
	} catch ( error ) {
		if ( error?.code === 'ENOSPC' || error?.code === 'EDQUOT' ) {
			throw error;
		}
		return reason( error );
	} finally {
		rmSync( scratch, { recursive: true, force: true } );
	}
}

/** MIZKAR_WP_CORE: one folder or zip file, or several separated as in PATH. */
function givenCore( version ) {
	for ( const entry of ( process.env.MIZKAR_WP_CORE ?? '' ).split( path.delimiter ) ) {
		if ( entry === '' ) {
			continue;
		}
		if ( ! existsSync( entry ) ) {
			throw new ToolError( `MIZKAR_WP_CORE names ${ entry }, which does not exist.` );
		}
		const folder = statSync( entry ).isFile() ? unpackGiven( entry ) : path.resolve( entry );
		const found = versionOf( folder );
		if ( ! found ) {
			throw new ToolError( `MIZKAR_WP_CORE names ${ entry }, which is no WordPress core.` );
		}
		if ( branchOf( found ) === version ) {
			return folder;
		}
	}
	return null;
}

function unpackGiven( zip ) {
	const { size, mtimeMs } = statSync( zip );
	const target = inCache( 'core', `given-${ size }-${ Math.floor( mtimeMs ) }` );
	if ( ! existsSync( target ) ) {
		step( `Unpacking ${ zip } …` );
		unzip( zip, `${ target }.part` );
		renameSync( `${ target }.part`, target );
	}
	const inner = path.join( target, 'wordpress' );
	return existsSync( inner ) ? inner : target;
}

if ( import.meta.url === pathToFileURL( process.argv[ 1 ] ?? '' ).href ) {
	await main( async () => say( await ensureCore( process.argv[ 2 ] ?? NEWEST ) ) );
}
