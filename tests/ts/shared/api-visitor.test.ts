import { createVisitorApi } from '../../../src/shared/api-visitor';
import { answer, refusal } from './answers';

const ROOT = 'https://a.example/wp-json/';
const guest = ( session: string ) => answer( { kind: 'guest', nonce: null, session, user: null } );
const ask = jest.fn< Promise< Response >, [ string, RequestInit ] >();

beforeEach( () => {
	ask.mockReset();
	window.fetch = ask as unknown as typeof fetch;
} );

const headersOf = ( call: number ) =>
	ask.mock.calls[ call ]?.[ 1 ].headers as Record< string, string >;

it( 'asks for a session once, when it is first needed', async () => {
	ask.mockResolvedValueOnce( guest( 'one' ) );
	ask.mockImplementation( () => Promise.resolve( answer( {} ) ) );
	const { api } = createVisitorApi( ROOT );
	await Promise.all( [
		api.get( '/mizkar/v1/tickets' ),
		api.post( '/mizkar/v1/tickets', { subject: 'x' } ),
	] );
	expect( ask.mock.calls.map( ( [ url ] ) => url ) ).toEqual( [
		`${ ROOT }mizkar/v1/session`,
		`${ ROOT }mizkar/v1/tickets`,
		`${ ROOT }mizkar/v1/tickets`,
	] );
	expect( headersOf( 1 ) ).toMatchObject( { 'X-Mizkar-Session': 'one' } );
	expect( ask.mock.calls[ 2 ]?.[ 1 ] ).toMatchObject( {
		method: 'POST',
		body: '{"subject":"x"}',
	} );
} );

it( 'needs none for departments and for asking for a link', async () => {
	ask.mockImplementation( () => Promise.resolve( answer( [] ) ) );
	const { api } = createVisitorApi( ROOT );
	await api.get( '/mizkar/v1/departments' );
	await api.post( '/mizkar/v1/links', { email: 'a@b.example' } );
	expect( ask ).toHaveBeenCalledTimes( 2 );
} );

it.each( [
	[ 401, 'mizkar_session_expired' ],
	[ 403, 'rest_cookie_invalid_nonce' ],
] )(
	'begins a new session and sends again where the old one has ended (%i %s)',
	async ( status, code ) => {
		ask.mockResolvedValueOnce( guest( 'one' ) )
			.mockResolvedValueOnce( refusal( status, code ) )
			.mockResolvedValueOnce( guest( 'two' ) )
			.mockResolvedValueOnce( answer( 'done' ) );
		const { api } = createVisitorApi( ROOT );
		expect( await api.post( '/mizkar/v1/tickets', {} ) ).toBe( 'done' );
		expect( headersOf( 3 ) ).toMatchObject( { 'X-Mizkar-Session': 'two' } );
	}
);

it( 'does not ask forever', async () => {
	ask.mockImplementation( ( url ) =>
		Promise.resolve(
			url.endsWith( '/session' ) ? guest( 'x' ) : refusal( 401, 'mizkar_session_expired' )
		)
	);
	await expect(
		createVisitorApi( ROOT ).api.post( '/mizkar/v1/tickets', {} )
	).rejects.toMatchObject( {
		code: 'mizkar_session_expired',
	} );
	expect( ask ).toHaveBeenCalledTimes( 4 );
} );

it( 'tries for a session again after it could not be had', async () => {
	ask.mockResolvedValueOnce( refusal( 429, 'mizkar_rate_limited' ) );
	const { api, session } = createVisitorApi( ROOT );
	await expect( api.post( '/mizkar/v1/tickets', {} ) ).rejects.toMatchObject( {
		code: 'mizkar_rate_limited',
	} );
	ask.mockResolvedValueOnce(
		answer( { kind: 'member', nonce: 'n', session: null, user: { name: 'A', email: 'a@b' } } )
	);
	expect( await session() ).toMatchObject( { kind: 'member' } );
} );

it( 'uploads as the same person', async () => {
	ask.mockResolvedValueOnce( guest( 'one' ) );
	const { uploads } = createVisitorApi( ROOT );
	expect( uploads.url() ).toBe( `${ ROOT }mizkar/v1/attachments` );
	expect( await uploads.headers() ).toEqual( { 'X-Mizkar-Session': 'one' } );
} );
