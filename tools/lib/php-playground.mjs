import { openSync } from 'node:fs';
import { bin } from './paths.mjs';
import { launch, run } from './run.mjs';

const PHP = '8.3';
const WORKERS = 4;
const PLUGIN = '/wordpress/wp-content/plugins/mizkar';

export const name = 'WordPress Playground (PHP in WebAssembly)';

const common = ( site ) => [
	'--php',
	PHP,
	'--site-url',
	site.url,
	'--mount-dir-before-install',
	site.folder,
	'/wordpress',
	'--wordpress-install-mode',
	'do-not-attempt-installing',
	'--follow-symlinks',
	'--verbosity',
	'quiet',
];

export const runScript = ( site, script ) =>
	run( bin( 'wp-playground-cli' ), [
		'php',
		...common( site ),
		'--',
		`${ PLUGIN }/tools/site/${ script }`,
	] );

export function serve( site, port ) {
	const log = openSync( site.log, 'a' );
	return launch(
		bin( 'wp-playground-cli' ),
		[ 'server', '--port', String( port ), '--workers', String( WORKERS ), ...common( site ) ],
		{ detached: true, stdio: [ 'ignore', log, log ] }
	);
}
