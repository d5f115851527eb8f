import { fireEvent, render, screen } from '@testing-library/react';
import { SetupScreen } from '../../../src/admin/setup/SetupScreen';
import { ApiError } from '../../../src/shared/api-error';
import { api } from '../../../src/shared/api-admin';
import { mockSettings } from '../../../src/shared/generated/mocks';

jest.mock( '../../../src/shared/api-admin', () => ( {
	api: { get: jest.fn(), post: jest.fn() },
} ) );

const get = jest.mocked( api.get );
const post = jest.mocked( api.post );

it( 'asks, sets up once, and leads to the desk', async () => {
	window.mizkarBoot = {
		urls: { inbox: '/inbox', settings: '', deliveries: '', support_page: '' },
	};
	get.mockResolvedValue( mockSettings( { sender_email: 'old@a.example' } ) );
	render( <SetupScreen /> );
	const title = await screen.findByLabelText( 'Title of the support page' );
	fireEvent.change( title, { target: { value: 'Help' } } );
	fireEvent.change( screen.getByLabelText( 'Sender address' ), { target: { value: 'x' } } );
	post.mockRejectedValueOnce(
		new ApiError( 'mizkar_invalid_input', '', { fields: { sender_email: 'Not an address.' } } )
	);
	fireEvent.click( screen.getByText( 'Set up the desk' ) );
	await screen.findByText( 'Not an address.' );
	fireEvent.change( screen.getByLabelText( 'Sender address' ), { target: { value: '' } } );
	post.mockRejectedValueOnce( new ApiError( 'mizkar_unavailable', 'Later.' ) );
	fireEvent.click( screen.getByText( 'Set up the desk' ) );
	await screen.findByText( 'Later.' );
	expect( ( title as HTMLInputElement ).value ).toBe( 'Help' );
	post.mockResolvedValueOnce( {
		support_page_id: 3,
		support_page_url: 'https://a.example/help/',
		edit_page_url: '/edit',
		departments: [],
		settings: mockSettings(),
	} );
	fireEvent.click( screen.getByText( 'Set up the desk' ) );
	const heading = await screen.findByText( 'The desk is ready' );
	expect( heading.ownerDocument.activeElement ).toBe( heading );
	expect( screen.getByText( 'Open the desk' ).getAttribute( 'href' ) ).toBe( '/inbox' );
	expect( post ).toHaveBeenLastCalledWith( '/mizkar/v1/setup', {
		page_title: 'Help',
		departments: [],
		sender_name: '',
		sender_email: null,
	} );
} );

it( 'does not ask for a page where there is one', async () => {
	get.mockResolvedValue( mockSettings( { support_page_id: 9 } ) );
	render( <SetupScreen /> );
	await screen.findByLabelText( 'Sender name' );
	expect( screen.queryByLabelText( 'Title of the support page' ) ).toBeNull();
} );

it( 'says why it cannot begin', async () => {
	get.mockRejectedValueOnce( new ApiError( 'mizkar_forbidden', 'Not you.' ) );
	render( <SetupScreen /> );
	await screen.findByText( 'Not you.' );
} );
