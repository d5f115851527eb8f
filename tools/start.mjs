/**
 * npm start: a running site from nothing. npm start -- --help tells the options.
 */
import { parseArgs } from 'node:util';
import { ToolError, main, paint, say, seconds } from './lib/console.mjs';
import { stopAll } from './lib/run.mjs';
import { runSite } from './lib/running-site.mjs';
import { keepCronRunning } from './lib/server.mjs';
import { LOCALES } from './lib/site.mjs';

const DEFAULT_PORT = 8881;

const HELP = `npm start                        a local WordPress with Mizkar and demo data
npm start -- --reset             begin anew: the site's data is deleted
npm start -- --locale fa_IR      in Persian (${ LOCALES.join( ' or ' ) })
npm start -- --port 8890         at another port
npm start -- --playground        on WordPress Playground, without PHP on this machine
npm start -- --site NAME         another site beside the usual one`;

function readOptions() {
	let values;
	try {
		( { values } = parseArgs( {
			options: {
				reset: { type: 'boolean', default: false },
				locale: { type: 'string' },
				port: { type: 'string', default: String( DEFAULT_PORT ) },
				playground: { type: 'boolean', default: false },
				site: { type: 'string', default: 'start' },
				help: { type: 'boolean', default: false },
			},
		} ) );
	} catch ( error ) {
		throw new ToolError(
			`${ error.message.split( '. ' )[ 0 ].replace( /\.$/, '' ) }. Options are:\n${ HELP }`
		);
	}
	const port = Number( values.port );
	if ( ! Number.isInteger( port ) || port < 1 || port > 65535 ) {
		throw new ToolError( `"${ values.port }" is no port: use a number from 1024 to 65535.` );
	}
	if ( values.locale !== undefined && ! LOCALES.includes( values.locale ) ) {
		throw new ToolError(
			`"${ values.locale }" is not there: choose ${ LOCALES.join( ' or ' ) }.`
		);
	}
	return { ...values, port };
}

function announce( { site, signInUrl }, since ) {
	const line = ( label, text ) => say( `  ${ label.padEnd( 22 ) } ${ text }` );
	const account = ( label, login ) =>
		line( label, `${ login.padEnd( 10 ) } password ${ site.state.passwords[ login ] }` );
	say( paint( 'bold', `\nMizkar is running (${ seconds( since ) }).\n` ) );
	line( 'A customer asks here', paint( 'cyan', `${ site.url }/support/` ) );
	line( 'An agent answers here', paint( 'cyan', signInUrl ) );
	line( '', 'signs in as agent, once; later use the names below' );
	say();
	line( 'Sign-in page', `${ site.url }/wp-login.php` );
	account( 'Administrator', 'admin' );
	account( 'Agent', 'agent' );
	account( 'Customer', 'customer' );
	say();
	line( 'Files and database', site.folder );
	line( 'Log', site.log );
	say( '\nCtrl-C stops it; the data stays for the next npm start.' );
}

await main( async () => {
	const options = readOptions();
	if ( options.help ) {
		say( HELP );
		return;
	}
	const since = Date.now();
	const running = await runSite( {
		name: options.site,
		port: options.port,
		reset: options.reset,
		locale: options.locale,
		wantsPlayground: options.playground,
	} );
	announce( running, since );
	keepCronRunning( running.site );
	await new Promise( ( resolve ) => running.server.once( 'close', resolve ) );
	stopAll();
	throw new ToolError( `The server stopped by itself: see ${ running.site.log }.` );
} );
