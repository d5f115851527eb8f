import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { DeliveryLogScreen } from '../../../src/admin/delivery-log/DeliveryLogScreen';
import { addressOf, placeOf } from '../../../src/admin/delivery-log/use-log-url';
import { ApiError } from '../../../src/shared/api-error';
import { api } from '../../../src/shared/api-admin';
import { mockDelivery } from '../../../src/shared/generated/mocks';

jest.mock( '../../../src/shared/api-admin', () => ( {
	api: { get: jest.fn(), page: jest.fn(), post: jest.fn() },
} ) );

const get = jest.mocked( api.get );
const page = jest.mocked( api.page );
const post = jest.mocked( api.post );

const FAILED = mockDelivery( {
	id: 2,
	status: 'failed',
	subject: 'Failed mail',
	reason: 'No route to host.',
} );
const SENT = mockDelivery( {
	id: 3,
	status: 'logged',
	subject: 'Sent mail',
	address: 'sara@a.example',
	html: '<html><head><title>x</title></head><body><p>Hello</p></body></html>',
	text: 'Hello in text',
} );

beforeEach( () => {
	window.history.replaceState( null, '', '/?page=mizkar-deliveries' );
	[ get, page, post ].forEach( ( mock ) => mock.mockReset() );
} );

it( 'lists, filters by result and shows older ones', async () => {
	page.mockResolvedValueOnce( { items: [ SENT ], next: 'n' } );
	render( <DeliveryLogScreen /> );
	await screen.findByText( 'Sent mail' );
	page.mockResolvedValueOnce( {
		items: [ mockDelivery( { id: 1, subject: 'Older mail' } ) ],
		next: null,
	} );
	fireEvent.click( screen.getByText( 'Show older ones' ) );
	await screen.findByText( 'Older mail' );
	expect( screen.queryByText( 'Show older ones' ) ).toBeNull();
	page.mockResolvedValueOnce( { items: [ FAILED ], next: null } );
	fireEvent.change( screen.getByLabelText( 'Result' ), { target: { value: 'failed' } } );
	await screen.findByText( 'No route to host.' );
	expect( screen.queryByText( 'Sent mail' ) ).toBeNull();
	expect( window.location.search ).toBe( '?page=mizkar-deliveries&status=failed' );
	expect( page.mock.calls.map( ( [ , options ] ) => options?.query ) ).toEqual( [
		{ status: null, cursor: null, per_page: 50 },
		{ status: null, cursor: 'n', per_page: 50 },
		{ status: 'failed', cursor: null, per_page: 50 },
	] );
} );

it( 'shows a mail in a frame that can do nothing, or as text', async () => {
	page.mockResolvedValue( { items: [ SENT ], next: null } );
	get.mockResolvedValueOnce( SENT );
	render( <DeliveryLogScreen /> );
	fireEvent.click( await screen.findByText( 'Sent mail' ) );
	const frame = await screen.findByTitle( 'Sent mail' );
	expect( frame.getAttribute( 'sandbox' ) ).not.toMatch( /scripts|same-origin|forms/ );
	expect( frame.getAttribute( 'srcdoc' ) ).toContain(
		`<head><meta http-equiv="Content-Security-Policy" content="default-src 'none'`
	);
	fireEvent.click( screen.getByText( 'Plain text' ) );
	expect( screen.getByText( 'Hello in text' ) ).toBeTruthy();
	expect( window.location.search ).toContain( 'delivery=3' );
	act( () => {
		window.history.replaceState( null, '', '/?page=mizkar-deliveries' );
		window.dispatchEvent( new PopStateEvent( 'popstate' ) );
	} );
	expect( screen.queryByTitle( 'Sent mail' ) ).toBeNull();
} );

it( 'sends a failed one again, and says where that fails too', async () => {
	window.history.replaceState( null, '', '/?page=mizkar-deliveries&delivery=2' );
	page.mockResolvedValue( { items: [ FAILED ], next: null } );
	get.mockResolvedValue( FAILED );
	render( <DeliveryLogScreen /> );
	post.mockRejectedValueOnce( new ApiError( 'mizkar_in_use', 'Being sent right now.' ) );
	fireEvent.click( await screen.findByText( 'Send now' ) );
	await screen.findByText( 'Being sent right now.' );
	post.mockResolvedValueOnce( mockDelivery( { id: 2 } ) );
	fireEvent.click( screen.getByText( 'Send now' ) );
	await waitFor( () => expect( screen.queryByText( 'Send now' ) ).toBeNull() );
	expect( post ).toHaveBeenLastCalledWith( '/mizkar/v1/deliveries/2/resend' );
	expect( page ).toHaveBeenCalledTimes( 2 );
} );

it( 'says that there is nothing, that it cannot be loaded, or that a mail is not there', async () => {
	page.mockResolvedValueOnce( { items: [], next: null } );
	const { unmount } = render( <DeliveryLogScreen /> );
	await screen.findByText( 'Nothing here' );
	unmount();
	window.history.replaceState( null, '', '/?page=mizkar-deliveries&delivery=99' );
	page.mockRejectedValueOnce( new ApiError( 'mizkar_unavailable', 'Later.' ) );
	get.mockRejectedValueOnce( new ApiError( 'mizkar_not_found', 'Gone.' ) );
	render( <DeliveryLogScreen /> );
	await screen.findByText( 'Later.' );
	await screen.findByText( 'Gone.' );
} );

it( 'reads and writes its place in the address, and believes nothing else', () => {
	expect( placeOf( '?status=sent&delivery=4' ) ).toEqual( { status: 'sent', delivery_id: 4 } );
	expect( placeOf( '?status=nonsense&delivery=-4' ) ).toEqual( {
		status: null,
		delivery_id: null,
	} );
	expect(
		addressOf( '?page=x&status=sent&delivery=4', { status: null, delivery_id: null } )
	).toBe( '?page=x' );
} );
