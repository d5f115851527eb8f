import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build, isBuilt } from '../build.mjs';
import { filesUnder } from '../lib/files.mjs';
import { ensureNpmPackages } from '../lib/packages.mjs';
import { bin, has, inRoot } from '../lib/paths.mjs';
import { freePort } from '../lib/ports.mjs';
import { run } from '../lib/run.mjs';
import { removeRunFolder, runFolder } from '../lib/run-folder.mjs';
import { Site } from '../lib/site.mjs';
import { ensureSystem } from '../lib/system.mjs';
import { counted } from './report.mjs';

export const e2e = {
	name: 'e2e',
	there: () =>
		has( 'plugin.php' ) && filesUnder( inRoot( 'tests/e2e' ), /\.spec\.ts$/ ).length > 0,
	async run( options ) {
		await ensureSystem( [
			'php',
			'php:pdo_sqlite',
			'php:gd',
			'php:intl',
			'php:curl',
			'chromium',
			'fonts',
		] );
		await ensureNpmPackages();
		if ( ! isBuilt() ) {
			await build();
		}
		const report = path.join( runFolder( 'e2e' ), 'report.json' );
		const ports = [ await freePort(), await freePort() ];
		const result = await run(
			bin( 'playwright' ),
			[ 'test', ...( options.filter ? [ '--grep', options.filter ] : [] ) ],
			{
				allowFailure: true,
				show: true,
				env: {
					...process.env,
					PLAYWRIGHT_JSON_OUTPUT_FILE: report,
					MIZKAR_E2E_PORT_EN: String( ports[ 0 ] ),
					MIZKAR_E2E_PORT_FA: String( ports[ 1 ] ),
				},
			}
		);
		const counts = existsSync( report ) ? playwrightCounts( report ) : null;
		ports.forEach( ( port ) => new Site( `e2e-${ port }` ).remove() );
		removeRunFolder( 'e2e' );
		return counted( counts, result.code );
	},
};

function playwrightCounts( report ) {
	const { stats } = JSON.parse( readFileSync( report, 'utf8' ) );
	return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
}
