import {
	copyFileSync,
	existsSync,
	mkdirSync,
	readFileSync,
	readdirSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { ask, run } from './run.mjs';

/** Which Debian suite carries which WordPress. */
const SUITES = { 7.1: 'sid', 6.8: 'trixie' };

const PACKAGES = [
	'wordpress',
	'wordpress-l10n',
	'wordpress-theme-twentytwentyfive',
	'libphp-phpmailer',
	'php-getid3',
	'libjs-cropper',
	'libjs-jquery-ui',
	'libjs-lodash',
	'libjs-underscore',
];

const CERTIFICATES = '/etc/ssl/certs/ca-certificates.crt';
const CERTIFICATES_IN_CORE = 'wp-includes/certificates/ca-bundle.crt';

/** The machine's own Debian source, as deb822 fields, or null elsewhere. */
function debianSource() {
	const folder = '/etc/apt/sources.list.d';
	const files = existsSync( folder ) ? readdirSync( folder ) : [];
	for ( const file of files.filter( ( name ) => name.endsWith( '.sources' ) ) ) {
		const stanzas = readFileSync( path.join( folder, file ), 'utf8' ).split( /\n\s*\n/ );
		for ( const stanza of stanzas ) {
			const field = ( name ) =>
				new RegExp( `^${ name }:[ \\t]*(.+)$`, 'mi' ).exec( stanza )?.[ 1 ]?.trim();
			const uri = field( 'URIs' );
			if ( uri && isDebianArchive( uri ) ) {
				return { uri, signedBy: field( 'Signed-By' ) };
			}
		}
	}
	const list = '/etc/apt/sources.list';
	const lines = existsSync( list ) ? readFileSync( list, 'utf8' ).split( '\n' ) : [];
	for ( const line of lines ) {
		const match = /^deb\s+(?:\[([^\]]*)\]\s+)?(\S+)\s/.exec( line.trim() );
		if ( match?.[ 2 ] && isDebianArchive( match[ 2 ] ) ) {
			const signedBy = /signed-by=(\S+)/.exec( match[ 1 ] ?? '' )?.[ 1 ];
			return { uri: match[ 2 ], signedBy };
		}
	}
	return null;
}

const isDebianArchive = ( uri ) => /\/debian\/?$/.test( uri );

/** One package index of its own: nothing of the system's apt is read or changed. */
async function privateApt( folder, suite, source ) {
	for ( const name of [ 'parts', 'lists/partial', 'cache/archives/partial', 'debs' ] ) {
		mkdirSync( path.join( folder, name ), { recursive: true } );
	}
	const signedBy = source.signedBy ? `Signed-By: ${ source.signedBy }\n` : '';
	writeFileSync(
		path.join( folder, 'parts/core.sources' ),
		`Types: deb\nURIs: ${ source.uri }\nSuites: ${ suite }\nComponents: main\n${ signedBy }`
	);
	const options = [
		'Dir::Etc::SourceList=/dev/null',
		`Dir::Etc::SourceParts=${ folder }/parts`,
		`Dir::State::Lists=${ folder }/lists`,
		`Dir::Cache=${ folder }/cache`,
		'APT::Sandbox::User=root',
		'Acquire::Retries=3',
		'Acquire::http::Timeout=20',
		'Acquire::Languages=none',
	].flatMap( ( option ) => [ '-o', option ] );
	await run( 'apt-get', [ ...options, 'update' ] );
	return options;
}

/**
 * Puts together a WordPress core from Debian's packages in `target`.
 * @return {Promise<string|null>} Why it was not possible, or null when it was.
 */
export async function coreFromDebian( version, target, scratch ) {
	const suite = SUITES[ version ];
	const source = debianSource();
	if ( ! suite || ! source || ! ask( 'apt-get', [ '--version' ] ) ) {
		return suite ? 'this is not a Debian machine' : `Debian has no WordPress ${ version }`;
	}
	const options = await privateApt( scratch, suite, source );
	const debs = path.join( scratch, 'debs' );
	await run(
		'apt-get',
		[ ...options, 'download', ...PACKAGES.map( ( name ) => `${ name }/${ suite }` ) ],
		{ cwd: debs }
	);
	const unpacked = path.join( scratch, 'root' );
	for ( const deb of readdirSync( debs ) ) {
		await run( 'dpkg-deb', [ '-x', path.join( debs, deb ), unpacked ] );
	}
	await assemble( unpacked, target );
	return null;
}

/** Debian splits the core over packages and links the parts together: the links become files. */
async function assemble( unpacked, target ) {
	const core = path.join( unpacked, 'usr/share/wordpress' );
	for ( const name of [ '.htaccess', 'wp-config.php', CERTIFICATES_IN_CORE ] ) {
		rmSync( path.join( core, name ), { force: true } );
	}
	copyFileSync( CERTIFICATES, path.join( core, CERTIFICATES_IN_CORE ) );
	await run( 'cp', [ '-rL', core, target ] );
	const languages = path.join( target, 'wp-content/languages' );
	for ( const file of readdirSync( languages ) ) {
		if ( ! file.includes( 'fa_IR' ) ) {
			rmSync( path.join( languages, file ) );
		}
	}
}
