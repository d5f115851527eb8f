import { randomBytes } from 'node:crypto';
import { build, isBuilt } from '../build.mjs';
import { ensureCore } from '../wordpress-core.mjs';
import { ToolError, seconds, step, warn } from './console.mjs';
import { ensureNpmPackages } from './packages.mjs';
import * as native from './php-native.mjs';
import * as playground from './php-playground.mjs';
import { isFree } from './ports.mjs';
import { answering } from './server.mjs';
import { Site } from './site.mjs';
import { canInstall, ensureSystem, missing } from './system.mjs';

const NATIVE_NEEDS = [
	'php:pdo_sqlite',
	'php:mbstring',
	'php:curl',
	'php:gd',
	'php:intl',
	'php:dom',
];

/** Native PHP is forty times quicker; Playground asks for nothing. */
async function choosePhp( wantsPlayground ) {
	if ( wantsPlayground ) {
		return playground;
	}
	const version = native.usablePhp();
	if ( ! version ) {
		warn(
			'PHP 8.1 or newer is not installed: WordPress Playground is used instead (slower, but complete).'
		);
		return playground;
	}
	if ( missing( NATIVE_NEEDS ).length > 0 && canInstall() ) {
		await ensureSystem( NATIVE_NEEDS );
	}
	if ( missing( [ 'php:pdo_sqlite', 'php:mbstring' ] ).length > 0 ) {
		warn(
			'PHP lacks pdo_sqlite or mbstring: WordPress Playground is used instead (slower, but complete).'
		);
		return playground;
	}
	return native;
}

/**
 * Brings a local site up, from nothing if need be.
 * @return {Promise<{site: Site, php: object, server: object, signInUrl: string}>} What runs now.
 */
export async function runSite( {
	name,
	port,
	reset,
	locale,
	wantsPlayground = false,
	extraPlugins = [],
	demo = true,
	version,
} ) {
	if ( ! ( await isFree( port ) ) ) {
		throw new ToolError(
			`Port ${ port } is in use by another program: stop it, or choose another port with --port ${ port + 1 }.`
		);
	}
	const site = new Site( name );
	await ensureNpmPackages();
	const php = await choosePhp( wantsPlayground );
	if ( ! isBuilt() ) {
		await build();
	}
	const signInToken = randomBytes( 24 ).toString( 'base64url' );
	const url = `http://127.0.0.1:${ port }`;
	const options = { url, signInToken, extraPlugins, demo, version };
	if ( reset || ! site.isComplete ) {
		const before = reset ? undefined : site.state?.locale;
		await makeSite( site, php, locale ?? before ?? 'en_US', options );
	} else {
		await reuseSite( site, php, locale, options );
	}
	step( `Starting ${ php.name } …` );
	const server = php.serve( site, port );
	await answering( server, site );
	return { site, php, server, signInUrl: `${ url }/?mizkar-sign-in=${ signInToken }` };
}

async function makeSite( site, php, locale, options ) {
	const core = await ensureCore( options.version );
	const since = Date.now();
	step( 'Making the site …' );
	site.create( core, locale );
	site.configure( options );
	await php.runScript( site, 'install.php' );
	await php.runScript( site, 'demo.php' );
	site.save( { complete: true } );
	step( `The site is ready (${ seconds( since ) }).` );
}

async function reuseSite( site, php, locale, options ) {
	const changes = locale !== undefined && locale !== site.state.locale;
	if ( changes ) {
		site.save( { locale } );
	}
	site.configure( options );
	if ( changes ) {
		await php.runScript( site, 'locale.php' );
	}
}
