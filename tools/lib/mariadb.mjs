import { cpSync, existsSync, mkdirSync, openSync, readFileSync, renameSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ToolError, seconds, step } from './console.mjs';
import { inCache } from './paths.mjs';
import { freePort } from './ports.mjs';
import { removeRunFolder, runFolder } from './run-folder.mjs';
import { launch, run, stop } from './run.mjs';
import { findMariadb } from './system.mjs';

const START_TIMEOUT_MS = 60_000;

/** Durability is of no use to a test: fast instead. */
const SETTINGS = [
	'--innodb-flush-log-at-trx-commit=2',
	'--innodb-doublewrite=0',
	'--innodb-log-file-size=32M',
	'--innodb-buffer-pool-size=256M',
	'--innodb-ft-min-token-size=3',
	'--character-set-server=utf8mb4',
	'--skip-log-bin',
	'--performance-schema=0',
	'--max-connections=100',
	'--skip-name-resolve',
];

/** Root must say so itself; everybody else runs as himself. */
const asUser = () => ( process.getuid?.() === 0 ? [ '--user=root' ] : [] );

/** An empty database folder, made once and copied for each run, so that runs never meet. */
async function template() {
	const folder = inCache( 'mariadb', 'template' );
	if ( existsSync( folder ) ) {
		return folder;
	}
	const since = Date.now();
	step( 'Preparing an empty MariaDB …' );
	const part = inCache( 'mariadb', `template.part-${ process.pid }` );
	mkdirSync( part, { recursive: true } );
	await run( 'mariadb-install-db', [
		'--no-defaults',
		`--datadir=${ part }`,
		'--auth-root-authentication-method=normal',
		'--skip-test-db',
		'--innodb-log-file-size=32M',
		...asUser(),
	] );
	renameSync( part, folder );
	step( `MariaDB is prepared (${ seconds( since ) }).` );
	return folder;
}

const answers = ( port ) =>
	new Promise( ( resolve ) => {
		const socket = net.connect( port, '127.0.0.1' );
		const answer = ( value ) => {
			socket.destroy();
			resolve( value );
		};
		socket.once( 'data', () => answer( true ) );
		socket.once( 'error', () => answer( false ) );
		socket.setTimeout( 1000, () => answer( false ) );
	} );

/**
 * Starts a MariaDB of its own on 127.0.0.1, user root without a password. What it holds is gone afterwards, unless it is given a folder to keep.
 * @return {Promise<{host: string, port: number, query: Function, stop: Function}>} The server.
 */
export async function startMariadb( extra = [], kept = null ) {
	const source = await template();
	const folder = kept ?? runFolder( 'mariadb' );
	if ( kept === null || ! existsSync( folder ) ) {
		cpSync( source, folder, { recursive: true } );
	}
	const port = await freePort();
	const log = path.join( folder, 'error.log' );
	const child = launch(
		findMariadb(),
		[
			'--no-defaults',
			`--datadir=${ folder }`,
			`--port=${ port }`,
			'--bind-address=127.0.0.1',
			'--socket=mariadb.sock',
			`--pid-file=${ path.join( folder, 'pid' ) }`,
			...SETTINGS,
			...asUser(),
			...extra,
		],
		{ stdio: [ 'ignore', openSync( log, 'a' ), openSync( log, 'a' ) ] }
	);
	await ready( child, port, log );
	return {
		host: `127.0.0.1:${ port }`,
		port,
		query: ( sql ) =>
			run( 'mariadb', [
				'--no-defaults',
				'-h127.0.0.1',
				`-P${ port }`,
				'-uroot',
				'-N',
				'-B',
				'-e',
				sql,
			] ),
		stop: async () => {
			const closed = new Promise( ( resolve ) => child.once( 'close', resolve ) );
			if ( child.exitCode === null ) {
				stop( child );
				await closed;
			}
			if ( kept === null ) {
				removeRunFolder( 'mariadb' );
			}
		},
	};
}

async function ready( child, port, log ) {
	const until = Date.now() + START_TIMEOUT_MS;
	while ( ! ( await answers( port ) ) ) {
		if ( child.exitCode !== null || Date.now() > until ) {
			const tail = readFileSync( log, 'utf8' ).trim().split( '\n' ).slice( -5 ).join( '\n' );
			throw new ToolError( `MariaDB did not start:\n${ tail }` );
		}
		await wait( 100 );
	}
}
