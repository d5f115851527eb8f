import { waitFor } from '@testing-library/dom';
import { createRegistry } from '@wordpress/data';
import { ApiError } from '../../../src/shared/api-error';
import { api } from '../../../src/shared/api-admin';
import { mockContact, mockMessage, mockTicket } from '../../../src/shared/generated/mocks';
import type { Message, Ticket } from '../../../src/shared/generated/types';
import { deskStore } from '../../../src/entities/desk/store';

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

function desk() {
	const registry = createRegistry();
	registry.register( deskStore );
	return { select: registry.select( deskStore ), dispatch: registry.dispatch( deskStore ) };
}

const at = ( second: number ) => `2026-01-02T03:04:${ String( second ).padStart( 2, '0' ) }Z`;
const row = ( id: number, second: number, changes: Partial< Ticket > = {} ) =>
	mockTicket( { id, last_message_at: at( second ), version: 1, ...changes } );

/** A promise that is settled from outside. */
function later< T >() {
	let resolve: ( value: T ) => void = () => undefined;
	let reject: ( error: unknown ) => void = () => undefined;
	const promise = new Promise< T >( ( yes, no ) => {
		resolve = yes;
		reject = no;
	} );
	return { promise, resolve, reject };
}

async function withTicket( ticket: Ticket ) {
	const store = desk();
	page.mockResolvedValueOnce( { items: [ ticket ], next: null } );
	await store.dispatch.loadList( {} );
	return store;
}

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

describe( 'changes', () => {
	it( 'show at once and stay when the server agrees', async () => {
		const { select, dispatch } = await withTicket( row( 1, 10, { status: 'open' } ) );
		const answer = later< Ticket >();
		patch.mockReturnValueOnce( answer.promise );
		const change = dispatch.changeTicket( 1, { status: 'solved' } );
		expect( select.getTicket( 1 )?.status ).toBe( 'solved' );
		answer.resolve( row( 1, 10, { status: 'solved', version: 2 } ) );
		await change;
		expect( select.getTicket( 1 ) ).toMatchObject( { status: 'solved', version: 2 } );
		expect( patch ).toHaveBeenCalledWith( '/mizkar/v1/tickets/1', {
			status: 'solved',
			version: 1,
		} );
	} );

	it( 'are taken back when the server refuses', async () => {
		const { select, dispatch } = await withTicket( row( 1, 10, { status: 'open' } ) );
		patch.mockRejectedValueOnce( new ApiError( 'mizkar_forbidden', 'No.' ) );
		await expect( dispatch.changeTicket( 1, { status: 'solved' } ) ).rejects.toThrow( 'No.' );
		expect( select.getTicket( 1 )?.status ).toBe( 'open' );
	} );

	it( 'go out one after the other, each with the version before it', async () => {
		const { dispatch } = await withTicket( row( 1, 10 ) );
		patch.mockResolvedValueOnce( row( 1, 10, { version: 2 } ) );
		patch.mockResolvedValueOnce( row( 1, 10, { version: 3 } ) );
		await Promise.all( [
			dispatch.changeTicket( 1, { status: 'solved' } ),
			dispatch.changeTicket( 1, { priority: 'high' } ),
		] );
		expect( patch.mock.calls.map( ( call ) => call[ 1 ] ) ).toEqual( [
			{ status: 'solved', version: 1 },
			{ priority: 'high', version: 2 },
		] );
	} );

	const stale = ( ticket: Ticket, messages: Message[] = [] ) =>
		new ApiError( 'mizkar_stale_version', 'Changed.', { data: { ticket, messages } } );

	it( 'are repeated when somebody changed something else', async () => {
		const { select, dispatch } = await withTicket( row( 1, 10 ) );
		patch.mockRejectedValueOnce( stale( row( 1, 10, { version: 5, priority: 'urgent' } ) ) );
		patch.mockResolvedValueOnce(
			row( 1, 10, { version: 6, priority: 'urgent', status: 'solved' } )
		);
		await dispatch.changeTicket( 1, { status: 'solved' } );
		expect( patch ).toHaveBeenLastCalledWith( '/mizkar/v1/tickets/1', {
			status: 'solved',
			version: 5,
		} );
		expect( select.getTicket( 1 ) ).toMatchObject( { priority: 'urgent', status: 'solved' } );
	} );

	it( 'are not repeated over what somebody else just set', async () => {
		const { select, dispatch } = await withTicket( row( 1, 10, { assignee_id: null } ) );
		patch.mockRejectedValueOnce( stale( row( 1, 10, { version: 5, assignee_id: 8 } ) ) );
		await expect( dispatch.changeTicket( 1, { assignee_id: 9 } ) ).rejects.toThrow(
			'Changed.'
		);
		expect( patch ).toHaveBeenCalledTimes( 1 );
		expect( select.getTicket( 1 )?.assignee_id ).toBe( 8 );
	} );

	it( 'of many can be undone, those alike together', async () => {
		const { dispatch } = await withTicket( row( 1, 10 ) );
		const undo = [
			{ id: 1, changes: { status: 'open' as const } },
			{ id: 2, changes: { status: 'new' as const } },
			{ id: 3, changes: { status: 'open' as const } },
		];
		post.mockResolvedValueOnce( { tickets: [ row( 1, 10, { version: 2 } ) ], undo } );
		post.mockResolvedValue( { tickets: [], undo: [] } );
		await dispatch.undoMany( await dispatch.changeMany( [ 1, 2, 3 ], { status: 'solved' } ) );
		expect( post.mock.calls.map( ( call ) => call[ 1 ] ) ).toEqual( [
			{ ids: [ 1, 2, 3 ], changes: { status: 'solved' } },
			{ ids: [ 1, 3 ], changes: { status: 'open' } },
			{ ids: [ 2 ], changes: { status: 'new' } },
		] );
	} );

	it( 'take deleted tickets out of their lists, and bring refused ones back', async () => {
		const { select, dispatch } = await withTicket( row( 1, 10 ) );
		const answer = later< null >();
		remove.mockReturnValueOnce( answer.promise );
		page.mockResolvedValue( { items: [ row( 1, 10 ) ], next: null } );
		const trash = dispatch.trashMany( [ 1 ] );
		expect( select.getList( {} )?.ids ).toEqual( [] );
		answer.reject( new ApiError( 'mizkar_forbidden', 'No.' ) );
		await expect( trash ).rejects.toThrow( 'No.' );
		await waitFor( () => expect( select.getList( {} )?.ids ).toEqual( [ 1 ] ) );
	} );
} );

describe( 'replies', () => {
	const detail = { ...row( 7, 1 ), signal: { name: 's', url: null }, contact: mockContact() };

	it( 'carry the same submission id until they are through', async () => {
		const { dispatch } = desk();
		post.mockRejectedValueOnce( new ApiError( 'unreachable', 'No answer.' ) );
		await expect( dispatch.sendMessage( 7, { body: 'Hi' } ) ).rejects.toThrow( 'No answer.' );
		post.mockResolvedValueOnce( mockMessage( { id: 1 } ) ).mockResolvedValueOnce(
			mockMessage( { id: 2 } )
		);
		get.mockResolvedValue( detail );
		page.mockResolvedValue( { items: [], next: null } );
		await dispatch.sendMessage( 7, { body: 'Hi' } );
		await dispatch.sendMessage( 7, { body: 'Hi' } );
		const ids = post.mock.calls.map(
			( call ) => ( call[ 1 ] as { submission_id: string } ).submission_id
		);
		expect( ids[ 0 ] ).toBe( ids[ 1 ] );
		expect( ids[ 2 ] ).not.toBe( ids[ 0 ] );
	} );

	it( 'refused as stale bring what is new into the thread', async () => {
		const { select, dispatch } = desk();
		post.mockRejectedValueOnce(
			new ApiError( 'mizkar_stale_version', 'Changed.', {
				data: {
					ticket: row( 7, 1, { version: 9 } ),
					messages: [ mockMessage( { id: 4 } ) ],
				},
			} )
		);
		await expect( dispatch.sendMessage( 7, { body: 'Hi', version: 3 } ) ).rejects.toThrow(
			'Changed.'
		);
		expect( select.getTicket( 7 )?.version ).toBe( 9 );
		expect( select.getThread( 7 ).messages.map( ( { id } ) => id ) ).toEqual( [ 4 ] );
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
