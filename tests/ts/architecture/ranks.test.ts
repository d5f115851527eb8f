import { filesIn, imports, read } from './sources';

/** An import points only to a lower rank, or stays within its own folder. */
const RANKS: Record< string, number > = {
	'src/shared': 0,
	'src/entities': 1,
	'src/ui': 1,
	'src/chat': 2,
	'src/call': 2,
	'src/widget': 3,
	'src/admin': 3,
	blocks: 3,
};

/** "src/admin/inbox/list/TicketRow.tsx" is of "src/admin", and there of the screen "src/admin/inbox". */
const areaOf = ( file: string ) =>
	Object.keys( RANKS ).find( ( area ) => file.startsWith( `${ area }/` ) ) ?? '';

const partOf = ( file: string ) => {
	const area = areaOf( file );
	const isSplit = area === 'src/admin' || area === 'blocks';
	return isSplit
		? file
				.split( '/' )
				.slice( 0, area.split( '/' ).length + 1 )
				.join( '/' )
		: area;
};

const isOwn = ( target: string ) => target.startsWith( 'src/' ) || target.startsWith( 'blocks/' );

const isAllowed = ( from: string, to: string ) =>
	partOf( from ) === partOf( to ) ||
	( RANKS[ areaOf( to ) ] ?? 99 ) < ( RANKS[ areaOf( from ) ] ?? -1 );

const FILES = filesIn( [ 'src', 'blocks' ], /\.tsx?$/ );

test( 'there are files to look at', () => {
	expect( FILES ).toContain( 'src/shared/api.ts' );
} );

test( 'every file belongs to a folder with a rank', () => {
	expect( FILES.filter( ( file ) => areaOf( file ) === '' ) ).toEqual( [] );
} );

test( 'imports point to lower ranks only', () => {
	const wrong = FILES.flatMap( ( file ) =>
		imports( file, read( file ) )
			.filter( ( target ) => isOwn( target ) && ! isAllowed( file, target ) )
			.map( ( target ) => `${ file } imports ${ target }` )
	);
	expect( wrong ).toEqual( [] );
} );

test( 'nothing is imported from outside of the sources', () => {
	const wrong = FILES.flatMap( ( file ) =>
		imports( file, read( file ) )
			.filter( ( target ) => /^(\.\.|tests|tools|includes|build)(\/|$)/.test( target ) )
			.map( ( target ) => `${ file } imports ${ target }` )
	);
	expect( wrong ).toEqual( [] );
} );

test( 'no React reaches a visitor’s page', () => {
	const visitors = FILES.filter(
		( file ) =>
			/^src\/(shared|chat|call|widget)\//.test( file ) ||
			/^blocks\/.*view[^/]*\.tsx?$/.test( file )
	).filter( ( file ) => file !== 'src/shared/api-admin.ts' );
	const wrong = visitors.filter( ( file ) =>
		imports( file, read( file ) ).some( ( target ) =>
			/^(react|react-dom|@wordpress\/(element|components|data|compose))(\/|$)/.test( target )
		)
	);
	expect( wrong ).toEqual( [] );
} );

test.each( [
	[ 'src/ui/Badge.tsx', 'src/shared/time', true ],
	[ 'src/ui/Badge.tsx', 'src/entities/use-ticket', false ],
	[ 'src/shared/api.ts', 'src/ui/Badge', false ],
	[ 'src/admin/inbox/a.ts', 'src/admin/inbox/list/b', true ],
	[ 'src/admin/inbox/a.ts', 'src/admin/settings/b', false ],
	[ 'blocks/tickets/view.ts', 'blocks/ticket-form/view', false ],
	[ 'blocks/tickets/view.ts', 'src/admin/inbox/a', false ],
	[ 'src/admin/inbox/a.ts', 'src/chat/machine', true ],
] )( '%s may import %s: %s', ( from, to, allowed ) => {
	expect( isAllowed( from, to ) ).toBe( allowed );
} );
