import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { NewTicketModal } from '../../../src/admin/inbox/NewTicketModal';
import { missingFields, newTicketInput } from '../../../src/admin/inbox/new-ticket-form';
import { api } from '../../../src/shared/api-admin';
import { ApiError } from '../../../src/shared/api-error';
import { mockTicket } from '../../../src/shared/generated/mocks';

jest.mock( '../../../src/shared/api-admin', () => ( {
	api: { get: jest.fn(), page: jest.fn(), post: jest.fn(), patch: jest.fn(), remove: jest.fn() },
	adminUploads: {},
} ) );
jest.mock( '../../../src/shared/desk-signals', () => ( {
	deskSignals: { nudge: jest.fn(), subscribe: () => () => undefined },
} ) );

const post = jest.mocked( api.post );
const form = {
	name: ' Sara ',
	email: 'sara۱@example.com',
	subject: 'Help',
	department_id: 2,
	html: '<p>a</p>',
};

beforeEach( () => {
	document.execCommand = jest.fn( () => true );
	post.mockReset();
} );

function fill() {
	fireEvent.change( screen.getByLabelText( /name/ ), { target: { value: 'Sara' } } );
	fireEvent.change( screen.getByLabelText( /address/ ), {
		target: { value: 'sara@example.com' },
	} );
	fireEvent.change( screen.getByLabelText( 'Subject' ), { target: { value: 'Help' } } );
	const area = screen.getByRole( 'textbox', { name: 'What the customer asked' } );
	area.innerHTML = 'Please';
	fireEvent.input( area );
}

const create = () => fireEvent.click( screen.getByRole( 'button', { name: 'Create ticket' } ) );

it( 'knows what is missing and what is sent', () => {
	expect( missingFields( { ...form, name: ' ', html: '' } ) ).toEqual( [ 'name', 'html' ] );
	expect( newTicketInput( form, [ 'k' ] ) ).toMatchObject( {
		name: 'Sara',
		email: 'sara1@example.com',
		body: '<p>a</p>',
		body_format: 'html',
		attachment_keys: [ 'k' ],
	} );
} );

it( 'names what is missing before anything is sent', () => {
	render( <NewTicketModal onClose={ jest.fn() } /> );
	create();
	expect( screen.getAllByText( 'This is missing.' ) ).toHaveLength( 4 );
	expect( post ).not.toHaveBeenCalled();
} );

it( 'creates the ticket and closes', async () => {
	const onClose = jest.fn();
	post.mockResolvedValue( mockTicket( { id: 3 } ) );
	render( <NewTicketModal onClose={ onClose } /> );
	fill();
	create();
	await waitFor( () => expect( onClose ).toHaveBeenCalled() );
	expect( post.mock.calls[ 0 ]?.[ 1 ] ).toMatchObject( {
		subject: 'Help',
		body: '<p>Please</p>',
	} );
} );

it( 'stays with all that was typed where the server refuses', async () => {
	post.mockRejectedValue(
		new ApiError( 'mizkar_invalid_input', 'Please check.', {
			fields: { email: 'No such address.' },
		} )
	);
	render( <NewTicketModal onClose={ jest.fn() } /> );
	fill();
	create();
	await screen.findByText( 'No such address.' );
	expect( screen.getByLabelText( 'Subject' ) ).toHaveProperty( 'value', 'Help' );
} );
