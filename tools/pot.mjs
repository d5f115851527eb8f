/**
 * npm run pot: languages/mizkar.pot from PHP, TypeScript, block.json and the plugin's header, merged into every languages/mizkar-*.po.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { main, step } from './lib/console.mjs';
import { extractHeader } from './lib/extract-header.mjs';
import { asPo, extractTypescript } from './lib/extract-typescript.mjs';
import { filesUnder } from './lib/files.mjs';
import { ensureNpmPackages } from './lib/packages.mjs';
import { has, inRoot } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { removeRunFolder, runFolder } from './lib/run-folder.mjs';
import { ensureSystem } from './lib/system.mjs';

const KEYWORDS = [
	'__',
	'_e',
	'_x:1,2c',
	'_ex:1,2c',
	'_n:1,2',
	'_nx:1,2,4c',
	'_n_noop:1,2',
	'_nx_noop:1,2,3c',
	'esc_html__',
	'esc_html_e',
	'esc_html_x:1,2c',
	'esc_attr__',
	'esc_attr_e',
	'esc_attr_x:1,2c',
];

const HEADER = `msgid ""
msgstr ""
"Project-Id-Version: Mizkar\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=INTEGER; plural=EXPRESSION;\\n"
"X-Domain: mizkar\\n"
`;

const PERSIAN_HEADER = HEADER.replace(
	'nplurals=INTEGER; plural=EXPRESSION;',
	'nplurals=2; plural=(n > 1);'
).replace( '"X-Domain', '"Language: fa_IR\\n"\n"X-Domain' );

/** Writes the template; the references name files only, so that it changes when strings do and not when lines move. */
export async function writePot( target ) {
	const folder = runFolder( 'pot' );
	const [ php, others ] = [ 'php', 'others' ].map( ( name ) =>
		path.join( folder, `${ name }.pot` )
	);
	await run(
		'xgettext',
		[
			'--language=PHP',
			'--from-code=UTF-8',
			'--add-comments=translators:',
			'--add-location=file',
			'--keyword',
			...KEYWORDS.map( ( keyword ) => `--keyword=${ keyword }` ),
			'--files-from=-',
			'--force-po',
			`--output=${ php }`,
		],
		{ input: phpFiles().join( '\n' ), cwd: inRoot() }
	);
	writeFileSync( php, readFileSync( php, 'utf8' ).replace( /^[^]*?\n\n/, `${ HEADER }\n` ) );
	writeFileSync( others, asPo( HEADER, [ ...extractHeader(), ...extractTypescript() ] ) );
	// Without --use-first, which would keep the references of the first file alone; equal headers don't collide.
	await run( 'msgcat', [
		'--add-location=file',
		'--sort-by-file',
		`--output-file=${ target }`,
		php,
		others,
	] );
	// What msgcat puts between two comments on one string.
	writeFileSync( target, readFileSync( target, 'utf8' ).replace( /^#\. #-#-#-#-#.*\n/gm, '' ) );
	removeRunFolder( 'pot' );
}

const phpFiles = () => [
	...[ 'plugin.php', 'uninstall.php' ].filter( ( name ) => has( name ) ),
	...[ 'includes', 'blocks' ].flatMap( ( folder ) =>
		filesUnder( inRoot( folder ), /\.php$/ ).map( ( file ) => `${ folder }/${ file }` )
	),
];

async function merge( po, pot ) {
	if ( ! existsSync( po ) ) {
		writeFileSync( po, PERSIAN_HEADER );
	}
	await run( 'msgmerge', [
		'--quiet',
		'--update',
		'--backup=none',
		'--no-fuzzy-matching',
		'--add-location=file',
		'--sort-by-file',
		po,
		pot,
	] );
	await run( 'msgattrib', [
		'--no-obsolete',
		'--add-location=file',
		'--sort-by-file',
		`--output-file=${ po }`,
		po,
	] );
}

if ( import.meta.url === pathToFileURL( process.argv[ 1 ] ?? '' ).href ) {
	await main( async () => {
		await ensureSystem( [ 'gettext' ] );
		await ensureNpmPackages();
		mkdirSync( inRoot( 'languages' ), { recursive: true } );
		const pot = inRoot( 'languages/mizkar.pot' );
		await writePot( pot );
		const names = new Set( [
			'mizkar-fa_IR.po',
			...filesUnder( inRoot( 'languages' ), /^mizkar-\w+\.po$/ ),
		] );
		for ( const name of names ) {
			await merge( inRoot( 'languages', name ), pot );
		}
		step( `Wrote languages/mizkar.pot and merged it into ${ [ ...names ].join( ', ' ) }.` );
	} );
}
