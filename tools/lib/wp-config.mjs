import { createHash } from 'node:crypto';

const KEYS = [ 'AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE' ].flatMap( ( name ) => [
	`${ name }_KEY`,
	`${ name }_SALT`,
] );

/** A name nobody guesses: Playground would serve the file to whoever asks for it. */
export const databaseFolder = ( secret ) => `database-${ sha256( secret ).slice( 0, 16 ) }`;

const sha256 = ( text ) => createHash( 'sha256' ).update( text ).digest( 'hex' );
const php = ( value ) => {
	if ( Array.isArray( value ) ) {
		return `array( ${ value.map( php ).join( ', ' ) } )`;
	}
	if ( value !== null && typeof value === 'object' ) {
		const pairs = Object.entries( value ).map(
			( [ key, item ] ) => `${ php( key ) } => ${ php( item ) }`
		);
		return `array( ${ pairs.join( ', ' ) } )`;
	}
	return typeof value === 'string' ? `'${ value.replace( /[\\']/g, '\\$&' ) }'` : String( value );
};

/** The local site's wp-config.php: on SQLite, closed to updates, with what the tools' scripts need to know. */
export function wpConfig( { url, secret, site } ) {
	const { sign_in_token: token, ...known } = site;
	const constants = {
		DB_NAME: 'mizkar',
		DB_USER: '',
		DB_PASSWORD: '',
		DB_HOST: '',
		DB_CHARSET: 'utf8mb4',
		DB_COLLATE: '',
		DB_FILE: '.ht.sqlite',
		...Object.fromEntries( KEYS.map( ( key ) => [ key, sha256( secret + key ) ] ) ),
		WP_HOME: url,
		WP_SITEURL: url,
		WP_DEFAULT_THEME: 'twentytwentyfive',
		WP_DEBUG: true,
		WP_DEBUG_DISPLAY: false,
		WP_DEBUG_LOG: true,
		WP_ENVIRONMENT_TYPE: 'local',
		WP_AUTO_UPDATE_CORE: false,
		AUTOMATIC_UPDATER_DISABLED: true,
		DISALLOW_FILE_MODS: true,
		WP_HTTP_BLOCK_EXTERNAL: true,
		WP_ACCESSIBLE_HOSTS: '127.0.0.1,localhost',
		MIZKAR_SITE: { ...known, sign_in_hash: token ? sha256( token ) : '' },
	};
	return [
		'<?php',
		'// Written anew by each npm start.',
		`defined( 'DB_DIR' ) || define( 'DB_DIR', __DIR__ . '/wp-content/${ databaseFolder( secret ) }/' );`,
		...Object.entries( constants ).map(
			( [ name, value ] ) =>
				`defined( '${ name }' ) || define( '${ name }', ${ php( value ) } );`
		),
		"$table_prefix = 'wp_';",
		"defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );",
		"require_once ABSPATH . 'wp-settings.php';",
		'',
	].join( '\n' );
}
