/**
 * npm run types: TypeScript checks the sources, their tests and the browser tests.
 */
import { pathToFileURL } from 'node:url';
import { ToolError, main, say } from './lib/console.mjs';
import { filesUnder } from './lib/files.mjs';
import { ensureNpmPackages } from './lib/packages.mjs';
import { bin, inRoot } from './lib/paths.mjs';
import { run } from './lib/run.mjs';

const PROJECTS = {
	'tsconfig.json': [ 'src', 'blocks', 'types', 'tests/ts' ],
	'tests/e2e/tsconfig.json': [ 'tests/e2e' ],
};

export async function types() {
	let code = 0;
	for ( const [ project, places ] of Object.entries( PROJECTS ) ) {
		if ( places.some( ( name ) => filesUnder( inRoot( name ), /\.tsx?$/ ).length > 0 ) ) {
			const result = await run(
				bin( 'tsc' ),
				[
					'-p',
					project,
					'--incremental',
					'--tsBuildInfoFile',
					`.cache/tsc/${ project.replace( /\W/g, '-' ) }`,
					...( process.stdout.isTTY ? [ '--pretty' ] : [] ),
				],
				{ allowFailure: true, show: true }
			);
			code ||= result.code;
		}
	}
	return code;
}

if ( import.meta.url === pathToFileURL( process.argv[ 1 ] ?? '' ).href ) {
	await main( async () => {
		await ensureNpmPackages();
		if ( ( await types() ) !== 0 ) {
			throw new ToolError( 'The types above do not fit.' );
		}
		say( 'All types fit.' );
	} );
}
