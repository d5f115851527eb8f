import { existsSync, readFileSync } from 'node:fs';
import { ToolError, seconds, step } from './console.mjs';
import { ask, run } from './run.mjs';

/** The PHP branch on this machine, as in "8.2", or null. */
export const phpBranch = () =>
	ask( 'php', [ '-r', 'echo PHP_MAJOR_VERSION, ".", PHP_MINOR_VERSION;' ] );

const phpExtensions = () => ( ask( 'php', [ '-m' ] ) ?? '' ).toLowerCase().split( '\n' );

/** What the tools need of the machine: how to see that it is there and which Debian package has it. */
const NEEDS = {
	php: { there: () => phpBranch() !== null, debian: () => 'php-cli' },
	composer: {
		there: () => ask( 'composer', [ '--version' ] ) !== null,
		debian: () => 'composer',
	},
	mariadb: { there: () => findMariadb() !== null, debian: () => 'mariadb-server' },
	chromium: { there: () => findChromium() !== null, debian: () => 'chromium' },
	gettext: { there: () => ask( 'msgfmt', [ '--version' ] ) !== null, debian: () => 'gettext' },
	fonts: {
		there: () => ( ask( 'fc-list', [ ':lang=fa', 'family' ] ) ?? '' ) !== '',
		debian: () => 'fonts-noto-core',
	},
	nginx: { there: () => existsSync( '/usr/sbin/nginx' ), debian: () => 'nginx-light' },
	'php-fpm': {
		there: () => existsSync( `/usr/sbin/php-fpm${ phpBranch() }` ),
		debian: () => `php${ phpBranch() ?? '' }-fpm`,
	},
};

const EXTENSION_PACKAGES = {
	pdo_sqlite: 'sqlite3',
	mysqli: 'mysql',
	dom: 'xml',
	simplexml: 'xml',
	xmlwriter: 'xml',
};

for ( const name of [
	'curl',
	'dom',
	'gd',
	'intl',
	'mbstring',
	'mysqli',
	'pdo_sqlite',
	'xmlwriter',
	'zip',
] ) {
	NEEDS[ `php:${ name }` ] = {
		there: () => phpExtensions().includes( name ),
		debian: () => `php${ phpBranch() ?? '' }-${ EXTENSION_PACKAGES[ name ] ?? name }`,
	};
}

const firstThere = ( paths ) => paths.find( ( file ) => file && existsSync( file ) ) ?? null;

export const findMariadb = () =>
	firstThere( [
		process.env.MIZKAR_MARIADBD,
		'/usr/sbin/mariadbd',
		'/usr/local/sbin/mariadbd',
		'/opt/homebrew/bin/mariadbd',
	] );

export const findChromium = () =>
	firstThere( [
		process.env.MIZKAR_CHROMIUM,
		'/usr/bin/chromium',
		'/usr/bin/chromium-browser',
		'/usr/bin/google-chrome',
		'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	] );

/** True where apt-get may be used without asking: Debian and its children, as root. */
export const canInstall = () =>
	process.getuid?.() === 0 &&
	existsSync( '/etc/os-release' ) &&
	/^ID(_LIKE)?=.*debian/m.test( readFileSync( '/etc/os-release', 'utf8' ) );

export const missing = ( needs ) => needs.filter( ( name ) => ! NEEDS[ name ].there() );

/** Installs what is missing, or says exactly what to install. */
export async function ensureSystem( needs ) {
	const absent = missing( needs );
	if ( absent.length === 0 ) {
		return;
	}
	const packages = () => [
		...new Set( missing( needs ).map( ( name ) => NEEDS[ name ].debian() ) ),
	];
	if ( ! canInstall() ) {
		throw new ToolError(
			`Missing on this machine: ${ absent.join( ', ' ) }. On Debian or Ubuntu install it with:\n  sudo apt-get install ${ packages().join( ' ' ) }\nElsewhere install the same by your system's means, then try again.`
		);
	}
	await aptInstall( packages() );
	// The names of PHP's extensions are known only once PHP is there.
	if ( missing( needs ).length > 0 ) {
		await aptInstall( packages() );
	}
	const still = missing( needs );
	if ( still.length > 0 ) {
		throw new ToolError(
			`Still missing after installing: ${ still.join( ', ' ) }. Install it by hand and try again.`
		);
	}
}

let listsAreFresh = false;

async function aptInstall( packages ) {
	const since = Date.now();
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	step( `Installing system packages: ${ packages.join( ' ' ) } …` );
	if ( ! listsAreFresh ) {
		await run( 'apt-get', [ 'update', '-qq' ], { env, allowFailure: true } );
		listsAreFresh = true;
	}
	const result = await run(
		'apt-get',
		[ 'install', '-y', '-qq', '--no-install-recommends', ...packages ],
		{ env, allowFailure: true }
	);
	if ( result.code !== 0 ) {
		const tail = result.output.trim().split( '\n' ).slice( -6 ).join( '\n' );
		throw new ToolError(
			`System packages could not be installed (${ packages.join( ' ' ) }):\n${ tail }`
		);
	}
	step( `System packages are there (${ seconds( since ) }).` );
}
