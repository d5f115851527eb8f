const KEYWORD = /^(msgctxt|msgid_plural|msgid|msgstr(?:\[(\d+)\])?)\s+"(.*)"$/;

/** Every entry of a .po or .pot file, its header included; obsolete ones (#~) are left out. */
export const parseEntries = ( text ) =>
	text
		.split( /\r?\n\s*\r?\n/ )
		.map( parseEntry )
		.filter( ( entry ) => entry.id !== undefined );

/** Has every plural form a text, and nobody a doubt? */
export const isTranslated = ( entry ) =>
	! entry.fuzzy && entry.strings.length > 0 && entry.strings.every( Boolean );

/**
 * Reads a .po file.
 * @return {{header: Record<string, string>, messages: object[]}} Header fields and the translated messages.
 */
export function parsePo( text ) {
	const entries = parseEntries( text );
	const head = entries.find( ( entry ) => entry.id === '' );
	return {
		header: parseHeader( head?.strings[ 0 ] ?? '' ),
		messages: entries.filter( ( entry ) => entry.id !== '' && isTranslated( entry ) ),
	};
}

function parseHeader( text ) {
	const fields = {};
	for ( const line of text.split( '\n' ) ) {
		const colon = line.indexOf( ':' );
		if ( colon > 0 ) {
			fields[ line.slice( 0, colon ).trim().toLowerCase() ] = line.slice( colon + 1 ).trim();
		}
	}
	return fields;
}

function parseEntry( block ) {
	const entry = { id: undefined, strings: [], references: [], fuzzy: false };
	let append = () => {};
	for ( const line of block.split( /\r?\n/ ) ) {
		const keyword = KEYWORD.exec( line );
		if ( line.startsWith( '#:' ) ) {
			entry.references.push( ...line.slice( 2 ).trim().split( /\s+/ ) );
		} else if ( line.startsWith( '#,' ) ) {
			entry.fuzzy ||= line.includes( 'fuzzy' );
		} else if ( keyword ) {
			append = slot( entry, keyword[ 1 ], Number( keyword[ 2 ] ?? 0 ) );
			append( unescape( keyword[ 3 ] ) );
		} else if ( line.startsWith( '"' ) ) {
			append( unescape( line.slice( 1, line.lastIndexOf( '"' ) ) ) );
		}
	}
	return entry;
}

function slot( entry, keyword, index ) {
	if ( keyword.startsWith( 'msgstr' ) ) {
		return ( text ) => ( entry.strings[ index ] = ( entry.strings[ index ] ?? '' ) + text );
	}
	const name = { msgctxt: 'context', msgid: 'id', msgid_plural: 'plural' }[ keyword ];
	return ( text ) => ( entry[ name ] = ( entry[ name ] ?? '' ) + text );
}

const ESCAPES = { n: '\n', t: '\t', r: '\r', '"': '"', '\\': '\\' };
const unescape = ( text ) => text.replace( /\\(.)/g, ( whole, char ) => ESCAPES[ char ] ?? whole );
