import { randomBytes } from 'node:crypto';
import {
	cpSync,
	existsSync,
	mkdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { ToolError } from './console.mjs';
import { inCache, inRoot, root } from './paths.mjs';
import { addSqlite } from './sqlite.mjs';
import { databaseFolder, wpConfig } from './wp-config.mjs';

/** What of a core belongs to a site; plugins that come with some cores do not. */
const FOREIGN_TO_SITE = /[\\/]wp-content[\\/]plugins[\\/]akismet/;

export const LOCALES = [ 'en_US', 'fa_IR' ];
const ACCOUNTS = [ 'admin', 'agent', 'customer' ];
const TITLES = { en_US: 'Mizkar demo', fa_IR: 'نمایش میزکار' };
const TIMEZONES = { en_US: 'UTC', fa_IR: 'Asia/Tehran' };

/** Readable and random: no letters or digits that look alike. */
function password() {
	const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
	return [ ...randomBytes( 12 ) ].map( ( byte ) => letters[ byte % letters.length ] ).join( '' );
}

/** A local site under .cache/sites/<name>: what is known about it is kept beside it. */
export class Site {
	constructor( name ) {
		if ( ! /^[a-z0-9][a-z0-9-]*$/.test( name ) ) {
			throw new ToolError(
				`"${ name }" is no name for a site: use small letters, digits and dashes.`
			);
		}
		this.name = name;
		this.folder = inCache( 'sites', name );
		this.stateFile = inCache( 'sites', `${ name }.json` );
		this.log = inCache( 'sites', `${ name }.log` );
		this.state = existsSync( this.stateFile )
			? JSON.parse( readFileSync( this.stateFile, 'utf8' ) )
			: null;
	}

	get isComplete() {
		return this.state?.complete === true && existsSync( this.folder );
	}

	remove() {
		rmSync( this.folder, { recursive: true, force: true } );
		rmSync( this.stateFile, { force: true } );
		rmSync( this.log, { force: true } );
		this.state = null;
	}

	/** Copies the core, adds SQLite and links the plugin; nothing is installed yet. */
	create( core, locale ) {
		this.remove();
		cpSync( core, this.folder, {
			recursive: true,
			filter: ( source ) => ! FOREIGN_TO_SITE.test( source ),
		} );
		const content = path.join( this.folder, 'wp-content' );
		const secret = randomBytes( 32 ).toString( 'hex' );
		for ( const name of [ 'plugins', 'mu-plugins', 'uploads', databaseFolder( secret ) ] ) {
			mkdirSync( path.join( content, name ), { recursive: true } );
		}
		addSqlite( content );
		symlinkSync( root, path.join( content, 'plugins/mizkar' ), 'junction' );
		this.save( {
			complete: false,
			locale,
			secret,
			passwords: Object.fromEntries( ACCOUNTS.map( ( login ) => [ login, password() ] ) ),
		} );
	}

	/** Everything that may differ from start to start: the address, the sign-in token, the tools' own plugins. */
	configure( { url, signInToken, extraPlugins = [], demo = true } ) {
		this.url = url;
		const { locale, secret, passwords } = this.state;
		writeFileSync(
			path.join( this.folder, 'wp-config.php' ),
			wpConfig( {
				url,
				secret,
				site: {
					title: TITLES[ locale ],
					timezone: TIMEZONES[ locale ],
					locale,
					passwords,
					demo,
					inbox_page: 'mizkar',
					sign_in_token: signInToken,
				},
			} )
		);
		const muPlugins = path.join( this.folder, 'wp-content/mu-plugins' );
		rmSync( muPlugins, { recursive: true, force: true } );
		mkdirSync( muPlugins, { recursive: true } );
		for ( const folder of [ inRoot( 'tools/site/mu-plugins' ), ...extraPlugins ] ) {
			cpSync( folder, muPlugins, { recursive: true } );
		}
	}

	save( changes ) {
		this.state = { ...this.state, ...changes };
		writeFileSync( this.stateFile, JSON.stringify( this.state, null, '\t' ), { mode: 0o600 } );
	}
}
