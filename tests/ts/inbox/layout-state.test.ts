import {
	DEFAULT_LAYOUT,
	parseLayout,
	roomFor,
	singleRegion,
	withFolded,
	withWidth,
} from '../../../src/admin/inbox/layout-state';

describe( 'layout', () => {
	it.each( [
		[ 390, 'single' ],
		[ 599, 'single' ],
		[ 600, 'narrow' ],
		[ 959, 'narrow' ],
		[ 960, 'wide' ],
	] )( 'has at %d px the room %s', ( width, room ) => {
		expect( roomFor( width ) ).toBe( room );
	} );

	it( 'keeps widths within their limits', () => {
		expect( withWidth( DEFAULT_LAYOUT, 'list', 5 ).widths.list ).toBe( 280 );
		expect( withWidth( DEFAULT_LAYOUT, 'list', 5000 ).widths.list ).toBe( 640 );
		expect( withWidth( DEFAULT_LAYOUT, 'list', 400.4 ).widths.list ).toBe( 400 );
	} );

	it( 'never folds both list and thread', () => {
		const folded = withFolded(
			withFolded( DEFAULT_LAYOUT, 'list', true ),
			'thread',
			true
		).folded;
		expect( folded ).toMatchObject( { list: false, thread: true } );
	} );

	it( 'comes back from storage, and forgets nonsense', () => {
		const layout = withFolded( withWidth( DEFAULT_LAYOUT, 'views', 250 ), 'customer', true );
		expect( parseLayout( JSON.parse( JSON.stringify( layout ) ) ) ).toEqual( layout );
		expect( parseLayout( null ) ).toEqual( DEFAULT_LAYOUT );
		expect( parseLayout( { widths: { list: '9' }, folded: { views: 1 } } ) ).toEqual(
			DEFAULT_LAYOUT
		);
		expect( parseLayout( { folded: { list: true, thread: true } } ).folded ).toMatchObject( {
			list: false,
			thread: true,
		} );
	} );

	it( 'shows one region on a phone, with a way to the views', () => {
		expect( singleRegion( false, 'thread' ) ).toBe( 'list' );
		expect( singleRegion( false, 'views' ) ).toBe( 'views' );
		expect( singleRegion( true, 'customer' ) ).toBe( 'customer' );
	} );
} );
