import apiFetch from '@wordpress/api-fetch';
import { adminUploads, api, renewNonce } from '../../../src/shared/api-admin';
import { answer, refusal } from './answers';

const ask = jest.fn< Promise< Response >, [ string, RequestInit ] >();

beforeEach( () => {
	ask.mockReset();
	window.fetch = ask as unknown as typeof fetch;
	apiFetch.nonceEndpoint = '/admin-ajax.php?action=rest-nonce';
	apiFetch.nonceMiddleware = apiFetch.createNonceMiddleware( 'old-nonce' );
} );

it( 'brings bodies, headers and refusals through api-fetch', async () => {
	ask.mockResolvedValueOnce( answer( [ 1 ], { 'X-Mizkar-Next': 'n' } ) );
	expect( await api.page( '/mizkar/v1/tickets' ) ).toEqual( { items: [ 1 ], next: 'n' } );
	ask.mockResolvedValueOnce( refusal( 409, 'mizkar_stale_version', { ticket: { id: 3 } } ) );
	await expect( api.patch( '/mizkar/v1/tickets/3', {} ) ).rejects.toMatchObject( {
		code: 'mizkar_stale_version',
		data: { ticket: { id: 3 } },
	} );
} );

it( 'replaces an expired nonce and sends again', async () => {
	ask.mockResolvedValueOnce( refusal( 403, 'rest_cookie_invalid_nonce' ) )
		.mockResolvedValueOnce( new Response( 'new-nonce' ) )
		.mockResolvedValueOnce( answer( 'done' ) );
	expect( await api.post( '/mizkar/v1/tickets/1/messages', { body: 'x' } ) ).toBe( 'done' );
	expect( await adminUploads.headers() ).toEqual( { 'X-WP-Nonce': 'new-nonce' } );
} );

it( 'says that a person was signed out', async () => {
	ask.mockResolvedValueOnce( refusal( 403, 'rest_cookie_invalid_nonce' ) ).mockResolvedValueOnce(
		new Response( '0' )
	);
	await expect( api.post( '/x', {} ) ).rejects.toMatchObject( {
		code: 'mizkar_session_expired',
	} );
	ask.mockResolvedValueOnce( new Response( 'error', { status: 500 } ) );
	expect( await renewNonce() ).toBe( false );
} );

it( 'says that no answer came', async () => {
	ask.mockRejectedValueOnce( new TypeError( 'Failed to fetch' ) );
	await expect( api.post( '/x', {} ) ).rejects.toMatchObject( { code: 'unreachable' } );
} );
