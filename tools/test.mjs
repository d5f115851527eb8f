/**
 * npm test: every check, the quickest first. npm test -- --help tells how to run some of them.
 */
import { parseArgs } from 'node:util';
import { ToolError, main, paint, say, seconds, sentence } from './lib/console.mjs';
import { e2e } from './test/e2e.mjs';
import { languages } from './test/languages.mjs';
import { cellNames, phpIntegration, phpUnit } from './test/php.mjs';
import { add } from './test/report.mjs';
import { size } from './test/size.mjs';
import { generatedStep, lintStep, phpstanStep, typesStep } from './test/static.mjs';
import { buildStep, tsUnit } from './test/typescript.mjs';
import { zipStep } from './test/zip.mjs';

const STEPS = [
	phpUnit,
	generatedStep,
	languages,
	tsUnit,
	phpstanStep,
	typesStep,
	lintStep,
	buildStep,
	size,
	zipStep,
	phpIntegration,
	e2e,
];

const HELP = `npm test                                  everything
npm test -- --only STEP,STEP              some steps: ${ STEPS.map( ( step ) => step.name ).join( ', ' ) }
npm test -- --only STEP --filter NAME     some tests of a PHP, TS or e2e step
npm test -- --only php-integration --cell CELL,CELL
                                          some of: ${ cellNames.join( ', ' ) }`;

function readOptions() {
	let values;
	try {
		( { values } = parseArgs( {
			options: {
				only: { type: 'string' },
				filter: { type: 'string' },
				cell: { type: 'string' },
				help: { type: 'boolean' },
			},
		} ) );
	} catch ( error ) {
		throw new ToolError( `${ error.message.split( '. ' )[ 0 ] }.\n${ HELP }` );
	}
	return {
		help: values.help,
		filter: values.filter,
		only: chosen(
			values.only,
			STEPS.map( ( step ) => step.name ),
			'step'
		),
		cells: chosen( values.cell, cellNames, 'cell' ),
	};
}

function chosen( list, known, word ) {
	const names = list?.split( ',' );
	const unknown = names?.find( ( name ) => ! known.includes( name ) );
	if ( unknown !== undefined ) {
		throw new ToolError(
			`There is no ${ word } "${ unknown }": choose from ${ known.join( ', ' ) }.`
		);
	}
	return names;
}

async function runStep( step, options ) {
	const since = Date.now();
	say( paint( 'bold', `\n── ${ step.name } ${ '─'.repeat( 60 - step.name.length ) }` ) );
	let counts;
	try {
		counts = await step.run( options );
	} catch ( error ) {
		say( paint( 'red', sentence( error ) ) );
		counts = { passed: 0, failed: 1 };
	}
	return { name: step.name, time: seconds( since ), ...counts };
}

function summary( results, skipped ) {
	say( paint( 'bold', '\n── summary ' + '─'.repeat( 53 ) ) );
	for ( const { name, time, passed, failed } of results ) {
		const mark = failed === 0 ? paint( 'green', '✓' ) : paint( 'red', '✗' );
		say(
			`${ mark } ${ name.padEnd( 16 ) } ${ String( passed ).padStart( 5 ) } passed ${ String( failed ).padStart( 4 ) } failed ${ time.padStart( 9 ) }`
		);
	}
	for ( const name of skipped ) {
		say( `  ${ name.padEnd( 16 ) } nothing there yet` );
	}
}

await main( async () => {
	const options = readOptions();
	if ( options.help ) {
		say( HELP );
		return;
	}
	const steps = STEPS.filter( ( step ) => ! options.only || options.only.includes( step.name ) );
	const there = steps.filter( ( step ) => step.there() );
	const results = [];
	for ( const step of there ) {
		results.push( await runStep( step, options ) );
	}
	summary(
		results,
		steps.filter( ( step ) => ! there.includes( step ) ).map( ( step ) => step.name )
	);
	const { passed, failed } = add( results );
	say( `\n${ passed } passed, ${ failed } failed` );
	process.exitCode = failed === 0 ? 0 : 1;
} );
