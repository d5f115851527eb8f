import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build, isBuilt } from '../build.mjs';
import { ensureNpmPackages } from '../lib/packages.mjs';
import { bin, has } from '../lib/paths.mjs';
import { run } from '../lib/run.mjs';
import { removeRunFolder, runFolder } from '../lib/run-folder.mjs';
import { counted } from './report.mjs';

export const tsUnit = {
	name: 'ts-unit',
	there: () => has( 'tests/ts' ),
	async run( options ) {
		await ensureNpmPackages();
		const report = path.join( runFolder( 'jest' ), 'report.json' );
		const result = await run(
			bin( 'wp-scripts' ),
			[
				'test-unit-js',
				'--config',
				'jest.config.cjs',
				'--json',
				`--outputFile=${ report }`,
				...( options.filter ? [ '--testPathPatterns', options.filter ] : [] ),
			],
			{ allowFailure: true }
		);
		const counts = existsSync( report ) ? jestCounts( report ) : null;
		process.stdout.write( result.output.replace( result.stdout, '' ) );
		removeRunFolder( 'jest' );
		return counted( counts, result.code );
	},
};

function jestCounts( report ) {
	const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
		readFileSync( report, 'utf8' )
	);
	return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
}

export const buildStep = {
	name: 'build',
	there: () => true,
	async run() {
		if ( ! isBuilt() ) {
			await build();
		}
		return { passed: 1, failed: 0 };
	},
};
