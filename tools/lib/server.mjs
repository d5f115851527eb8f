import { setTimeout as wait } from 'node:timers/promises';
import { readFileSync } from 'node:fs';
import { ToolError } from './console.mjs';

const START_TIMEOUT_MS = 90_000;
const CRON_INTERVAL_MS = 30_000;

/** Waits until the site answers its REST index. */
export async function answering( child, site ) {
	const until = Date.now() + START_TIMEOUT_MS;
	for (;;) {
		if ( child.exitCode !== null || Date.now() > until ) {
			throw new ToolError( `The server did not start:\n${ tail( site.log ) }` );
		}
		try {
			const response = await fetch( `${ site.url }/wp-json/`, {
				signal: AbortSignal.timeout( 20_000 ),
			} );
			await response.arrayBuffer();
			if ( response.ok ) {
				return;
			}
			if ( response.status === 500 ) {
				throw new ToolError(
					`The site answers ${ response.status }:\n${ tail( site.log ) }`
				);
			}
		} catch ( error ) {
			if ( error instanceof ToolError ) {
				throw error;
			}
		}
		await wait( 150 );
	}
}

const tail = ( log ) => readFileSync( log, 'utf8' ).trim().split( '\n' ).slice( -8 ).join( '\n' );

/** Visitors drive WP-Cron; a site that nobody visits needs a nudge. */
export function keepCronRunning( site ) {
	const nudge = () =>
		fetch( `${ site.url }/wp-cron.php?doing_wp_cron`, {
			signal: AbortSignal.timeout( CRON_INTERVAL_MS ),
		} ).then(
			( response ) => response.arrayBuffer(),
			() => {}
		);
	nudge();
	const timer = setInterval( nudge, CRON_INTERVAL_MS );
	timer.unref();
	return () => clearInterval( timer );
}
