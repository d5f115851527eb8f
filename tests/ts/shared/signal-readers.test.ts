import type { Api } from '../../../src/shared/api';
import { ApiError } from '../../../src/shared/api-error';
import { createFileReader, createRestReader } from '../../../src/shared/signal-readers';
import { answer } from './answers';

const A = { name: 'a', url: '/a.json' };
const B = { name: 'b', url: '/b.json' };
const { signal } = new AbortController();
const stopped = () => Promise.reject( new DOMException( 'stop', 'AbortError' ) );

describe( 'files', () => {
	const ask = jest.fn< Promise< Response >, [ string, RequestInit ] >();
	const reader = () => createFileReader( ask as unknown as typeof fetch );
	beforeEach( () => void ask.mockReset() );

	it( 'are asked for with the tag of what is known', async () => {
		ask.mockResolvedValueOnce( answer( { seq: 7 }, { ETag: '"t"' } ) );
		ask.mockResolvedValueOnce( new Response( null, { status: 304 } ) );
		const read = reader();
		expect( ( await read( [ A ], signal ) ).seqs.get( 'a' ) ).toBe( 7 );
		expect( ( await read( [ A ], signal ) ).seqs.get( 'a' ) ).toBe( 7 );
		expect( ask.mock.calls.map( ( call ) => call[ 1 ].headers ) ).toEqual( [
			{},
			{ 'If-None-Match': '"t"' },
		] );
		expect( ask.mock.calls[ 0 ]?.[ 1 ] ).toMatchObject( {
			credentials: 'omit',
			cache: 'no-store',
		} );
	} );

	it.each( [
		[ 'missing', () => Promise.resolve( answer( {}, {}, 404 ) ) ],
		[ 'a page of the theme', () => Promise.resolve( new Response( '<html>' ) ) ],
		[ 'something else', () => Promise.resolve( answer( { seq: 'x' } ) ) ],
		[ 'out of reach', () => Promise.reject( new TypeError( 'Failed to fetch' ) ) ],
	] )( 'that are %s count as failed, others beside them do not', async ( _, failing ) => {
		ask.mockImplementation( ( url ) =>
			url === '/a.json' ? failing() : Promise.resolve( answer( { seq: 2 } ) )
		);
		expect( await reader()( [ A, B ], signal ) ).toEqual( {
			seqs: new Map( [ [ 'b', 2 ] ] ),
			failed: [ 'a' ],
		} );
	} );

	it( 'stop when told to', async () => {
		ask.mockImplementation( stopped );
		await expect( reader()( [ A ], signal ) ).rejects.toMatchObject( { name: 'AbortError' } );
	} );
} );

describe( 'REST', () => {
	const get = jest.fn();
	const reader = () => createRestReader( { get } as unknown as Api );
	beforeEach( () => void get.mockReset() );

	it( 'is asked for many at once, twenty names at most', async () => {
		get.mockResolvedValueOnce( { s0: 1 } ).mockResolvedValueOnce( { s20: 3 } );
		const sources = Array.from( { length: 21 }, ( _, index ) => ( {
			name: `s${ index }`,
			url: null,
		} ) );
		const { seqs, failed } = await reader()( sources, signal );
		expect( [ ...seqs ] ).toEqual( [
			[ 's0', 1 ],
			[ 's20', 3 ],
		] );
		expect( failed ).toHaveLength( 19 );
		expect( get.mock.calls.map( ( call ) => call[ 1 ].query.names.length ) ).toEqual( [
			20, 1,
		] );
	} );

	it( 'that fails fails for all', async () => {
		get.mockRejectedValueOnce( new ApiError( 'unreachable', '' ) );
		expect( await reader()( [ A ], signal ) ).toEqual( { seqs: new Map(), failed: [ 'a' ] } );
	} );

	it( 'stops when told to', async () => {
		get.mockImplementation( stopped );
		await expect( reader()( [ A ], signal ) ).rejects.toMatchObject( { name: 'AbortError' } );
	} );
} );
