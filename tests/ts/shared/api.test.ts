import { createApi } from '../../../src/shared/api';
import type { Send } from '../../../src/shared/api';
import { ApiError, isAbort } from '../../../src/shared/api-error';
import { isOnline, reportReached, watchConnection } from '../../../src/shared/connection';
import { restUrl, withQuery } from '../../../src/shared/query';
import { answer, refusal } from './answers';

const noPause = jest.fn( () => Promise.resolve() );
const sending = ( ...answers: ( Response | Error )[] ) => {
	const send = jest.fn< ReturnType< Send >, Parameters< Send > >();
	answers.forEach( ( one ) =>
		one instanceof Error ? send.mockRejectedValueOnce( one ) : send.mockResolvedValueOnce( one )
	);
	return { send, api: createApi( send, noPause ) };
};

beforeEach( () => {
	noPause.mockClear();
	reportReached( true );
} );

describe( 'a read', () => {
	it( 'brings the body, and of a page the next cursor', async () => {
		const { send, api } = sending( answer( [ 1 ], { 'X-Mizkar-Next': 'abc' } ) );
		expect(
			await api.page( '/x', { query: { search: 'سلام', none: null, list: [ 1, 2 ] } } )
		).toEqual( {
			items: [ 1 ],
			next: 'abc',
		} );
		expect( send.mock.calls[ 0 ]?.[ 0 ].path ).toBe(
			`/x?search=${ encodeURIComponent( 'سلام' ) }&list=1%2C2`
		);
	} );

	it( 'is repeated after passing failures, and no more often than allowed', async () => {
		const busy = () => refusal( 503, 'mizkar_unavailable' );
		const first = sending( busy(), new TypeError( 'Failed to fetch' ), answer( 'there' ) );
		expect( await first.api.get( '/x' ) ).toBe( 'there' );
		const second = sending( busy(), busy(), busy() );
		await expect( second.api.get( '/x' ) ).rejects.toMatchObject( {
			code: 'mizkar_unavailable',
		} );
		expect( second.send ).toHaveBeenCalledTimes( 3 );
	} );

	it( 'waits as long as the server asks', async () => {
		const { api } = sending(
			refusal( 429, 'mizkar_rate_limited', {}, { 'Retry-After': '7' } ),
			answer( 1 )
		);
		await api.get( '/x' );
		expect( noPause ).toHaveBeenCalledWith( 7000, undefined );
	} );

	it( 'is not repeated where that would not help', async () => {
		const { send, api } = sending( refusal( 404, 'mizkar_not_found' ) );
		await expect( api.get( '/x' ) ).rejects.toMatchObject( {
			code: 'mizkar_not_found',
			status: 404,
		} );
		expect( send ).toHaveBeenCalledTimes( 1 );
	} );

	it( 'that somebody stopped stays stopped', async () => {
		const { api } = sending( new DOMException( 'stop', 'AbortError' ) );
		expect( isAbort( await api.get( '/x' ).catch( ( error: unknown ) => error ) ) ).toBe(
			true
		);
		expect( isOnline() ).toBe( true );
	} );
} );

describe( 'a write', () => {
	it( 'is never repeated by itself', async () => {
		const { send, api } = sending( refusal( 503, 'mizkar_unavailable' ) );
		await expect( api.post( '/x', { a: 1 } ) ).rejects.toBeInstanceOf( ApiError );
		expect( send.mock.calls ).toEqual( [
			[ { method: 'POST', path: '/x', body: { a: 1 }, signal: undefined } ],
		] );
	} );

	it( 'takes an empty answer as nothing', async () => {
		const { api } = sending( new Response( null, { status: 204 } ) );
		expect( await api.remove( '/x' ) ).toBeNull();
	} );
} );

describe( 'an error', () => {
	it( 'tells which fields are wrong', async () => {
		const { api } = sending(
			refusal( 400, 'mizkar_invalid_input', { fields: { subject: 'Missing.' } } )
		);
		await expect( api.post( '/x' ) ).rejects.toMatchObject( {
			code: 'mizkar_invalid_input',
			fields: { subject: 'Missing.' },
			retryable: false,
		} );
	} );

	it.each( [
		[ 401, 'rest_not_logged_in', 'mizkar_sign_in_required' ],
		[ 403, 'rest_forbidden', 'mizkar_forbidden' ],
		[ 403, 'rest_cookie_invalid_nonce', 'mizkar_session_expired' ],
		[ 404, 'rest_no_route', 'mizkar_not_found' ],
		[ 413, '', 'mizkar_file_too_large' ],
		[ 504, '', 'mizkar_unavailable' ],
		[ 500, 'internal_server_error', 'mizkar_internal' ],
	] )( 'of WordPress itself (%i %s) is one of ours', async ( status, code, ours ) => {
		const { api } = sending( refusal( status, code ) );
		await expect( api.post( '/x' ) ).rejects.toMatchObject( {
			code: ours,
			origin: code,
			status,
		} );
	} );

	it( 'of an answer that is no JSON can be tried again by the person', async () => {
		const { api } = sending( new Response( '<b>Notice</b>{}' ) );
		await expect( api.get( '/x' ) ).rejects.toMatchObject( {
			code: 'unreadable',
			retryable: true,
		} );
	} );

	it( 'of a page in place of an answer keeps its status', async () => {
		const { api } = sending( new Response( '<html>', { status: 403 } ) );
		await expect( api.post( '/x' ) ).rejects.toMatchObject( { code: 'mizkar_forbidden' } );
	} );
} );

describe( 'the connection', () => {
	it( 'is lost by an unanswered request and back by an answered one', async () => {
		const told: boolean[] = [];
		const stop = watchConnection( ( online ) => told.push( online ) );
		const { api } = sending( new TypeError( 'Failed to fetch' ), answer( 1 ) );
		await expect( api.post( '/x' ) ).rejects.toMatchObject( {
			code: 'unreachable',
			retryable: true,
		} );
		await api.post( '/x' );
		expect( told ).toEqual( [ false, true ] );
		stop();
	} );

	it( 'follows the browser', () => {
		const told: boolean[] = [];
		const stop = watchConnection( ( online ) => told.push( online ) );
		const onLine = jest.spyOn( navigator, 'onLine', 'get' ).mockReturnValue( false );
		window.dispatchEvent( new Event( 'offline' ) );
		onLine.mockReturnValue( true );
		window.dispatchEvent( new Event( 'online' ) );
		stop();
		onLine.mockReturnValue( false );
		window.dispatchEvent( new Event( 'offline' ) );
		expect( told ).toEqual( [ false, true ] );
	} );
} );

describe( 'addresses', () => {
	it( 'work with plain permalinks too', () => {
		const path = withQuery( '/mizkar/v1/tickets', { view: 'open' } );
		expect( restUrl( 'https://a.example/wp-json/', path ) ).toBe(
			'https://a.example/wp-json/mizkar/v1/tickets?view=open'
		);
		expect( restUrl( 'https://a.example/?rest_route=/', path ) ).toBe(
			'https://a.example/?rest_route=/mizkar/v1/tickets&view=open'
		);
	} );
} );
