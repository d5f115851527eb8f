import { readFileSync } from 'node:fs';
import path from 'node:path';
import { say } from '../lib/console.mjs';
import { ensureNpmPackages } from '../lib/packages.mjs';
import { has, inRoot } from '../lib/paths.mjs';
import { isTranslated, parseEntries } from '../lib/po.mjs';
import { run } from '../lib/run.mjs';
import { removeRunFolder, runFolder } from '../lib/run-folder.mjs';
import { ensureSystem } from '../lib/system.mjs';
import { writePot } from '../pot.mjs';

/** Letters and digits of an Arabic keyboard, which a Persian reader sees and searches in vain; and quotes and marks that are not Persian. */
const FOREIGN = /[يكى٠-٩“”]|[آ-ی][?,;]/u;

const keyOf = ( { context, id, plural } ) => JSON.stringify( [ context, id, plural ] );
const entriesOf = ( file ) =>
	parseEntries( readFileSync( file, 'utf8' ) ).filter( ( { id } ) => id !== '' );

/** Which values a text shows; their order may differ, where they are numbered. */
const placeholders = ( text ) => ( text.match( /%(?:\d\$)?[sd]|%%/g ) ?? [] ).sort().join( ' ' );

function report( name, missing ) {
	say( `${ missing.length === 0 ? '✓' : '✗' } ${ name }` );
	missing.slice( 0, 20 ).forEach( ( text ) => say( `    ${ text }` ) );
	return missing.length === 0;
}

export const languages = {
	name: 'languages',
	there: () => has( 'languages/mizkar.pot' ),
	async run() {
		await ensureSystem( [ 'gettext' ] );
		await ensureNpmPackages();
		const fresh = path.join( runFolder( 'languages' ), 'mizkar.pot' );
		await writePot( fresh );
		const wanted = entriesOf( fresh );
		const persian = entriesOf( inRoot( 'languages/mizkar-fa_IR.po' ) );
		const inPot = new Set( entriesOf( inRoot( 'languages/mizkar.pot' ) ).map( keyOf ) );
		const inPersian = new Set( persian.filter( isTranslated ).map( keyOf ) );
		const absent = ( known ) =>
			wanted.filter( ( entry ) => ! known.has( keyOf( entry ) ) ).map( ( { id } ) => id );
		const current = new Set( wanted.map( keyOf ) );
		const stale = persian.filter( ( entry ) => ! current.has( keyOf( entry ) ) );
		const foreign = persian.filter( ( { strings } ) => FOREIGN.test( strings.join( '\n' ) ) );
		const misplaced = persian.filter(
			( entry ) =>
				isTranslated( entry ) &&
				entry.strings.some( ( text ) => placeholders( text ) !== placeholders( entry.id ) )
		);
		const check = await run(
			'msgfmt',
			[ '--check', '--output-file=/dev/null', inRoot( 'languages/mizkar-fa_IR.po' ) ],
			{ allowFailure: true }
		);
		removeRunFolder( 'languages' );
		const results = [
			report( 'the template has every string (npm run pot)', absent( inPot ) ),
			report( 'Persian is complete', absent( inPersian ) ),
			report( 'plural forms fit', check.code === 0 ? [] : [ check.output.trim() ] ),
			report(
				'placeholders are kept',
				misplaced.map( ( { id } ) => id )
			),
			report(
				'Persian has no string that is not used (npm run pot)',
				stale.map( ( { id } ) => id )
			),
			report(
				'Persian is written with Persian letters and marks',
				foreign.flatMap( ( { strings } ) => strings )
			),
		];
		const passed = results.filter( Boolean ).length;
		return { passed, failed: results.length - passed };
	},
};
