import { waitFor } from '@testing-library/dom';
import { ApiError } from '../../../src/shared/api-error';
import { api } from '../../../src/shared/api-admin';
import { mockContact, mockMessage } from '../../../src/shared/generated/mocks';
import type { Message, Ticket } from '../../../src/shared/generated/types';
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
