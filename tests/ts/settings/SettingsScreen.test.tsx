import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { SettingsScreen } from '../../../src/admin/settings/SettingsScreen';
import { ApiError } from '../../../src/shared/api-error';
import { api } from '../../../src/shared/api-admin';
import { mockAgent, mockDepartment, mockSettings } from '../../../src/shared/generated/mocks';

jest.mock( '../../../src/shared/api-admin', () => ( {
	api: { get: jest.fn(), page: jest.fn(), post: jest.fn(), patch: jest.fn(), remove: jest.fn() },
} ) );

const get = jest.mocked( api.get );
const post = jest.mocked( api.post );
const patch = jest.mocked( api.patch );
const remove = jest.mocked( api.remove );

const SALES = mockDepartment( { id: 1, name: 'Sales', email: 'sales@a.example' } );

beforeEach( async () => {
	window.mizkarBoot = {
		user: { id: 1, name: 'Owner', capabilities: [ 'mizkar_manage_settings' ] },
	};
	get.mockImplementation( async ( path ) => {
		switch ( path ) {
			case '/mizkar/v1/settings':
				return mockSettings( { support_page_id: 7 } );
			case '/mizkar/v1/departments':
				return [ SALES ];
			case '/mizkar/v1/agents':
				return [ mockAgent( { id: 4, name: 'Mina' } ) ];
			case '/wp/v2/pages':
				return [ { id: 7, title: { rendered: 'Help &amp; support' } } ];
			default:
				return [];
		}
	} );
} );

async function open() {
	render( <SettingsScreen /> );
	fireEvent.focus( window );
	await screen.findByLabelText( 'Prefix of ticket numbers' );
	await screen.findByText( 'Mina' );
}

const isAsked = () => ! window.dispatchEvent( new Event( 'beforeunload', { cancelable: true } ) );
const type = ( label: string, value: string ) =>
	fireEvent.change( screen.getByLabelText( label ), { target: { value } } );

it( 'saves what was changed, and warns until then', async () => {
	await open();
	expect( [ screen.queryByText( 'Save' ), isAsked() ] ).toEqual( [ null, false ] );
	type( 'Prefix of ticket numbers', 'T-' );
	expect( isAsked() ).toBe( true );
	patch.mockResolvedValueOnce( mockSettings( { support_page_id: 7, number_prefix: 'T-' } ) );
	fireEvent.click( screen.getByText( 'Save' ) );
	await waitFor( () => expect( screen.queryByText( 'Save' ) ).toBeNull() );
	expect( patch ).toHaveBeenCalledWith( '/mizkar/v1/settings', { number_prefix: 'T-' } );
	expect( isAsked() ).toBe( false );
} );

it( 'puts refusals beside their fields and keeps what was typed', async () => {
	await open();
	type( 'Sender address', 'nobody' );
	patch.mockRejectedValueOnce(
		new ApiError( 'mizkar_invalid_input', '', { fields: { sender_email: 'Not an address.' } } )
	);
	fireEvent.click( screen.getByText( 'Save' ) );
	await screen.findByText( 'Not an address.' );
	expect( ( screen.getByLabelText( 'Sender address' ) as HTMLInputElement ).value ).toBe(
		'nobody'
	);
	type( 'Sender address', 'a@b.example' );
	expect( screen.queryByText( 'Not an address.' ) ).toBeNull();
	patch.mockRejectedValueOnce( new ApiError( 'offline', '' ) );
	fireEvent.click( screen.getByText( 'Save' ) );
	expect( ( await screen.findByRole( 'alert' ) ).textContent ).toContain(
		'What you entered is still here.'
	);
	fireEvent.click( screen.getByText( 'Discard' ) );
	expect( ( screen.getByLabelText( 'Sender address' ) as HTMLInputElement ).value ).toBe( '' );
} );

it( 'asks for a number before it asks the server', async () => {
	await open();
	patch.mockClear();
	type( 'Days that a status link stays valid', 'soon' );
	fireEvent.click( screen.getByText( 'Save' ) );
	await screen.findByText( 'Please enter a number.' );
	expect( patch ).not.toHaveBeenCalled();
} );

it( 'adds a department, with what is wrong beside its field', async () => {
	await open();
	fireEvent.click( screen.getByText( 'Add department' ) );
	const form = within( screen.getByLabelText( 'Name' ).closest( 'form' ) ?? document.body );
	type( 'Name', 'Sales' );
	post.mockRejectedValueOnce(
		new ApiError( 'mizkar_name_taken', 'x', { fields: { name: 'In use already.' } } )
	);
	fireEvent.click( form.getByText( 'Save' ) );
	await screen.findByText( 'In use already.' );
	expect( isAsked() ).toBe( true );
	type( 'Name', 'Billing' );
	post.mockResolvedValueOnce( mockDepartment( { id: 2, name: 'Billing' } ) );
	fireEvent.click( form.getByText( 'Save' ) );
	await screen.findByLabelText( 'Edit Billing' );
	expect( post ).toHaveBeenLastCalledWith( '/mizkar/v1/departments', {
		name: 'Billing',
		description: '',
		color: '#3858e9',
		email: null,
	} );
} );

it( 'deletes a department and brings it back', async () => {
	await open();
	remove.mockRejectedValueOnce( new ApiError( 'mizkar_in_use', 'Still in use.' ) );
	fireEvent.click( screen.getByLabelText( 'Delete Sales' ) );
	await screen.findByText( 'Still in use.' );
	remove.mockResolvedValueOnce( null );
	fireEvent.click( screen.getByLabelText( 'Delete Sales' ) );
	await screen.findByText( '“Sales” is deleted.' );
	expect( screen.queryByLabelText( 'Edit Sales' ) ).toBeNull();
	post.mockResolvedValueOnce( SALES );
	fireEvent.click( screen.getByText( 'Undo' ) );
	await screen.findByLabelText( 'Edit Sales' );
	expect( post ).toHaveBeenLastCalledWith(
		'/mizkar/v1/departments',
		expect.objectContaining( { email: 'sales@a.example' } )
	);
} );

it( 'limits an agent to departments by one click each', async () => {
	await open();
	patch.mockResolvedValueOnce( mockAgent( { id: 4, name: 'Mina', department_ids: [ 1 ] } ) );
	fireEvent.click( screen.getByLabelText( 'Sales' ) );
	await screen.findByText( 'sees only the chosen departments' );
	expect( patch ).toHaveBeenLastCalledWith( '/mizkar/v1/agents/4', { department_ids: [ 1 ] } );
	patch.mockRejectedValueOnce( new ApiError( 'mizkar_forbidden', 'Not you.' ) );
	fireEvent.click( screen.getByLabelText( 'Sales' ) );
	await screen.findByText( 'Not you.' );
	expect( ( screen.getByLabelText( 'Sales' ) as HTMLInputElement ).checked ).toBe( true );
} );

it( 'shows a supervisor what is his, and nothing of the owner’s', async () => {
	window.mizkarBoot = {
		user: { id: 2, name: 'S', capabilities: [ 'mizkar_supervise_tickets' ] },
	};
	get.mockClear();
	render( <SettingsScreen /> );
	expect( screen.getByRole( 'heading', { name: 'Departments' } ) ).toBeTruthy();
	expect( screen.queryByText( 'Technical' ) ).toBeNull();
	expect( get ).not.toHaveBeenCalled();
} );

it( 'says why settings are not there, and tries again', async () => {
	get.mockRejectedValueOnce( new ApiError( 'mizkar_unavailable', 'Later.' ) );
	render( <SettingsScreen /> );
	await screen.findByText( 'Later.' );
	fireEvent.click( screen.getByText( 'Try again' ) );
	await screen.findByLabelText( 'Prefix of ticket numbers' );
} );
