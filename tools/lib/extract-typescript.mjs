import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { filesUnder } from './files.mjs';
import { inRoot } from './paths.mjs';

/** Where each function of @wordpress/i18n takes what. */
const FUNCTIONS = {
	__: { id: 0 },
	_x: { id: 0, context: 1 },
	_n: { id: 0, plural: 1 },
	_nx: { id: 0, plural: 1, context: 3 },
};

const BLOCK_FIELDS = {
	title: 'block title',
	description: 'block description',
	keywords: 'block keyword',
};

/** Strings of src/ and blocks/ for translators, from TypeScript and from each block.json. */
export function extractTypescript() {
	const ts = createRequire( import.meta.url )( 'typescript' );
	const found = [];
	for ( const folder of [ 'src', 'blocks' ] ) {
		for ( const name of filesUnder( inRoot( folder ), /\.tsx?$/ ) ) {
			found.push( ...fromSource( ts, `${ folder }/${ name }` ) );
		}
	}
	for ( const name of filesUnder( inRoot( 'blocks' ), /^[^/]+\/block\.json$/ ) ) {
		found.push( ...fromBlock( `blocks/${ name }` ) );
	}
	return found;
}

function fromSource( ts, file ) {
	const text = readFileSync( inRoot( file ), 'utf8' );
	const source = ts.createSourceFile( file, text, ts.ScriptTarget.Latest, true );
	const found = [];
	const visit = ( node, statement ) => {
		const own =
			ts.isStatement( node ) ||
			ts.isJsxAttribute( node ) ||
			( ts.isJsxExpression( node ) && ! ts.isJsxAttribute( node.parent ) ) ||
			ts.isPropertyAssignment( node );
		const nearest = own ? node : statement;
		if ( ts.isCallExpression( node ) && ts.isIdentifier( node.expression ) ) {
			const message = fromCall( ts, node, FUNCTIONS[ node.expression.text ] );
			if ( message ) {
				const comment = translatorsComment( ts, text, [ node, node.parent, nearest ] );
				found.push( { ...message, comment, reference: file } );
			}
		}
		ts.forEachChild( node, ( child ) => visit( child, nearest ) );
	};
	visit( source, source );
	return found;
}

function fromCall( ts, node, places ) {
	const at = ( index ) => {
		const argument = index === undefined ? undefined : node.arguments[ index ];
		return argument && ts.isStringLiteralLike( argument ) ? argument.text : undefined;
	};
	if ( ! places || at( places.id ) === undefined ) {
		return null;
	}
	return { id: at( places.id ), plural: at( places.plural ), context: at( places.context ) };
}

/**
 * The comment that begins with "translators:" right before the call, its expression or its statement. One that follows a token on
 * its own line, as in "? /* translators: … *\/ __(", counts for the parser as that token's.
 */
function translatorsComment( ts, text, nodes ) {
	for ( const node of nodes ) {
		const start = node.getFullStart();
		for ( const { pos, end } of [
			...( ts.getTrailingCommentRanges( text, start ) ?? [] ),
			...( ts.getLeadingCommentRanges( text, start ) ?? [] ),
		] ) {
			const words = text
				.slice( pos, end )
				.replace( /^\/\*+|^\/\/|\*+\/$/g, '' )
				.replace( /\s+/g, ' ' )
				.trim();
			if ( /^translators:/i.test( words ) ) {
				return words;
			}
		}
	}
	return undefined;
}

function fromBlock( file ) {
	const block = JSON.parse( readFileSync( inRoot( file ), 'utf8' ) );
	return Object.entries( BLOCK_FIELDS ).flatMap( ( [ field, context ] ) =>
		[ block[ field ] ?? [] ].flat().map( ( id ) => ( { id, context, reference: file } ) )
	);
}

const quoted = ( text ) =>
	`"${ text.replace( /[\\"]/g, '\\$&' ).replace( /\n/g, '\\n' ).replace( /\t/g, '\\t' ) }"`;

/** One entry per string with all its references; a plural form or a comment found anywhere holds for it. */
function grouped( messages ) {
	const byKey = new Map();
	for ( const { reference, ...message } of messages ) {
		const key = JSON.stringify( [ message.context, message.id ] );
		const known = byKey.get( key ) ?? { ...message, references: new Set() };
		known.plural ??= message.plural;
		known.comment ??= message.comment;
		known.references.add( reference );
		byKey.set( key, known );
	}
	return [ ...byKey.values() ];
}

/** The messages as a .po file for msgcat, which wants all of them to begin with the same header. */
export function asPo( header, messages ) {
	const entries = grouped( messages ).map( ( { id, plural, context, comment, references } ) =>
		[
			comment && `#. ${ comment }`,
			...[ ...references ].map( ( reference ) => `#: ${ reference }` ),
			context !== undefined && `msgctxt ${ quoted( context ) }`,
			`msgid ${ quoted( id ) }`,
			plural !== undefined && `msgid_plural ${ quoted( plural ) }`,
			plural === undefined ? 'msgstr ""' : 'msgstr[0] ""\nmsgstr[1] ""',
		]
			.filter( Boolean )
			.join( '\n' )
	);
	return `${ header }\n${ entries.join( '\n\n' ) }\n`;
}
