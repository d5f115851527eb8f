import { openSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { ask, launch, run } from './run.mjs';

const WORKERS = 4;
const SETTINGS = {
	'opcache.enable': '1',
	'opcache.enable_cli': '1',
	'opcache.memory_consumption': '256',
	'opcache.max_accelerated_files': '20000',
	'opcache.revalidate_freq': '0',
	memory_limit: '512M',
	upload_max_filesize: '64M',
	post_max_size: '256M',
	display_errors: '0',
	log_errors: '1',
};
const asArguments = Object.entries( SETTINGS ).flatMap( ( [ name, value ] ) => [
	'-d',
	`${ name }=${ value }`,
] );

export const name = "PHP's own server";

/** The PHP on this machine, as in "8.2.20", when it is new enough; null otherwise. */
export const usablePhp = () =>
	ask( 'php', [
		'-r',
		'if ( PHP_VERSION_ID >= 80100 ) { echo PHP_VERSION; } else { exit( 1 ); }',
	] );

export const runScript = ( site, script ) =>
	run( 'php', [ ...asArguments, inRoot( 'tools/site', script ) ], {
		env: { ...process.env, MIZKAR_SITE_ROOT: site.folder },
	} );

export function serve( site, port ) {
	const log = openSync( site.log, 'a' );
	return launch(
		'php',
		[
			...asArguments,
			'-S',
			`127.0.0.1:${ port }`,
			'-t',
			site.folder,
			inRoot( 'tools/site/router.php' ),
		],
		{
			// The workers are children of the server: the whole group is stopped at once.
			detached: true,
			stdio: [ 'ignore', log, log ],
			env: { ...process.env, PHP_CLI_SERVER_WORKERS: String( WORKERS ) },
		}
	);
}
