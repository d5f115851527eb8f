import { spawn, spawnSync } from 'node:child_process';
import { ToolError } from './console.mjs';
import { root } from './paths.mjs';

const living = new Set();

/** Starts a process that ends with this one. */
export function launch( command, args, options = {} ) {
	const child = spawn( command, args, { cwd: root, ...options } );
	child.ownGroup = options.detached === true && process.platform !== 'win32';
	living.add( child );
	child.once( 'close', () => living.delete( child ) );
	return child;
}

export function stopAll( signal = 'SIGTERM' ) {
	for ( const child of living ) {
		stop( child, signal );
	}
}

/** A detached child leads its own process group: the whole group is stopped. */
export function stop( child, signal = 'SIGTERM' ) {
	try {
		if ( child.ownGroup ) {
			process.kill( -child.pid, signal );
		} else {
			child.kill( signal );
		}
	} catch {
		// Already gone.
	}
}

process.once( 'exit', () => stopAll() );
for ( const [ signal, code ] of [
	[ 'SIGINT', 130 ],
	[ 'SIGTERM', 143 ],
	[ 'SIGHUP', 129 ],
] ) {
	process.once( signal, () => {
		stopAll();
		process.exit( code );
	} );
}

/**
 * Runs a command to its end.
 * Options beyond spawn's: `show` passes its output through, `input` is written to it, `allowFailure` returns instead of throwing.
 * @return {Promise<{code: number, output: string, stdout: string}>} Exit code, all output, standard output alone.
 */
export function run( command, args, options = {} ) {
	const { show = false, input, allowFailure = false, ...rest } = options;
	return new Promise( ( resolve, reject ) => {
		const child = launch( command, args, {
			stdio: [ input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe' ],
			...rest,
		} );
		let output = '';
		let stdout = '';
		child.stdout.on( 'data', ( chunk ) => {
			output += chunk;
			stdout += chunk;
			if ( show ) {
				process.stdout.write( chunk );
			}
		} );
		child.stderr.on( 'data', ( chunk ) => {
			output += chunk;
			if ( show ) {
				process.stderr.write( chunk );
			}
		} );
		child.once( 'error', ( error ) =>
			reject(
				error.code === 'ENOENT'
					? new ToolError( `The command "${ command }" is not installed.` )
					: error
			)
		);
		child.once( 'close', ( code, signal ) => {
			const result = { code: code ?? 1, output, stdout };
			if ( result.code === 0 || allowFailure ) {
				resolve( result );
				return;
			}
			const tail = show ? '' : `\n${ output.trim().split( '\n' ).slice( -15 ).join( '\n' ) }`;
			reject(
				new ToolError(
					`"${ command } ${ args.slice( 0, 4 ).join( ' ' ) }" failed (${ signal ?? code }).${ tail }`
				)
			);
		} );
		if ( input !== undefined ) {
			child.stdin.end( input );
		}
	} );
}

/** Trimmed standard output of a quick command, or null when it is missing or fails. */
export function ask( command, args ) {
	const result = spawnSync( command, args, { cwd: root, encoding: 'utf8' } );
	return result.status === 0 ? result.stdout.trim() : null;
}
