import {
	DEFAULT_STATE,
	activeFilters,
	isStep,
	listQuery,
	readState,
	writeState,
} from '../../../src/admin/inbox/url-state';

describe( 'the inbox in the address', () => {
	it( 'comes back as it was written', () => {
		const state = {
			...DEFAULT_STATE,
			view: 'unassigned' as const,
			ticket_id: 12,
			search: 'سلام دنیا & more',
			priority: 'urgent' as const,
			department_id: 3,
			assignee_id: 0,
			sort: 'created_at' as const,
			order: 'asc' as const,
		};
		expect( readState( writeState( '?page=mizkar', state ) ) ).toEqual( state );
	} );

	it( 'keeps what belongs to others and writes no defaults', () => {
		expect( writeState( '?page=mizkar&view=mine&ticket=4', DEFAULT_STATE ) ).toBe(
			'?page=mizkar'
		);
		expect( writeState( '', DEFAULT_STATE ) ).toBe( '' );
	} );

	it.each( [
		'?view=nonsense',
		'?ticket=0',
		'?ticket=-3',
		'?ticket=1e9',
		'?department=<b>',
		'?status=deleted',
		'?sort=;drop',
		'?order=up',
	] )( 'leaves out what makes no sense: %s', ( query ) => {
		expect( readState( query ) ).toEqual( DEFAULT_STATE );
	} );

	it( 'cuts a search that nobody typed', () => {
		expect( readState( `?search=${ 'a'.repeat( 5000 ) }` ).search ).toHaveLength( 200 );
	} );

	it( 'takes another view and opening a ticket as steps, typing and the next ticket not', () => {
		expect( isStep( DEFAULT_STATE, { ...DEFAULT_STATE, view: 'mine' } ) ).toBe( true );
		expect( isStep( DEFAULT_STATE, { ...DEFAULT_STATE, ticket_id: 5 } ) ).toBe( true );
		expect(
			isStep( { ...DEFAULT_STATE, ticket_id: 5 }, { ...DEFAULT_STATE, ticket_id: 6 } )
		).toBe( false );
		expect( isStep( DEFAULT_STATE, { ...DEFAULT_STATE, search: 'a' } ) ).toBe( false );
	} );

	it( 'asks the server only what is set, nobody (0) included', () => {
		const state = { ...DEFAULT_STATE, assignee_id: 0, tag_id: 7, search: '  ' };
		expect( activeFilters( state ) ).toEqual( [ 'assignee_id', 'tag_id' ] );
		expect( listQuery( state ) ).toEqual( {
			view: 'open',
			sort: 'last_message_at',
			order: 'desc',
			assignee_id: 0,
			tag_id: 7,
		} );
		expect( listQuery( { ...state, search: ' x ' } ) ).toHaveProperty( 'search', 'x' );
	} );
} );
