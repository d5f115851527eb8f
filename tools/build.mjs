/**
 * npm run build: blocks, admin screens and languages into build/, which is swapped in whole at the end.
 * npm run watch keeps building while you work.
 */
import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ToolError, main, seconds, step } from './lib/console.mjs';
import { filesUnder, newest } from './lib/files.mjs';
import { compileLanguages } from './lib/languages.mjs';
import { ensureNpmPackages } from './lib/packages.mjs';
import { bin, has, inCache, inRoot } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { removeRunFolder, runFolder } from './lib/run-folder.mjs';

const SOURCES = [ 'src', 'blocks', 'languages', 'webpack.config.js', 'package-lock.json' ];
const STAMP = 'build/.built';

export const isBuilt = () =>
	has( STAMP ) &&
	newest( SOURCES.map( ( name ) => inRoot( name ) ) ) <= statSync( inRoot( STAMP ) ).mtimeMs;

export async function build() {
	await ensureNpmPackages();
	const since = Date.now();
	const started = new Date();
	step( 'Building …' );
	const folder = runFolder( 'build' );
	if ( hasEntries() ) {
		await bundle( folder, { show: false } );
	}
	await compileLanguages( path.join( folder, 'languages' ) );
	writeFileSync( path.join( folder, '.built' ), `${ started.toISOString() }\n` );
	swapIn( folder );
	removeRunFolder( 'build' );
	step( `Built (${ seconds( since ) }).` );
}

const hasEntries = () =>
	filesUnder( inRoot( 'blocks' ), /^[^/]+\/block\.json$/ ).length > 0 ||
	filesUnder( inRoot( 'src/admin' ), /^[^/]+\/index\.tsx?$/ ).length > 0;

/** A running site sees the old build or the new one, never half of one. */
function swapIn( folder ) {
	const old = inCache( 'build', `old-${ process.pid }` );
	if ( existsSync( inRoot( 'build' ) ) ) {
		mkdirSync( path.dirname( old ), { recursive: true } );
		renameSync( inRoot( 'build' ), old );
	}
	renameSync( folder, inRoot( 'build' ) );
	rmSync( old, { recursive: true, force: true } );
}

async function bundle( folder, { show, watch = false } ) {
	const result = await run(
		bin( 'wp-scripts' ),
		[
			watch ? 'start' : 'build',
			'--experimental-modules',
			'--blocks-manifest',
			'--source-path=blocks',
			'--config',
			inRoot( 'webpack.config.js' ),
		],
		{ allowFailure: true, show, env: { ...process.env, MIZKAR_BUILD_FOLDER: folder } }
	);
	if ( result.code !== 0 ) {
		throw new ToolError( `The build failed:\n${ result.output.trim() }` );
	}
}

if ( import.meta.url === pathToFileURL( process.argv[ 1 ] ?? '' ).href ) {
	await main( async () => {
		await build();
		if ( process.argv.includes( '--watch' ) ) {
			await bundle( inRoot( 'build' ), { show: true, watch: true } );
		}
	} );
}
