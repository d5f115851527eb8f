import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { filesUnder } from './files.mjs';
import { jedFile, moFile, phpFile } from './language-formats.mjs';
import { inRoot } from './paths.mjs';
import { parsePo } from './po.mjs';

const DOMAIN = 'mizkar';

/**
 * Compiles languages/*.po into what WordPress reads: .mo, .l10n.php, and one JSON per script, named by its handle.
 * A script gets the strings of every folder it can import from: more than it needs, never less.
 */
export async function compileLanguages( target ) {
	mkdirSync( target, { recursive: true } );
	for ( const file of filesUnder( inRoot( 'languages' ), /^mizkar-[A-Za-z_]+\.po$/ ) ) {
		const name = path.basename( file, '.po' );
		const { header, messages } = parsePo( readFileSync( inRoot( 'languages', file ), 'utf8' ) );
		writeFileSync( path.join( target, `${ name }.mo` ), moFile( header, messages ) );
		writeFileSync( path.join( target, `${ name }.l10n.php` ), phpFile( header, messages ) );
		for ( const [ handle, folders ] of scripts() ) {
			const own = messages.filter( ( message ) =>
				message.references.some( ( reference ) =>
					folders.some( ( folder ) => reference.startsWith( folder ) )
				)
			);
			writeFileSync(
				path.join( target, `${ name }-${ handle }.json` ),
				jedFile( DOMAIN, header, own )
			);
		}
	}
}

/** Script handles and the source folders whose strings they may show. */
function scripts() {
	const screens = filesUnder( inRoot( 'src/admin' ), /^[^/]+\/index\.tsx?$/ ).map( ( file ) => [
		`mizkar-${ path.dirname( file ) }`,
		[ 'src/' ],
	] );
	const editors = filesUnder( inRoot( 'blocks' ), /^[^/]+\/block\.json$/ ).map( ( file ) => {
		const block = path.dirname( file );
		return [
			`mizkar-${ block }-editor-script`,
			[ `blocks/${ block }/`, 'src/shared/', 'src/ui/' ],
		];
	} );
	return [ ...screens, ...editors ].filter( ( [ , folders ] ) =>
		folders.some( ( folder ) => existsSync( inRoot( folder ) ) )
	);
}
