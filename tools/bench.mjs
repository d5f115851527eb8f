/**
 * npm run bench: how quick the desk is, how much it reads, and whether the budgets hold. npm run bench -- --help tells the options.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { Client } from '../tests/bench/client.mjs';
import { keyOf, latencies, throughput } from '../tests/bench/measure.mjs';
import { broken, growth, line, print } from '../tests/bench/report.mjs';
import { BASES, BYSTANDERS, READS, WRITES, doors } from '../tests/bench/scenarios.mjs';
import { databaseOf, ensureSeeded, keysOf, makeSite } from '../tests/bench/site.mjs';
import { startDatabase, startWeb } from '../tests/bench/stack.mjs';
import { build, isBuilt } from './build.mjs';
import { ToolError, main, paint, say, seconds, step, warn } from './lib/console.mjs';
import { inCache } from './lib/paths.mjs';
import { freePort } from './lib/ports.mjs';
import { stopAll } from './lib/run.mjs';
import { removeRunFolder, runFolder } from './lib/run-folder.mjs';
import { ensureSystem } from './lib/system.mjs';
import { ensureCore } from './wordpress-core.mjs';

const SIZES = [ 1_000, 100_000, 1_000_000 ];
const NEEDS = [
	'php',
	'php:mysqli',
	'php:mbstring',
	'php:intl',
	'php:curl',
	'php:dom',
	'php:gd',
	'mariadb',
	'nginx',
	'php-fpm',
];
const ROUNDS = 150;
const QUICK_ROUNDS = 25;
const THROUGHPUT_MS = 2_000;

const HELP = `npm run bench                              desks of ${ SIZES.map( ( size ) => size.toLocaleString( 'en' ) ).join( ', ' ) } tickets
npm run bench -- --sizes 1000,100000       other desks
npm run bench -- --quick                   one small desk, few rounds
npm run bench -- --rounds 300              how often everything is asked
npm run bench -- --check                   fails where a budget is broken
npm run bench -- --reset                   seeds anew`;

function readOptions() {
	let values;
	try {
		( { values } = parseArgs( {
			options: {
				sizes: { type: 'string' },
				rounds: { type: 'string' },
				quick: { type: 'boolean', default: false },
				check: { type: 'boolean', default: false },
				reset: { type: 'boolean', default: false },
				help: { type: 'boolean', default: false },
			},
		} ) );
	} catch ( error ) {
		throw new ToolError( `${ error.message.split( '. ' )[ 0 ] }.\n${ HELP }` );
	}
	const sizes =
		values.sizes?.split( ',' ).map( Number ) ?? ( values.quick ? SIZES.slice( 0, 1 ) : SIZES );
	const rounds = Number( values.rounds ?? ( values.quick ? QUICK_ROUNDS : ROUNDS ) );
	if (
		! [ ...sizes, rounds ].every( ( number ) => Number.isInteger( number ) && number > 0 ) ||
		sizes.some( ( size ) => size < 500 )
	) {
		throw new ToolError( `Sizes are whole numbers from 500, rounds from 1.\n${ HELP }` );
	}
	return { ...values, sizes, rounds };
}

async function counted( clients, scenarios ) {
	const counts = new Map();
	for ( const client of clients ) {
		// Twice: the first time WordPress still fills its own caches.
		for ( const scenario of [ ...scenarios, ...scenarios ] ) {
			counts.set( keyOf( scenario, client.size ), await client.count( scenario ) );
		}
	}
	return counts;
}

async function perSecond( web, clients, scenarios, duration_ms ) {
	const rates = new Map();
	for ( const { size, keys } of clients ) {
		const crowd = new Client( web, size, keys, 4 );
		for ( const scenario of scenarios ) {
			rates.set( keyOf( scenario, size ), await throughput( crowd, scenario, duration_ms ) );
		}
		crowd.close();
	}
	return rates;
}

/** The bench asks more often than a person may. */
const forgiven = ( database, desks ) => () =>
	database.query(
		desks
			.map( ( { size } ) => `DELETE FROM ${ databaseOf( size ) }.wp_mizkar_rate_limits` )
			.join( '; ' )
	);

async function measure( web, database, desks, options ) {
	const reads = doors( [ ...BASES, ...BYSTANDERS, ...READS ] );
	const writes = doors( [ ...BASES, ...WRITES ] );
	const clients = desks.map( ( { size, keys } ) => new Client( web, size, keys ) );
	step( 'Counting queries and rows …' );
	const counts = await counted( clients, [ ...writes, ...reads ] );
	step( `Measuring ${ reads.length } ways to read …` );
	const readTimes = await latencies( clients, reads, options.rounds, 'reading' );
	step( 'Measuring at four connections …' );
	const rates = await perSecond(
		web,
		clients,
		reads,
		options.quick ? THROUGHPUT_MS / 4 : THROUGHPUT_MS
	);
	step( 'Measuring how it writes …' );
	const writeTimes = await latencies(
		clients,
		writes,
		options.rounds,
		'writing',
		forgiven( database, desks )
	);
	clients.forEach( ( client ) => client.close() );
	return desks.flatMap( ( { size } ) => [
		...reads.map( ( scenario ) => line( scenario, size, readTimes, counts, rates ) ),
		...doors( WRITES ).map( ( scenario ) => line( scenario, size, writeTimes, counts, rates ) ),
	] );
}

/** What else the machine does makes every number larger; ratios bear it better than milliseconds. */
function warnOfLoad() {
	const [ , load ] = loadavg();
	if ( load > availableParallelism() + 1 ) {
		warn(
			`The machine was busy with other things (load ${ load.toFixed( 1 ) } on ${ availableParallelism() } processors): milliseconds are too large. Look at the columns of the quickest 10 %, or measure again when it is quiet.`
		);
	}
}

function finish( lines, options ) {
	print( lines );
	warnOfLoad();
	const problems = broken( lines );
	const file = inCache( 'bench', 'results.json' );
	writeFileSync(
		file,
		JSON.stringify(
			{
				at: new Date().toISOString(),
				rounds: options.rounds,
				load: loadavg(),
				lines,
				growth: growth( lines ),
				broken: problems,
			},
			null,
			'\t'
		)
	);
	say( `\nAll numbers: ${ file }` );
	say(
		problems.length === 0
			? paint( 'green', '\nEvery budget holds.' )
			: paint( 'red', `\nBroken budgets:\n  ${ problems.join( '\n  ' ) }` )
	);
	process.exitCode = options.check && problems.length > 0 ? 1 : 0;
}

await main( async () => {
	const options = readOptions();
	if ( options.help ) {
		say( HELP );
		return;
	}
	const since = Date.now();
	await ensureSystem( NEEDS );
	const core = await ensureCore();
	if ( ! isBuilt() ) {
		await build();
	}
	if ( options.reset ) {
		rmSync( inCache( 'bench' ), { recursive: true, force: true } );
	}
	mkdirSync( inCache( 'bench' ), { recursive: true } );
	const database = await startDatabase( inCache( 'bench', 'mariadb' ) );
	try {
		const port = await freePort();
		const root = makeSite( core, database, port );
		for ( const size of options.sizes ) {
			await ensureSeeded( root, database, size );
		}
		const web = await startWeb( runFolder( 'bench-web' ), root, port );
		const desks = [];
		for ( const size of options.sizes ) {
			desks.push( { size, keys: await keysOf( root, size ) } );
		}
		finish( await measure( web, database, desks, options ), options );
		say( `(${ seconds( since ) })` );
	} finally {
		stopAll();
		await database.stop();
		removeRunFolder( 'bench-web' );
	}
} );
