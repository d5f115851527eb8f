import { readFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';

/** What the list of plugins shows of plugin.php, and translates. */
const FIELDS = [ 'Plugin Name', 'Description', 'Author' ];

export function extractHeader() {
	const text = readFileSync( inRoot( 'plugin.php' ), 'utf8' );
	return FIELDS.map( ( field ) => ( {
		id: new RegExp( `^ \\* ${ field }:\\s*(.+)$`, 'm' ).exec( text )[ 1 ].trim(),
		comment: `${ field } in the list of plugins.`,
		reference: 'plugin.php',
	} ) );
}
