import { filesIn, read } from './sources';

/** A page may run from right to left: a style says start and end. */
const SIDES =
	/(?:^|[\s;{])((?:left|right|(?:margin|padding)-(?:left|right)|border-(?:top-|bottom-)?(?:left|right)(?:-[a-z]+)*|inset-(?:left|right))\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)\b)/;

const PHYSICAL_FOUR =
	/(?:^|[\s;{])((?:margin|padding|inset)\s*:\s*(\S+)\s+(\S+)\s+(\S+)\s+([^\s;]+))\s*;/;

const withoutComments = ( scss: string ) =>
	scss.replace( /\/\*[\s\S]*?\*\//g, '' ).replace( /(^|\s)\/\/.*$/gm, '$1' );

const physical = ( scss: string ): string[] =>
	withoutComments( scss )
		.split( '\n' )
		.flatMap( ( line ) => {
			const four = PHYSICAL_FOUR.exec( line );
			const isUneven = four !== null && four[ 3 ] !== four[ 5 ];
			const found = SIDES.exec( line )?.[ 1 ] ?? ( isUneven ? four[ 1 ] : undefined );
			return found === undefined ? [] : [ found ];
		} );

const FILES = filesIn( [ 'src', 'blocks' ], /\.s?css$/ );

test( 'there are styles to look at', () => {
	expect( FILES.length ).toBeGreaterThan( 0 );
} );

test( 'styles name no physical side', () => {
	const wrong = FILES.flatMap( ( file ) =>
		physical( read( file ) ).map( ( found ) => `${ file }: ${ found }` )
	);
	expect( wrong ).toEqual( [] );
} );

test( 'classes are the plugin’s own', () => {
	const foreign = FILES.flatMap( ( file ) =>
		[
			...withoutComments( read( file ) )
				.replace( /url\([^)]*\)|"[^"]*"|'[^']*'/g, '' )
				.matchAll( /\.([a-zA-Z][\w-]*)(?=[^;{}]*\{)/g ),
		]
			.map( ( match ) => match[ 1 ] ?? '' )
			.filter(
				( name ) =>
					! /^(mizkar-|is-|has-|wp-|components-|rtl$|notice$|admin-color-|folded$|auto-fold$|block-editor-|editor-)/.test(
						name
					)
			)
			.map( ( name ) => `${ file }: .${ name }` )
	);
	expect( foreign ).toEqual( [] );
} );

test.each( [
	[ 'margin-left: 1px;', 1 ],
	[ '.a { right: 0; }', 1 ],
	[ 'border-top-left-radius: 2px;', 1 ],
	[ 'text-align: right;', 1 ],
	[ 'padding: 1px 2px 3px 4px;', 1 ],
	[ 'padding: 1px 2px 3px 2px;', 0 ],
	[ 'margin-inline-start: 1px;', 0 ],
	[ '// left: 0', 0 ],
	[ 'background-position: left;', 0 ],
] )( '%s has %i physical sides', ( scss, count ) => {
	expect( physical( scss ) ).toHaveLength( count );
} );
