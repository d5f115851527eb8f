/**
 * npm run zip: dist/mizkar.zip, to be installed under Plugins → Add → Upload.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, isBuilt } from './build.mjs';
import { ToolError, main, step } from './lib/console.mjs';
import { filesUnder } from './lib/files.mjs';
import { has, inRoot, root } from './lib/paths.mjs';
import { writeZip } from './lib/zip.mjs';

const FOLDER = 'mizkar';
const SINGLE_FILES = [ 'plugin.php', 'uninstall.php', 'readme.txt', 'CHANGELOG.md', 'LICENSE' ];
const FOLDERS = {
	includes: /\.php$/,
	build: /\.(php|js|css|json|mo|svg|png|webp|mp3|ogg|woff2)$/,
	assets: /\.(svg|png|webp|jpg|mp3|ogg)$/,
};

/** Everything the plugin needs to run, and nothing else. */
function contents() {
	const absent = SINGLE_FILES.filter( ( name ) => ! has( name ) );
	if ( absent.length > 0 ) {
		throw new ToolError( `The zip needs ${ absent.join( ', ' ) }.` );
	}
	return [
		...SINGLE_FILES,
		...Object.entries( FOLDERS ).flatMap( ( [ folder, pattern ] ) =>
			filesUnder( inRoot( folder ), pattern ).map( ( file ) => `${ folder }/${ file }` )
		),
	];
}

export async function makeZip() {
	if ( ! isBuilt() ) {
		await build();
	}
	const file = inRoot( 'dist', 'mizkar.zip' );
	mkdirSync( path.dirname( file ), { recursive: true } );
	writeZip(
		file,
		contents().map( ( name ) => [ `${ FOLDER }/${ name }`, readFileSync( inRoot( name ) ) ] )
	);
	return file;
}

if ( import.meta.url === pathToFileURL( process.argv[ 1 ] ?? '' ).href ) {
	await main( async () => step( `Wrote ${ path.relative( root, await makeZip() ) }` ) );
}
