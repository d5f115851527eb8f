/**
 * The site of the browser tests: a new one each time, without demo tickets, with tests/e2e-plugin.
 * node tools/e2e-site.mjs PORT LOCALE [WORDPRESS]
 */
import { ToolError, main, step } from './lib/console.mjs';
import { inRoot } from './lib/paths.mjs';
import { runSite } from './lib/running-site.mjs';

const siteName = ( port ) => `e2e-${ port }`;

await main( async () => {
	const [ port, locale, version ] = process.argv.slice( 2 );
	const { site, server } = await runSite( {
		name: siteName( port ),
		port: Number( port ),
		reset: true,
		locale,
		version,
		demo: false,
		extraPlugins: [ inRoot( 'tests/e2e-plugin' ) ],
	} );
	step( `Browser tests in ${ locale } at ${ site.url }` );
	await new Promise( ( resolve ) => server.once( 'close', resolve ) );
	throw new ToolError( `The server stopped by itself: see ${ site.log }.` );
} );
