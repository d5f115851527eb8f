import { readFileSync } from 'node:fs';
import { say } from '../lib/console.mjs';
import { has, inRoot } from '../lib/paths.mjs';
import { zipEntries } from '../lib/unzip.mjs';
import { makeZip } from '../zip.mjs';

const REQUIRED = [
	'plugin.php',
	'uninstall.php',
	'readme.txt',
	'LICENSE',
	'includes/Plugin.php',
	'build/blocks/blocks-manifest.php',
	'build/blocks/ticket-form/block.json',
	'build/blocks/ticket-form/render.php',
	'build/blocks/tickets/render.php',
	'build/admin/inbox.js',
	'build/admin/inbox.asset.php',
	'build/languages/mizkar-fa_IR.mo',
	'build/languages/mizkar-fa_IR.l10n.php',
	'build/languages/mizkar-fa_IR-mizkar-inbox.json',
];
const FOREIGN =
	/\.(tsx?|scss|map|mjs|po|pot|dist|lock|neon)$|(^|\/)\.|^(src|tests|tools|docs|node_modules|vendor|blocks)\//;
const MAXIMUM_BYTES = 3 * 1024 * 1024;

/** The plugin's version, wherever it is written. */
function versions() {
	const from = ( file, pattern ) => pattern.exec( readFileSync( inRoot( file ), 'utf8' ) )?.[ 1 ];
	return {
		'plugin.php': from( 'plugin.php', /^\s*\*\s*Version:\s*(\S+)/m ),
		'readme.txt': from( 'readme.txt', /^Stable tag:\s*(\S+)/m ),
		'package.json': from( 'package.json', /"version": "([^"]+)"/ ),
	};
}

export const zipStep = {
	name: 'zip',
	there: () => has( 'plugin.php' ) && has( 'uninstall.php' ) && has( 'src/admin' ),
	async run() {
		const file = await makeZip();
		const entries = [ ...zipEntries( file ) ];
		const names = entries.map( ( { name } ) => name.replace( /^mizkar\//, '' ) );
		const bytes = readFileSync( file ).length;
		const checks = {
			'everything is under mizkar/': entries.every( ( { name } ) =>
				name.startsWith( 'mizkar/' )
			),
			'everything needed is in it': REQUIRED.every( ( name ) => names.includes( name ) ),
			'nothing else is in it': ! names.some( ( name ) => FOREIGN.test( name ) ),
			'it reads back whole': entries.every( ( { name, read } ) =>
				read().equals( readFileSync( inRoot( name.replace( /^mizkar\//, '' ) ) ) )
			),
			'it is small': bytes <= MAXIMUM_BYTES,
			'one version everywhere': new Set( Object.values( versions() ) ).size === 1,
		};
		for ( const [ name, holds ] of Object.entries( checks ) ) {
			say( `${ holds ? '✓' : '✗' } ${ name }` );
		}
		const absent = REQUIRED.filter( ( name ) => ! names.includes( name ) );
		const foreign = names.filter( ( name ) => FOREIGN.test( name ) );
		[
			...absent.map( ( name ) => `missing: ${ name }` ),
			...foreign.map( ( name ) => `foreign: ${ name }` ),
		].forEach( say );
		const passed = Object.values( checks ).filter( Boolean ).length;
		return { passed, failed: Object.keys( checks ).length - passed };
	},
};
