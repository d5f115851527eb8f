import ts from 'typescript';
import { filesIn, functionLengths, imports, lineCount, nodes, parse, read } from './sources';

const FILE_LINES = 300;
const FUNCTION_LINES = 60;

const SOURCES = filesIn( [ 'src', 'blocks' ], /\.tsx?$/ );
const ALL = [ ...SOURCES, ...filesIn( [ 'tests/ts', 'tests/e2e' ], /\.tsx?$/ ) ];
const COMPONENTS = SOURCES.filter( ( file ) => file.endsWith( '.tsx' ) );

const having = ( files: string[], is: ( node: ts.Node ) => boolean ) =>
	files.filter( ( file ) => nodes( parse( file, read( file ) ) ).some( is ) );

const names =
	( ...words: string[] ) =>
	( node: ts.Node ) =>
		ts.isIdentifier( node ) && words.includes( node.text );

test( 'files stay small', () => {
	expect( ALL.filter( ( file ) => lineCount( read( file ) ) > FILE_LINES ) ).toEqual( [] );
} );

test( 'functions stay short', () => {
	const long = SOURCES.flatMap( ( file ) =>
		Object.entries( functionLengths( file, read( file ) ) )
			.filter( ( [ , lines ] ) => lines > FUNCTION_LINES )
			.map( ( [ name, lines ] ) => `${ name } has ${ lines } lines` )
	);
	expect( long ).toEqual( [] );
} );

test( 'nothing is of any type', () => {
	expect( having( ALL, ( node ) => node.kind === ts.SyntaxKind.AnyKeyword ) ).toEqual( [] );
} );

test( 'no check is silenced', () => {
	const silenced = [ '@ts-ignore', '@ts-expect-error', '@ts-nocheck' ];
	const wrong = ALL.filter( ( file ) => ! file.startsWith( 'tests/ts/architecture/' ) ).filter(
		( file ) => silenced.some( ( word ) => read( file ).includes( word ) )
	);
	expect( wrong ).toEqual( [] );
	expect( having( SOURCES, ts.isNonNullExpression ) ).toEqual( [] );
} );

test( 'components read nothing of the page around them', () => {
	expect( having( COMPONENTS, names( 'window', 'localStorage', 'sessionStorage' ) ) ).toEqual(
		[]
	);
} );

test( 'components never fetch', () => {
	expect( having( COMPONENTS, names( 'fetch', 'XMLHttpRequest', 'apiFetch' ) ) ).toEqual( [] );
	const wrong = COMPONENTS.filter( ( file ) =>
		imports( file, read( file ) ).some( ( target ) =>
			/^@wordpress\/api-fetch$|^src\/shared\/api(-admin|-visitor)?$/.test( target )
		)
	);
	expect( wrong ).toEqual( [] );
} );

test( 'boot data comes through one reader', () => {
	expect( having( SOURCES, names( 'mizkarBoot' ) ) ).toEqual( [ 'src/shared/boot.ts' ] );
} );

test( 'the only classes are errors', () => {
	const wrong = having(
		SOURCES,
		( node ) => ts.isClassLike( node ) && ! /Error$/.test( node.name?.text ?? '' )
	);
	expect( wrong ).toEqual( [] );
} );

test( 'files of components are in PascalCase, all others in kebab-case', () => {
	const base = ( file: string ) => file.replace( /^.*\//, '' );
	expect(
		COMPONENTS.map( base ).filter(
			( name ) => ! /^([A-Z][A-Za-z0-9]*|[a-z0-9]+(-[a-z0-9]+)*)\.tsx$/.test( name )
		)
	).toEqual( [] );
	expect(
		SOURCES.filter( ( file ) => file.endsWith( '.ts' ) )
			.map( base )
			.filter( ( name ) => ! /^[a-z0-9]+(-[a-z0-9]+)*(\.d)?\.ts$/.test( name ) )
	).toEqual( [] );
} );

test( 'a long function is seen', () => {
	expect( functionLengths( 'a.ts', 'const a = () => {\n\n\n};\nfunction b() {}' ) ).toEqual( {
		'a.ts function:1': 4,
		'a.ts b:5': 1,
	} );
} );
