import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { Editor } from '../../../src/admin/inbox/editor/Editor';
import { readDraft } from '../../../src/admin/inbox/editor/draft';
import { api } from '../../../src/shared/api-admin';
import { ApiError } from '../../../src/shared/api-error';
import { mockContact, mockMessage, mockTicket } from '../../../src/shared/generated/mocks';

jest.mock( '../../../src/shared/api-admin', () => ( {
	api: { get: jest.fn(), page: jest.fn(), post: jest.fn(), patch: jest.fn(), remove: jest.fn() },
	adminUploads: {},
} ) );
jest.mock( '../../../src/shared/desk-signals', () => ( {
	deskSignals: { nudge: jest.fn(), subscribe: () => () => undefined },
} ) );

const post = jest.mocked( api.post );
const ticket = mockTicket( { id: 7, version: 3, contact_id: 2 } );
const contact = mockContact( { id: 2, email: 'sara@example.com' } );

beforeEach( () => {
	window.mizkarBoot = { user: { id: 9, name: 'Ali', capabilities: [] } };
	document.execCommand = jest.fn( () => true );
	localStorage.clear();
	post.mockReset();
	jest.mocked( api.get ).mockResolvedValue( {
		...ticket,
		signal: { name: 't', url: null },
		contact,
	} );
	jest.mocked( api.page ).mockResolvedValue( { items: [], next: null } );
} );

const area = ( name: string ) => screen.getByRole( 'textbox', { name } );

function write( name: string, html: string ) {
	const element = area( name );
	element.innerHTML = html;
	fireEvent.input( element );
}

function show() {
	const outgoing = jest.fn();
	const view = render(
		<Editor
			ticket={ ticket }
			contact={ contact }
			writeRef={ { current: null } }
			onOutgoing={ outgoing }
		/>
	);
	return { ...view, outgoing };
}

it( 'sends what was written, seen at once, and forgets the draft', async () => {
	post.mockResolvedValue( mockMessage( { id: 5, ticket_id: 7 } ) );
	const { outgoing } = show();
	write( 'Reply', 'Hello <b>you</b>' );
	fireEvent.keyDown( area( 'Reply' ), { key: 'Enter', ctrlKey: true } );
	expect( outgoing ).toHaveBeenCalledWith(
		expect.objectContaining( { kind: 'reply', html: '<p>Hello <strong>you</strong></p>' } )
	);
	expect( area( 'Reply' ).innerHTML ).toBe( '' );
	await waitFor( () => expect( outgoing ).toHaveBeenLastCalledWith( null ) );
	expect( post.mock.calls[ 0 ]?.[ 1 ] ).toMatchObject( {
		kind: 'reply',
		body: '<p>Hello <strong>you</strong></p>',
		body_format: 'html',
		version: 3,
	} );
	expect( readDraft( 7, 'reply' ).html ).toBe( '' );
} );

it( 'keeps reply and note apart through a reload', () => {
	const { unmount } = show();
	write( 'Reply', 'to the customer' );
	fireEvent.click( screen.getByRole( 'tab', { name: 'Internal note' } ) );
	write( 'Internal note', 'to the team' );
	unmount();
	expect( readDraft( 7, 'reply' ).html ).toBe( '<p>to the customer</p>' );
	expect( readDraft( 7, 'note' ).html ).toBe( '<p>to the team</p>' );
	show();
	expect( area( 'Reply' ).innerHTML ).toBe( '<p>to the customer</p>' );
} );

it( 'brings the text back with a reason where sending failed', async () => {
	post.mockRejectedValue( new ApiError( 'unreachable', '' ) );
	show();
	write( 'Reply', 'Important' );
	fireEvent.click( screen.getByRole( 'button', { name: 'Send' } ) );
	await screen.findByText( 'The site cannot be reached.' );
	expect( area( 'Reply' ).textContent ).toBe( 'Important' );
	expect( readDraft( 7, 'reply' ).html ).toBe( '<p>Important</p>' );
	post.mockResolvedValue( mockMessage( { id: 6, ticket_id: 7 } ) );
	fireEvent.click( screen.getByRole( 'button', { name: 'Try again' } ) );
	await waitFor( () => expect( post ).toHaveBeenCalledTimes( 2 ) );
	await waitFor( () => expect( screen.queryByRole( 'alert' ) ).toBeNull() );
} );

describe( 'a stale ticket', () => {
	const stale = ( authorId: number, id = 8 ) =>
		new ApiError( 'mizkar_stale_version', 'Somebody changed this ticket.', {
			data: {
				ticket: { ...ticket, version: 4 },
				messages: [
					mockMessage( {
						id,
						ticket_id: 7,
						author_type: 'agent',
						author_id: authorId,
						author_name: 'Zoe',
						body_html: '<p>I did it</p>',
					} ),
				],
			},
		} );

	it( 'shows what others did and sends only when told', async () => {
		post.mockRejectedValueOnce( stale( 4 ) ).mockResolvedValue(
			mockMessage( { id: 9, ticket_id: 7 } )
		);
		show();
		write( 'Reply', 'Mine' );
		fireEvent.click( screen.getByRole( 'button', { name: 'Send' } ) );
		await screen.findByText( 'Zoe: I did it' );
		expect( area( 'Reply' ).textContent ).toBe( 'Mine' );
		expect( post ).toHaveBeenCalledTimes( 1 );
		fireEvent.click( screen.getByRole( 'button', { name: 'Send anyway' } ) );
		await waitFor( () => expect( post ).toHaveBeenCalledTimes( 2 ) );
	} );

	it( 'is no question where it was the agent himself', async () => {
		post.mockRejectedValueOnce( stale( 9, 18 ) ).mockResolvedValue(
			mockMessage( { id: 10, ticket_id: 7 } )
		);
		show();
		write( 'Reply', 'Mine' );
		fireEvent.click( screen.getByRole( 'button', { name: 'Send' } ) );
		await waitFor( () => expect( post ).toHaveBeenCalledTimes( 2 ) );
		await act( async () => undefined );
		expect( area( 'Reply' ).textContent ).toBe( '' );
	} );
} );

it( 'says who reads it and does not send nothing', () => {
	show();
	expect( screen.getByText( 'To sara@example.com' ) ).toBeTruthy();
	fireEvent.click( screen.getByRole( 'button', { name: 'Send' } ) );
	expect( post ).not.toHaveBeenCalled();
	fireEvent.click( screen.getByRole( 'tab', { name: 'Internal note' } ) );
	expect( screen.getByText( 'Only your team sees this' ) ).toBeTruthy();
} );
