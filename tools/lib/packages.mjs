import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { ToolError, seconds, step } from './console.mjs';
import { has, inCache, inRoot } from './paths.mjs';
import { ask, run } from './run.mjs';

/** True when these files have not changed since the last remember() under this name. */
function isRemembered( name, files ) {
	const stamp = inCache( 'stamps', name );
	return existsSync( stamp ) && readFileSync( stamp, 'utf8' ) === fingerprint( files );
}

function remember( name, files ) {
	mkdirSync( inCache( 'stamps' ), { recursive: true } );
	writeFileSync( inCache( 'stamps', name ), fingerprint( files ) );
}

function fingerprint( files ) {
	const hash = createHash( 'sha256' );
	for ( const file of files.filter( ( name ) => has( name ) ) ) {
		hash.update( file ).update( readFileSync( inRoot( file ) ) );
	}
	return hash.digest( 'hex' );
}

export async function ensureNpmPackages() {
	const files = [ 'package.json', 'package-lock.json' ];
	if ( has( 'node_modules' ) && isRemembered( 'npm', files ) ) {
		return;
	}
	const since = Date.now();
	step( 'Installing npm packages (a few minutes the first time) …' );
	const verb = has( 'package-lock.json' ) && ! has( 'node_modules' ) ? 'ci' : 'install';
	const result = await run( 'npm', [ verb, '--no-audit', '--no-fund', '--loglevel=error' ], {
		allowFailure: true,
		env: { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
		shell: process.platform === 'win32',
	} );
	if ( result.code !== 0 ) {
		throw new ToolError( packageProblem( 'npm', result.output ) );
	}
	remember( 'npm', files );
	step( `npm packages are there (${ seconds( since ) }).` );
}

export async function ensureComposerPackages() {
	const files = [ 'composer.json' ];
	if ( has( 'vendor/autoload.php' ) && isRemembered( 'composer', files ) ) {
		return;
	}
	if ( ! ask( 'composer', [ '--version' ] ) ) {
		throw new ToolError(
			'Composer is missing: install it (https://getcomposer.org) and try again.'
		);
	}
	const since = Date.now();
	step( 'Installing Composer packages …' );
	const verb = has( 'vendor' ) ? 'update' : 'install';
	const result = await run(
		'composer',
		[ verb, '--no-interaction', '--no-progress', '--quiet' ],
		{
			allowFailure: true,
			env: { ...process.env, COMPOSER_ALLOW_SUPERUSER: '1' },
		}
	);
	if ( result.code !== 0 ) {
		throw new ToolError( packageProblem( 'Composer', result.output ) );
	}
	remember( 'composer', files );
	step( `Composer packages are there (${ seconds( since ) }).` );
}

const NO_NETWORK =
	/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|Could not resolve host|Failed to connect/;
const NO_DISK = /ENOSPC|No space left/;

function packageProblem( name, output ) {
	if ( NO_DISK.test( output ) ) {
		return `${ name } packages could not be installed because the disk is full: free about 3 GB and try again.`;
	}
	if ( NO_NETWORK.test( output ) ) {
		return `${ name } packages could not be installed because its registry cannot be reached: check the network and try again.`;
	}
	// The cause comes first; usage and log file follow.
	const cause = output.trim().split( '\n' ).slice( 0, 12 ).join( '\n' );
	return `${ name } packages could not be installed:\n${ cause }`;
}
