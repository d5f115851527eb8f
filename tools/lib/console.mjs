import { writeSync } from 'node:fs';
import { styleText } from 'node:util';

const colour = process.stdout.isTTY && ! process.env.NO_COLOR;
export const paint = ( style, text ) => ( colour ? styleText( style, text ) : text );

/** A failure the person at the keyboard can act on: shown as one sentence, without a stack trace. */
export class ToolError extends Error {}

export const say = ( text = '' ) => process.stdout.write( `${ text }\n` );
export const step = ( text ) => say( `${ paint( 'cyan', '›' ) } ${ text }` );
export const warn = ( text ) => say( `${ paint( 'yellow', '!' ) } ${ text }` );

export const seconds = ( since_ms ) => `${ ( ( Date.now() - since_ms ) / 1000 ).toFixed( 1 ) } s`;

const SYSTEM_SENTENCES = {
	ENOSPC: 'The disk is full: free some space (about 3 GB are needed) and try again.',
	EDQUOT: 'The disk quota is used up: free some space (about 3 GB are needed) and try again.',
	EROFS: 'This folder cannot be written to: move the project to a writable disk.',
	EACCES: 'A file cannot be written: check who owns the project folder',
	EPERM: 'A file cannot be written: check who owns the project folder',
};

export function sentence( error ) {
	if ( error instanceof ToolError ) {
		return error.message;
	}
	const known = SYSTEM_SENTENCES[ error?.code ];
	if ( known ) {
		return error.path ? `${ known } (${ error.path }).` : known;
	}
	return process.env.MIZKAR_DEBUG
		? error.stack
		: `Unexpected: ${ error?.message ?? error } (set MIZKAR_DEBUG=1 for details).`;
}

/** Runs a command line tool: a failure becomes one sentence and exit code 1, and whatever was started is stopped. */
export async function main( task ) {
	try {
		await task();
	} catch ( error ) {
		writeSync( 2, `${ paint( 'red', '✗' ) } ${ sentence( error ) }\n` );
		process.exit( 1 );
	}
}
