/**
 * npm run generate: writes what follows from the schemas. With --check it only compares, and fails on any difference.
 */
import { ToolError, main } from './lib/console.mjs';
import { run } from './lib/run.mjs';
import { ensureSystem } from './lib/system.mjs';

await main( async () => {
	await ensureSystem( [ 'php' ] );
	const options = process.argv.slice( 2 );
	const result = await run( 'php', [ 'tools/generate.php', ...options ], {
		allowFailure: true,
		show: true,
	} );
	if ( result.code !== 0 ) {
		throw new ToolError(
			'The generated files are not what the schemas say: run npm run generate.'
		);
	}
} );
