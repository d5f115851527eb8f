import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { seconds, step } from '../../tools/lib/console.mjs';
import { versionOf } from '../../tools/lib/core-version.mjs';
import { filesUnder } from '../../tools/lib/files.mjs';
import { inCache, inRoot } from '../../tools/lib/paths.mjs';
import { run } from '../../tools/lib/run.mjs';

const KEYS = [ 'AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE' ];
const PLUGIN = [ 'plugin.php', 'uninstall.php', 'includes', 'build' ];
const SEEDED = () => inCache( 'bench', 'seeded.json' );

export const databaseOf = ( size ) => `bench_${ size }`;

/** One site on as many databases as there are sizes. The plugin is copied, so that nobody's edits change what is measured. */
export function makeSite( core, database, port ) {
	const root = inCache( 'bench', 'site' );
	if ( versionOf( root ) !== versionOf( core ) ) {
		rmSync( root, { recursive: true, force: true } );
		cpSync( core, root, { recursive: true } );
	}
	const plugin = path.join( root, 'wp-content/plugins/mizkar' );
	rmSync( plugin, { recursive: true, force: true } );
	for ( const name of PLUGIN.filter( ( file ) => existsSync( inRoot( file ) ) ) ) {
		cpSync( inRoot( name ), path.join( plugin, name ), { recursive: true } );
	}
	const muPlugins = path.join( root, 'wp-content/mu-plugins' );
	rmSync( muPlugins, { recursive: true, force: true } );
	cpSync( inRoot( 'tests/bench/site/mu-plugins' ), muPlugins, { recursive: true } );
	mkdirSync( path.join( root, 'wp-content/uploads' ), { recursive: true } );
	writeFileSync( path.join( root, 'wp-config.php' ), config( database, port ) );
	return root;
}

function config( database, port ) {
	const url = `http://127.0.0.1:${ port }`;
	const constants = {
		DB_USER: 'root',
		DB_PASSWORD: '',
		DB_HOST: database.host,
		DB_CHARSET: 'utf8mb4',
		DB_COLLATE: '',
		...Object.fromEntries(
			KEYS.flatMap( ( key ) => [
				[ `${ key }_KEY`, `the bench's ${ key } key` ],
				[ `${ key }_SALT`, `the bench's ${ key } salt` ],
			] )
		),
		WP_HOME: url,
		WP_SITEURL: url,
	};
	return [
		'<?php',
		"define( 'DB_NAME', (string) ( $_SERVER['MIZKAR_BENCH_DB'] ?? getenv( 'MIZKAR_BENCH_DB' ) ) );",
		...Object.entries( constants ).map(
			( [ name, value ] ) => `define( '${ name }', ${ JSON.stringify( value ) } );`
		),
		"define( 'WP_DEFAULT_THEME', 'twentytwentyfive' );",
		"foreach ( array( 'DISABLE_WP_CRON', 'AUTOMATIC_UPDATER_DISABLED', 'WP_HTTP_BLOCK_EXTERNAL' ) as $name ) { define( $name, true ); }",
		"$table_prefix = 'wp_';",
		"defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );",
		"require_once ABSPATH . 'wp-settings.php';",
		'',
	].join( '\n' );
}

const php = ( root, size, script, args = [], options = {} ) =>
	run(
		'php',
		[
			'-d',
			'memory_limit=2G',
			'-d',
			'opcache.enable_cli=1',
			'-d',
			'log_errors=1',
			'-d',
			'error_log=',
			script,
			...args,
		],
		{
			env: { ...process.env, MIZKAR_SITE_ROOT: root, MIZKAR_BENCH_DB: databaseOf( size ) },
			...options,
		}
	);

/** A seed is kept until something that makes it has changed. */
export async function ensureSeeded( root, database, size ) {
	const made = fingerprint( root );
	const seeded = existsSync( SEEDED() ) ? JSON.parse( readFileSync( SEEDED(), 'utf8' ) ) : {};
	if ( seeded[ size ] === made ) {
		step( `The desk with ${ size } tickets is there already.` );
		return;
	}
	const since = Date.now();
	step( `Seeding ${ size } tickets …` );
	await database.query( `DROP DATABASE IF EXISTS ${ databaseOf( size ) }` );
	await database.query( `CREATE DATABASE ${ databaseOf( size ) } CHARACTER SET utf8mb4` );
	await php( root, size, inRoot( 'tests/bench/site/install.php' ) );
	await php( root, size, inRoot( 'tests/bench/site/seed.php' ), [ String( size ) ], {
		show: size > 10_000,
	} );
	writeFileSync( SEEDED(), JSON.stringify( { ...seeded, [ size ]: made }, null, '\t' ) );
	step( `Seeded ${ size } tickets (${ seconds( since ) }).` );
}

export async function keysOf( root, size ) {
	const { stdout } = await php( root, size, inRoot( 'tests/bench/site/keys.php' ), [
		String( size ),
	] );
	return JSON.parse( stdout );
}

export function fingerprint( root ) {
	const hash = createHash( 'sha256' ).update( String( versionOf( root ) ) );
	const sources = [
		...filesUnder( inRoot( 'tests/bench' ), /^(seed\/|site\/(seed|world)).*\.php$/ ).map(
			( name ) => `tests/bench/${ name }`
		),
		...filesUnder( inRoot( 'includes' ), /Migrations\/.*\.php$/ ).map(
			( name ) => `includes/${ name }`
		),
	];
	for ( const name of sources ) {
		hash.update( name ).update( readFileSync( inRoot( name ) ) );
	}
	return hash.digest( 'hex' );
}
