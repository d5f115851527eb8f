import path from 'node:path';
import { paint, say, step } from '../lib/console.mjs';
import { NEWEST, OLDEST, versionOf } from '../lib/core-version.mjs';
import { startMariadb } from '../lib/mariadb.mjs';
import { ensureComposerPackages, ensureNpmPackages } from '../lib/packages.mjs';
import { has, inRoot } from '../lib/paths.mjs';
import { run } from '../lib/run.mjs';
import { removeRunFolder, runFolder } from '../lib/run-folder.mjs';
import { ensureSystem } from '../lib/system.mjs';
import { makeTestSite, removeTestSites } from '../lib/test-site.mjs';
import { ensureCore } from '../wordpress-core.mjs';
import { add, counted, junitCounts } from './report.mjs';

const PHP = [ 'php', 'composer', 'php:dom', 'php:xmlwriter', 'php:mbstring', 'php:zip' ];
const PHP_IN_WORDPRESS = [
	...PHP,
	'php:mysqli',
	'php:pdo_sqlite',
	'php:curl',
	'php:gd',
	'php:intl',
];
const CELLS_AT_ONCE = 2;

async function phpunit( configuration, label, options, extra = {} ) {
	const log = path.join( runFolder( 'phpunit' ), `${ label }.xml` );
	const result = await run(
		'php',
		[
			'-d',
			'memory_limit=1G',
			inRoot( 'vendor/bin/phpunit' ),
			'-c',
			configuration,
			'--log-junit',
			log,
			...( process.stdout.isTTY ? [ '--colors=always' ] : [] ),
			...( options.filter ? [ '--filter', options.filter ] : [] ),
		],
		{ allowFailure: true, env: { ...process.env, ...extra.env }, show: extra.show ?? true }
	);
	return { output: result.output, ...counted( junitCounts( log ), result.code ) };
}

export const phpUnit = {
	name: 'php-unit',
	there: () => has( 'tests/php/unit' ) || has( 'tests/php/architecture' ),
	async run( options ) {
		await ensureSystem( PHP );
		await ensureComposerPackages();
		const result = await phpunit( 'phpunit.xml.dist', 'unit', options );
		removeRunFolder( 'phpunit' );
		return result;
	},
};

const CELLS = [
	{ name: `${ NEWEST }-mariadb`, version: NEWEST, mariadb: true },
	{ name: `${ OLDEST }-mariadb`, version: OLDEST, mariadb: true },
	{ name: `${ NEWEST }-sqlite`, version: NEWEST, mariadb: false },
	{ name: `${ OLDEST }-sqlite`, version: OLDEST, mariadb: false },
];

export const cellNames = CELLS.map( ( cell ) => cell.name );

export const phpIntegration = {
	name: 'php-integration',
	there: () => has( 'tests/php/integration' ) && has( 'plugin.php' ),
	async run( options ) {
		await ensureSystem( PHP_IN_WORDPRESS );
		await ensureComposerPackages();
		const cells = CELLS.filter(
			( cell ) => ! options.cells || options.cells.includes( cell.name )
		);
		const needsMariadb = cells.some( ( cell ) => cell.mariadb );
		if ( needsMariadb ) {
			await ensureSystem( [ 'mariadb' ] );
		}
		if ( cells.some( ( cell ) => ! cell.mariadb ) ) {
			// The SQLite drop-in comes with one of them.
			await ensureNpmPackages();
		}
		const mariadb = needsMariadb ? await startMariadb() : null;
		try {
			return await allCells( cells, mariadb, options );
		} finally {
			await mariadb?.stop();
			removeTestSites();
			removeRunFolder( 'phpunit' );
		}
	},
};

async function allCells( cells, mariadb, options ) {
	const cores = {};
	for ( const { version } of cells ) {
		cores[ version ] ??= await ensureCore( version );
	}
	const results = [];
	const waiting = [ ...cells ];
	const alone = cells.length === 1;
	const worker = async () => {
		for ( let cell = waiting.shift(); cell; cell = waiting.shift() ) {
			results.push( await oneCell( cell, cores[ cell.version ], mariadb, options, alone ) );
		}
	};
	await Promise.all( Array.from( { length: CELLS_AT_ONCE }, worker ) );
	return add( results );
}

async function oneCell( cell, core, mariadb, options, alone ) {
	const site = makeTestSite( cell.name, core, cell.mariadb ? mariadb : null );
	if ( cell.mariadb ) {
		await mariadb.query(
			`CREATE DATABASE ${ site.env.MIZKAR_TEST_DB_NAME } CHARACTER SET utf8mb4`
		);
	}
	step( `WordPress ${ versionOf( core ) } on ${ cell.mariadb ? 'MariaDB' : 'SQLite' } …` );
	const result = await phpunit( 'phpunit-integration.xml.dist', cell.name, options, {
		env: site.env,
		show: alone,
	} );
	if ( ! alone ) {
		say( paint( 'bold', `\n${ cell.name }` ) );
		say( result.output.trim() );
	}
	return result;
}
