import { existsSync, readFileSync } from 'node:fs';

/** Counts of a JUnit file (PHPUnit writes one). */
export function junitCounts( file ) {
	const first = existsSync( file )
		? /<testsuite\s[^>]*>/.exec( readFileSync( file, 'utf8' ) )?.[ 0 ]
		: null;
	if ( ! first ) {
		return null;
	}
	const count = ( name ) =>
		Number( new RegExp( `\\s${ name }="(\\d+)"` ).exec( first )?.[ 1 ] ?? 0 );
	const failed = count( 'failures' ) + count( 'errors' );
	return { passed: count( 'tests' ) - failed - count( 'skipped' ), failed };
}

/** A step that crashed before it could count is one failure; one that failed without a failed test is one too. */
export function counted( counts, code ) {
	const { passed, failed } = counts ?? { passed: 0, failed: 0 };
	return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

export const asOneTest = ( code ) =>
	code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };

export const add = ( all ) =>
	all.reduce(
		( sum, one ) => ( { passed: sum.passed + one.passed, failed: sum.failed + one.failed } ),
		{ passed: 0, failed: 0 }
	);
