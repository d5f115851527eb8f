import { act, renderHook, waitFor } from '@testing-library/react';
import { dispatch } from '@wordpress/data';
import { ApiError } from '../../../src/shared/api-error';
import { api } from '../../../src/shared/api-admin';
import { reportReached } from '../../../src/shared/connection';
import { deskSignals } from '../../../src/shared/desk-signals';
import { mockContact, mockMessage, mockTicket } from '../../../src/shared/generated/mocks';
import { useBulkChange, useChangeContact, useChangeTicket } from '../../../src/entities/use-change';
import { useCounts } from '../../../src/entities/use-counts';
import { useCreateTicket, useReply } from '../../../src/entities/use-reply';
import { useMessages, useTicket } from '../../../src/entities/use-ticket';
import { useTickets } from '../../../src/entities/use-tickets';
import { useDepartments, useVocabularyActions } from '../../../src/entities/use-vocabulary';
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

/** Moves a signal: whoever listens to it is told. */
let listeners: { name: string; tell: ( name: string ) => void }[] = [];
const move = ( name: string ) =>
	listeners.filter( ( one ) => one.name === name ).forEach( ( one ) => one.tell( name ) );

const detail = ( id: number, changes = {} ) => ( {
	...mockTicket( { id, contact_id: 3, version: 1, ...changes } ),
	signal: { name: `t${ id }`, url: null },
	contact: mockContact( { id: 3, name: 'Sara' } ),
} );

beforeEach( () => {
	window.mizkarBoot = { desk_signal: { name: 'desk', url: null } };
	[ get, page, post, patch, remove ].forEach( ( mock ) => mock.mockReset() );
	listeners = [];
	jest.mocked( deskSignals.subscribe ).mockImplementation( ( sources, tell ) => {
		const mine = sources.map( ( { name } ) => ( { name, tell } ) );
		listeners.push( ...mine );
		return () => void ( listeners = listeners.filter( ( one ) => ! mine.includes( one ) ) );
	} );
} );

it( 'useTickets loads, refreshes on the desk’s signal, and grows', async () => {
	page.mockResolvedValueOnce( { items: [ mockTicket( { id: 1 } ) ], next: 'n' } );
	const { result, unmount } = renderHook( () => useTickets( { view: 'mine' } ) );
	expect( result.current.isLoading ).toBe( true );
	await waitFor( () => expect( result.current.tickets ).toHaveLength( 1 ) );
	expect( result.current ).toMatchObject( { isLoading: false, hasMore: true, error: null } );
	page.mockResolvedValueOnce( { items: [ mockTicket( { id: 0 } ) ], next: null } );
	act( () => result.current.loadMore() );
	await waitFor( () =>
		expect( result.current ).toMatchObject( { hasMore: false, isLoadingMore: false } )
	);
	page.mockResolvedValueOnce( { items: [ mockTicket( { id: 5 } ) ], next: null } );
	act( () => move( 'desk' ) );
	await waitFor( () =>
		expect( result.current.tickets.map( ( { id } ) => id ) ).toEqual( [ 5 ] )
	);
	unmount();
	expect( listeners ).toEqual( [] );
} );

it( 'useTickets asks again when the desk can be reached again', async () => {
	page.mockImplementationOnce( async () => {
		reportReached( false );
		throw new ApiError( 'unreachable', '' );
	} );
	const { result } = renderHook( () => useTickets( { view: 'spam' } ) );
	await waitFor( () => expect( result.current.error?.code ).toBe( 'unreachable' ) );
	page.mockResolvedValueOnce( { items: [ mockTicket( { id: 8 } ) ], next: null } );
	act( () => reportReached( true ) );
	await waitFor( () => expect( result.current.tickets ).toHaveLength( 1 ) );
} );

it( 'useTicket and useMessages follow the ticket’s own signal', async () => {
	get.mockResolvedValue( detail( 11 ) );
	page.mockResolvedValueOnce( { items: [ mockMessage( { id: 1 } ) ], next: null } );
	const { result } = renderHook( () => ( { one: useTicket( 11 ), thread: useMessages( 11 ) } ) );
	expect( result.current.thread.isLoading ).toBe( true );
	await waitFor( () => expect( result.current.one.contact?.name ).toBe( 'Sara' ) );
	await waitFor( () =>
		expect( result.current.thread ).toMatchObject( { isComplete: true, isLoading: false } )
	);
	get.mockResolvedValue( detail( 11, { version: 2, subject: 'Changed' } ) );
	page.mockResolvedValueOnce( { items: [ mockMessage( { id: 2 } ) ], next: null } );
	act( () => move( 't11' ) );
	await waitFor( () => expect( result.current.thread.messages ).toHaveLength( 2 ) );
	await waitFor( () => expect( result.current.one.ticket?.subject ).toBe( 'Changed' ) );
} );

it( 'useTicket tells why a ticket is not there, and asks nothing where none is open', async () => {
	get.mockRejectedValueOnce( new ApiError( 'mizkar_not_found', 'Gone.' ) );
	const { result } = renderHook( () => ( {
		one: useTicket( 12 ),
		none: useTicket( null ),
		empty: useMessages( null ),
	} ) );
	await waitFor( () => expect( result.current.one.error?.message ).toBe( 'Gone.' ) );
	expect( result.current.none ).toMatchObject( { ticket: null, isLoading: false } );
	expect( result.current.empty ).toMatchObject( { messages: [], isLoading: false } );
	expect( get ).toHaveBeenCalledTimes( 1 );
} );

it( 'useCounts counts again on the desk’s signal', async () => {
	const counts = { mine: 1, unassigned: 0, open: 0, waiting: 0, all: 1, spam: 0, trash: 0 };
	get.mockResolvedValueOnce( counts );
	const { result } = renderHook( () => useCounts() );
	await waitFor( () => expect( result.current?.mine ).toBe( 1 ) );
	get.mockResolvedValueOnce( { ...counts, mine: 2 } );
	act( () => move( 'desk' ) );
	await waitFor( () => expect( result.current?.mine ).toBe( 2 ) );
} );

it( 'useChangeTicket, useChangeContact and useBulkChange send what was chosen', async () => {
	const { result } = renderHook( () => ( {
		change: useChangeTicket(),
		contact: useChangeContact(),
		bulk: useBulkChange(),
	} ) );
	patch
		.mockResolvedValueOnce( mockTicket( { id: 21 } ) )
		.mockResolvedValueOnce( mockContact( { id: 3 } ) );
	await act( () => result.current.change( 21, { status: 'open' } ) );
	await act( () => result.current.contact( 3, { name: 'Ali' } ) );
	expect( patch.mock.calls ).toEqual( [
		[ '/mizkar/v1/tickets/21', { status: 'open' } ],
		[ '/mizkar/v1/contacts/3', { name: 'Ali' } ],
	] );
	post.mockResolvedValue( { tickets: [], undo: [ { id: 21, changes: { status: 'new' } } ] } );
	const undo = await act( () => result.current.bulk.change( [ 21 ], { status: 'solved' } ) );
	await act( () => undo() );
	expect( post ).toHaveBeenLastCalledWith( '/mizkar/v1/tickets/bulk', {
		ids: [ 21 ],
		changes: { status: 'new' },
	} );
} );

it( 'useBulkChange brings deleted tickets back', async () => {
	const { result } = renderHook( () => useBulkChange() );
	remove.mockResolvedValue( null );
	post.mockResolvedValue( mockTicket( { id: 31 } ) );
	const undo = await act( () => result.current.trash( [ 31, 32 ] ) );
	expect( remove ).toHaveBeenCalledTimes( 2 );
	await act( () => undo() );
	expect( post.mock.calls.map( ( [ path ] ) => path ) ).toEqual( [
		'/mizkar/v1/tickets/31/restore',
		'/mizkar/v1/tickets/32/restore',
	] );
	const again = await act( () => result.current.restore( [ 31 ] ) );
	await act( () => again() );
	expect( remove ).toHaveBeenCalledTimes( 3 );
} );

it( 'useReply keeps the error, and of a stale version what is new', async () => {
	await dispatch( deskStore )
		.catchUp( 41 )
		.catch( () => undefined );
	const { result, rerender } = renderHook( ( id: number ) => useReply( id ), {
		initialProps: 41,
	} );
	const data = {
		ticket: detail( 41, { version: 4 } ),
		messages: [ mockMessage( { id: 9, ticket_id: 41 } ) ],
	};
	post.mockRejectedValueOnce( new ApiError( 'mizkar_stale_version', 'Changed.', { data } ) );
	expect( await act( () => result.current.send( { body: 'Hi', version: 3 } ) ) ).toBeNull();
	expect( result.current ).toMatchObject( {
		isSending: false,
		error: { code: 'mizkar_stale_version' },
	} );
	expect( result.current.stale?.messages.map( ( { id } ) => id ) ).toEqual( [ 9 ] );
	rerender( 42 );
	await waitFor( () => expect( result.current.error ).toBeNull() );
	post.mockResolvedValueOnce( mockMessage( { id: 10 } ) );
	get.mockResolvedValue( detail( 42 ) );
	page.mockResolvedValue( { items: [], next: null } );
	expect( await act( () => result.current.send( { body: 'Hi' } ) ) ).toMatchObject( { id: 10 } );
} );

it( 'useCreateTicket opens a ticket once, however often it is sent', async () => {
	const { result } = renderHook( () => useCreateTicket() );
	post.mockRejectedValueOnce( new ApiError( 'unreachable', '' ) ).mockResolvedValueOnce(
		detail( 51 )
	);
	const input = { subject: 'A', body: 'B', email: 'a@b.example' };
	await act( () =>
		expect( result.current( input ) ).rejects.toMatchObject( { code: 'unreachable' } )
	);
	await act( () => result.current( input ) );
	const ids = post.mock.calls.map(
		( [ , body ] ) => ( body as { submission_id: string } ).submission_id
	);
	expect( ids[ 0 ] ).toBe( ids[ 1 ] );
} );

it( 'useDepartments shows what was saved', async () => {
	const { result } = renderHook( () => ( {
		departments: useDepartments(),
		actions: useVocabularyActions(),
	} ) );
	get.mockResolvedValueOnce( [] )
		.mockResolvedValueOnce( [] )
		.mockResolvedValueOnce( [ { id: 6, name: 'Mina' } ] );
	await act( () => result.current.actions.reload() );
	post.mockResolvedValueOnce( { id: 1, name: 'Sales' } );
	await act( () => result.current.actions.saveDepartment( null, { name: 'Sales' } ) );
	expect( result.current.departments ).toEqual( [ { id: 1, name: 'Sales' } ] );
	remove.mockResolvedValue( null );
	await act( () => result.current.actions.removeDepartment( 1 ) );
	patch.mockResolvedValueOnce( { id: 6, name: 'Mina', department_ids: [ 1 ] } );
	await act( () => result.current.actions.saveAgent( 6, { department_ids: [ 1 ] } ) );
	expect( result.current.departments ).toEqual( [] );
} );
