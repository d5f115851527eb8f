const CONTEXT_GLUE = '\u0004';
const PLURAL_GLUE = '\0';
const MO_MAGIC = 0x950412de;
const MO_HEADER_BYTES = 28;

const keyOf = ( { context, id } ) => ( context === undefined ? id : context + CONTEXT_GLUE + id );
const language = ( header ) => header.language ?? '';
const plurals = ( header ) => header[ 'plural-forms' ] ?? 'nplurals=2; plural=n != 1;';

/** The binary format of GNU gettext: originals sorted, two tables of length and offset, no hash table. */
export function moFile( header, messages ) {
	const head = `Language: ${ language( header ) }\nPlural-Forms: ${ plurals( header ) }\nContent-Type: text/plain; charset=UTF-8\n`;
	const pairs = [
		[ '', head ],
		...messages.map( ( message ) => [
			keyOf( message ) + ( message.plural === undefined ? '' : PLURAL_GLUE + message.plural ),
			message.strings.join( PLURAL_GLUE ),
		] ),
	]
		.map( ( pair ) => pair.map( ( text ) => Buffer.from( text ) ) )
		.sort( ( [ a ], [ b ] ) => Buffer.compare( a, b ) );
	const tables = Buffer.alloc( MO_HEADER_BYTES + pairs.length * 16 );
	const texts = [];
	let offset = tables.length;
	[ 0, 1 ].forEach( ( side ) =>
		pairs.forEach( ( pair, index ) => {
			const at = MO_HEADER_BYTES + ( side * pairs.length + index ) * 8;
			tables.writeUInt32LE( pair[ side ].length, at );
			tables.writeUInt32LE( offset, at + 4 );
			texts.push( pair[ side ], Buffer.from( [ 0 ] ) );
			offset += pair[ side ].length + 1;
		} )
	);
	[
		MO_MAGIC,
		0,
		pairs.length,
		MO_HEADER_BYTES,
		MO_HEADER_BYTES + pairs.length * 8,
		0,
		tables.length,
	].forEach( ( value, index ) => tables.writeUInt32LE( value, index * 4 ) );
	return Buffer.concat( [ tables, ...texts ] );
}

const phpString = ( text ) => {
	const quoted = text
		.split( PLURAL_GLUE )
		.map( ( part ) => `'${ part.replace( /[\\']/g, '\\$&' ) }'` )
		.join( ' . "\\0" . ' );
	return quoted;
};

/** The PHP format WordPress reads since 6.5: opcache keeps it. */
export function phpFile( header, messages ) {
	const lines = messages.map(
		( message ) =>
			`\t\t${ phpString( keyOf( message ) ) } => ${ phpString( message.strings.join( PLURAL_GLUE ) ) },`
	);
	return [
		'<?php',
		'return array(',
		"\t'domain' => 'mizkar',",
		`\t'language' => ${ phpString( language( header ) ) },`,
		`\t'plural-forms' => ${ phpString( plurals( header ) ) },`,
		"\t'messages' => array(",
		...lines,
		'\t),',
		');',
		'',
	].join( '\n' );
}

/** The JSON wp.i18n.setLocaleData() takes. */
export function jedFile( domain, header, messages ) {
	const data = { '': { domain, lang: language( header ), 'plural-forms': plurals( header ) } };
	for ( const message of messages ) {
		data[ keyOf( message ) ] = message.strings;
	}
	return JSON.stringify( {
		domain,
		locale_data: { [ domain ]: data },
	} );
}
