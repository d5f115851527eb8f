import { ApiError } from '../../../src/shared/api-error';
import { api } from '../../../src/shared/api-admin';
import { mockContact, mockMessage } from '../../../src/shared/generated/mocks';
import type { Ticket } from '../../../src/shared/generated/types';
import { desk, later, row, withTicket } from './desk-fixture';

jest.mock( '../../../src/shared/api-admin', () => ( {
	api: { get: jest.fn(), page: jest.fn(), post: jest.fn(), patch: jest.fn(), remove: jest.fn() },
} ) );
jest.mock( '../../../src/shared/desk-signals', () => ( {
	deskSignals: { nudge: jest.fn(), subscribe: jest.fn() },
} ) );

const get = jest.mocked( api.get );
const page = jest.mocked( api.page );
const post = jest.mocked( api.post );
const patch = jest.mocked( api.patch );
const remove = jest.mocked( api.remove );

beforeEach( () => {
	[ get, page, post, patch, remove ].forEach( ( mock ) => mock.mockReset() );
} );

describe( 'lists', () => {
	it( 'load their first page, then more after its cursor, each ticket once', async () => {
		const { select, dispatch } = desk();
		page.mockResolvedValueOnce( { items: [ row( 3, 30 ), row( 2, 20 ) ], next: 'abc' } );
		await dispatch.loadList( { view: 'open' } );
		page.mockResolvedValueOnce( { items: [ row( 2, 20 ), row( 1, 10 ) ], next: null } );
		await dispatch.loadMore( { view: 'open' } );
		expect( page.mock.calls[ 1 ]?.[ 1 ] ).toMatchObject( {
			query: { view: 'open', cursor: 'abc' },
		} );
		expect( select.getList( { view: 'open' } ) ).toMatchObject( {
			ids: [ 3, 2, 1 ],
			next: null,
			isLoaded: true,
		} );
	} );

	it( 'keep what was loaded beyond the top, and drop what left it', async () => {
		const { select, dispatch } = desk();
		page.mockResolvedValueOnce( {
			items: [ row( 4, 40 ), row( 3, 30 ), row( 2, 20 ) ],
			next: 'n1',
		} );
		await dispatch.loadList( {} );
		page.mockResolvedValueOnce( { items: [ row( 1, 10 ) ], next: 'n2' } );
		await dispatch.loadMore( {} );
		page.mockResolvedValueOnce( {
			items: [ row( 5, 50 ), row( 4, 40 ), row( 2, 20 ) ],
			next: 'n3',
		} );
		await dispatch.loadList( {} );
		expect( select.getList( {} ) ).toMatchObject( { ids: [ 5, 4, 2, 1 ], next: 'n2' } );
	} );

	it( 'keep their rows where a refresh fails, and say why', async () => {
		const { select, dispatch } = await withTicket( row( 1, 10 ) );
		page.mockRejectedValueOnce( new ApiError( 'mizkar_unavailable', 'Later.' ) );
		await dispatch.loadList( {} );
		expect( select.getList( {} ) ).toMatchObject( {
			ids: [ 1 ],
			isLoading: false,
			error: { code: 'mizkar_unavailable' },
		} );
	} );

	it( 'ask once more, not twice, when asked several times meanwhile', async () => {
		const { dispatch } = desk();
		const first = later< { items: Ticket[]; next: null } >();
		page.mockReturnValueOnce( first.promise ).mockResolvedValue( { items: [], next: null } );
		const all = [ dispatch.loadList( {} ), dispatch.loadList( {} ), dispatch.loadList( {} ) ];
		first.resolve( { items: [], next: null } );
		await Promise.all( all );
		expect( page ).toHaveBeenCalledTimes( 2 );
	} );

	it( 'do not go back to an older version of a ticket', async () => {
		const { select, dispatch } = await withTicket(
			row( 1, 10, { version: 5, subject: 'new' } )
		);
		page.mockResolvedValueOnce( {
			items: [ row( 1, 10, { version: 4, subject: 'old' } ) ],
			next: null,
		} );
		await dispatch.loadList( {} );
		expect( select.getTicket( 1 )?.subject ).toBe( 'new' );
	} );
} );

describe( 'threads', () => {
	it( 'are fetched after the last message known, page by page', async () => {
		const { select, dispatch } = desk();
		const first = Array.from( { length: 100 }, ( _, index ) =>
			mockMessage( { id: index + 1 } )
		);
		page.mockResolvedValueOnce( { items: first, next: 'x' } );
		page.mockResolvedValueOnce( { items: [ mockMessage( { id: 101 } ) ], next: null } );
		await dispatch.catchUp( 7 );
		expect( page.mock.calls.map( ( call ) => call[ 1 ]?.query ) ).toEqual( [
			{ after: undefined, limit: 100 },
			{ after: 100, limit: 100 },
		] );
		expect( select.getThread( 7 ) ).toMatchObject( {
			cursor: 101,
			isComplete: true,
			isLoading: false,
		} );
	} );

	it( 'miss nothing that somebody wrote just before an own reply', async () => {
		const { select, dispatch } = desk();
		page.mockResolvedValueOnce( { items: [ mockMessage( { id: 10 } ) ], next: null } );
		await dispatch.catchUp( 7 );
		post.mockResolvedValueOnce( mockMessage( { id: 12 } ) );
		get.mockResolvedValueOnce( {
			...row( 7, 1 ),
			signal: { name: 's', url: null },
			contact: mockContact(),
		} );
		page.mockResolvedValueOnce( {
			items: [ mockMessage( { id: 11 } ), mockMessage( { id: 12 } ) ],
			next: null,
		} );
		await dispatch.sendMessage( 7, { body: 'Hello' } );
		expect( page.mock.calls[ 1 ]?.[ 1 ]?.query ).toEqual( { after: 10, limit: 100 } );
		expect( select.getThread( 7 ).messages.map( ( { id } ) => id ) ).toEqual( [ 10, 11, 12 ] );
	} );
} );

describe( 'departments, tags and agents', () => {
	it( 'are kept by name as they are made, renamed and removed', async () => {
		const { select, dispatch } = desk();
		post.mockResolvedValueOnce( { id: 2, name: 'Zebra' } ).mockResolvedValueOnce( {
			id: 3,
			name: 'Ape',
		} );
		await dispatch.saveTag( null, { name: 'Zebra' } );
		await dispatch.saveTag( null, { name: 'Ape' } );
		expect( select.getVocabulary().tags.map( ( { name } ) => name ) ).toEqual( [
			'Ape',
			'Zebra',
		] );
		patch.mockResolvedValueOnce( { id: 2, name: 'Aardvark' } );
		await dispatch.saveTag( 2, { name: 'Aardvark' } );
		remove.mockResolvedValueOnce( null );
		await dispatch.removeTag( 3 );
		expect( select.getVocabulary().tags ).toEqual( [ { id: 2, name: 'Aardvark' } ] );
	} );
} );
