import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locale } from './places';

const ENTRY =
	/(?:^|\n)msgid ((?:".*"\n)+)(?:msgid_plural (?:".*"\n)+)?msgstr(?:\[0\])? ((?:".*"(?:\n|$))+)/g;

const textOf = ( lines: string ): string =>
	lines
		.trim()
		.split( '\n' )
		.map( ( line ) => String( JSON.parse( line ) ) )
		.join( '' );

function read( locale: Locale ): ReadonlyMap< string, string > {
	const file = path.resolve( __dirname, `../../../languages/mizkar-${ locale }.po` );
	return new Map(
		[ ...readFileSync( file, 'utf8' ).matchAll( ENTRY ) ].map(
			( [ , id = '""', text = '""' ] ) => [ textOf( id ), textOf( text ) ]
		)
	);
}

/** Mizkar's own words in the language of the site, by the English ones: tests call things what a person there reads. */
export class Words {
	private readonly texts: ReadonlyMap< string, string >;

	constructor( locale: Locale ) {
		this.texts = locale === 'en_US' ? new Map() : read( locale );
	}

	/** `values` take the places of %s or of %1$s, %2$s. */
	say( english: string, ...values: readonly string[] ): string {
		const rest = [ ...values ];
		return ( this.texts.get( english ) || english )
			.replace( /%(\d)\$s/g, ( _, place ) => values[ Number( place ) - 1 ] ?? '' )
			.replace( /%s/g, () => rest.shift() ?? '' );
	}
}
