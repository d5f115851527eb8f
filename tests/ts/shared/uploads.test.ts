import { uploadFile, refusalOf } from '../../../src/shared/uploads';
import type { UploadTarget } from '../../../src/shared/uploads';
import { mockAttachment } from '../../../src/shared/generated/mocks';

/** Stands in for the browser's; a test says what the server answers. */
class FakeRequest {
	static all: FakeRequest[] = [];
	upload: { onprogress?: ( event: { loaded: number; total: number } ) => void } = {};
	headers: Record< string, string > = {};
	status = 0;
	responseText = '';
	sent: FormData | null = null;
	onload = () => undefined;
	onerror = () => undefined;
	onabort = () => undefined;
	onloadend = () => undefined;
	constructor() {
		FakeRequest.all.push( this );
	}
	open() {}
	setRequestHeader( name: string, value: string ) {
		this.headers[ name ] = value;
	}
	getResponseHeader() {
		return null;
	}
	send( body: FormData ) {
		this.sent = body;
	}
	abort() {
		this.onabort();
		this.onloadend();
	}
	answer( status: number, body: unknown ) {
		this.status = status;
		this.responseText = typeof body === 'string' ? body : JSON.stringify( body );
		this.onload();
		this.onloadend();
	}
}

const target = (): jest.Mocked< UploadTarget > => ( {
	url: jest.fn( () => '/attachments' ),
	headers: jest.fn( async () => ( { 'X-Mizkar-Session': 's' } ) ),
	renew: jest.fn( async () => true ),
} );
const file = new File( [ 'abc' ], 'عکس.png', { type: 'image/png' } );

/** The n-th request, once it has been sent. */
async function request( index = 0 ): Promise< FakeRequest > {
	for ( let turn = 0; turn < 20 && ! FakeRequest.all[ index ]?.sent; turn++ ) {
		await Promise.resolve();
	}
	const found = FakeRequest.all[ index ];
	if ( ! found ) {
		throw new Error( 'Nothing was sent.' );
	}
	return found;
}

beforeEach( () => {
	FakeRequest.all = [];
	window.XMLHttpRequest = FakeRequest as unknown as typeof XMLHttpRequest;
} );

it( 'sends the file and tells how far it is', async () => {
	const parts: number[] = [];
	const upload = uploadFile( target(), file, { onProgress: ( part ) => parts.push( part ) } );
	const sent = await request();
	expect( sent.headers ).toMatchObject( { 'X-Mizkar-Session': 's' } );
	expect( ( sent.sent?.get( 'file' ) as File ).name ).toBe( 'عکس.png' );
	sent.upload.onprogress?.( { loaded: 1, total: 4 } );
	sent.upload.onprogress?.( { loaded: 1, total: 0 } );
	sent.answer( 201, mockAttachment( { key: 'k' } ) );
	expect( ( await upload ).key ).toBe( 'k' );
	expect( parts ).toEqual( [ 0.25, 0 ] );
} );

it( 'is stopped by its signal, before and while it is sent', async () => {
	const stop = new AbortController();
	const upload = uploadFile( target(), file, { signal: stop.signal } );
	await request();
	stop.abort();
	await expect( upload ).rejects.toMatchObject( { name: 'AbortError' } );
	await expect( uploadFile( target(), file, { signal: stop.signal } ) ).rejects.toMatchObject( {
		name: 'AbortError',
	} );
	expect( FakeRequest.all[ 1 ]?.sent ).toBeNull();
} );

it( 'goes on after its session has ended, once', async () => {
	const place = target();
	const upload = uploadFile( place, file );
	( await request( 0 ) ).answer( 401, { code: 'mizkar_session_expired' } );
	( await request( 1 ) ).answer( 401, { code: 'mizkar_session_expired' } );
	await expect( upload ).rejects.toMatchObject( { code: 'mizkar_session_expired' } );
	expect( place.renew ).toHaveBeenCalledTimes( 1 );
} );

it( 'understands refusals, by the server behind PHP too', async () => {
	const byMizkar = uploadFile( target(), file );
	( await request( 0 ) ).answer( 415, { code: 'mizkar_file_type', message: 'No.', data: {} } );
	await expect( byMizkar ).rejects.toMatchObject( { code: 'mizkar_file_type', message: 'No.' } );
	const byServer = uploadFile( target(), file );
	( await request( 1 ) ).answer( 413, '<html>' );
	await expect( byServer ).rejects.toMatchObject( { code: 'mizkar_file_too_large' } );
	const lost = uploadFile( target(), file );
	( await request( 2 ) ).onerror();
	await expect( lost ).rejects.toMatchObject( { code: 'unreachable', retryable: true } );
} );

it( 'sees beforehand what would be refused', () => {
	const limits = {
		attachment_max_bytes: 5,
		attachment_max_files: 2,
		attachment_types: [ 'png' ],
	};
	const named = ( name: string, content = 'abc' ) => new File( [ content ], name );
	expect( refusalOf( named( 'A.PNG' ), 0, limits ) ).toBeNull();
	expect( refusalOf( named( 'a.png' ), 2, limits ) ).toBe( 'mizkar_too_many_files' );
	expect( refusalOf( named( 'a.png', '' ), 0, limits ) ).toBe( 'mizkar_file_empty' );
	expect( refusalOf( named( 'a.png', 'abcdef' ), 0, limits ) ).toBe( 'mizkar_file_too_large' );
	expect( refusalOf( named( 'a.svg' ), 0, limits ) ).toBe( 'mizkar_file_type' );
	expect( refusalOf( named( 'png' ), 0, limits ) ).toBe( 'mizkar_file_type' );
} );
