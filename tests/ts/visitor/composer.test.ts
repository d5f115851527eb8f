import { ApiError } from '../../../src/shared/api-error';
import type { VisitorApi } from '../../../src/shared/api-visitor';
import { createApi } from '../../../src/shared/api';
import { mockAttachment } from '../../../src/shared/generated/mocks';
import { uploadFile } from '../../../src/shared/uploads';
import { createComposer } from '../../../src/shared/visitor/composer';
import type { ComposerParts } from '../../../src/shared/visitor/composer';
import type { ComposerContext } from '../../../src/shared/visitor/composer-state';
import { QUESTION, WORDS, context, field, formWith } from './forms';

jest.mock( '../../../src/shared/uploads', () => ( {
	...jest.requireActual( '../../../src/shared/uploads' ),
	uploadFile: jest.fn(),
} ) );

const upload = jest.mocked( uploadFile );
const unused = async (): Promise< never > => {
	throw new Error( 'Nobody asks here.' );
};

const visitor: VisitorApi = {
	api: createApi( unused ),
	uploads: { url: () => '/attachments', headers: async () => ( {} ), renew: async () => true },
	session: unused,
	renew: unused,
};

type Send = ComposerParts< ComposerContext >[ 'send' ];

const composerWith = ( send: Send ) =>
	createComposer< ComposerContext >( {
		visitor,
		config: {
			locale: 'en_US',
			limits: {
				attachment_max_bytes: 1000,
				attachment_max_files: 2,
				attachment_types: [ 'txt' ],
			},
			words: WORDS,
			errors: { mizkar_file_type: 'Not this type.', mizkar_too_many_files: 'Too many.' },
		},
		draftKey: () => 'ask',
		send,
	} );

function written(): HTMLFormElement {
	const form = formWith( QUESTION );
	form.querySelector< HTMLInputElement >( '[type=radio]' )?.click();
	field( 'email' ).value = 'sara@example.org';
	field( 'body' ).value = 'Where is it?';
	return form;
}

const text = ( name: string ) => new File( [ 'abc' ], name, { type: 'text/plain' } );

const arrive = async () => {
	for ( let turn = 0; turn < 20; turn++ ) {
		await Promise.resolve();
	}
};

beforeEach( () => {
	localStorage.clear();
	upload.mockReset();
	upload.mockImplementation( async ( _, { name } ) =>
		mockAttachment( { key: `key-${ name }` } )
	);
} );

it( 'sends nothing while something is missing', async () => {
	const send = jest.fn< Promise< void >, Parameters< Send > >();
	const shown = context();
	await composerWith( send ).submit( shown, formWith( QUESTION ) );
	expect( send ).not.toHaveBeenCalled();
	expect( shown.notice ).toBe( WORDS.checkFields );
	expect( Object.keys( shown.errors ) ).toEqual( [ 'department_id', 'email', 'body' ] );
} );

it( 'keeps a text until the server has it', async () => {
	const composer = composerWith( async () => undefined );
	const form = written();
	composer.typed( context(), form, null );

	const reloaded = formWith( QUESTION );
	const shown = context();
	composer.start( shown, reloaded );
	expect( field( 'body' ).value ).toBe( 'Where is it?' );
	expect( shown ).toMatchObject( { progress: WORDS.restored, isLive: true } );
	await composer.submit( shown, reloaded );

	composer.start( shown, formWith( QUESTION ) );
	expect( field( 'body' ).value ).toBe( '' );
} );

it( 'waits for files, and sends their keys', async () => {
	const send = jest.fn< Promise< void >, Parameters< Send > >( async () => undefined );
	const composer = composerWith( send );
	const shown = context();
	composer.addFiles( shown, [
		text( 'a.txt' ),
		text( 'b.exe' ),
		text( 'b.txt' ),
		text( 'c.txt' ),
	] );
	expect( shown.files.map( ( { error } ) => error ) ).toEqual( [
		'',
		'Not this type.',
		'',
		'Too many.',
	] );
	const form = written();
	await composer.submit( shown, form );
	expect( send ).not.toHaveBeenCalled();
	expect( shown.notice ).toBe( WORDS.checkFiles );
	shown.files
		.filter( ( { isFailed } ) => isFailed )
		.forEach( ( file ) => composer.removeFile( shown, file ) );
	await composer.submit( shown, form );
	expect( send.mock.calls[ 0 ]?.[ 1 ] ).toMatchObject( {
		values: { body: 'Where is it?' },
		attachment_keys: [ 'key-a.txt', 'key-b.txt' ],
	} );
	expect( shown.files ).toEqual( [] );
} );

it( 'tries a file again', async () => {
	upload.mockRejectedValueOnce( new ApiError( 'unreachable', '' ) );
	const composer = composerWith( async () => undefined );
	const shown = context();
	composer.addFiles( shown, [ text( 'a.txt' ) ] );
	await arrive();
	const [ file ] = shown.files;
	expect( file ).toMatchObject( { error: WORDS.uploadFailed, isFailed: true, mayRetry: true } );
	if ( file ) {
		composer.retryFile( file );
	}
	await arrive();
	expect( file ).toMatchObject( { key: 'key-a.txt', error: '', isFailed: false } );
} );

it( 'uploads again what an ended session had', async () => {
	const gone = new ApiError( 'mizkar_invalid_input', '', {
		fields: { attachment_keys: 'Gone.' },
	} );
	const send = jest.fn< Promise< void >, Parameters< Send > >( async () => undefined );
	send.mockRejectedValueOnce( gone );
	const composer = composerWith( send );
	const shown = context();
	composer.addFiles( shown, [ text( 'a.txt' ) ] );
	await composer.submit( shown, written() );
	expect( upload ).toHaveBeenCalledTimes( 2 );
	expect( send ).toHaveBeenCalledTimes( 2 );
	expect( send.mock.calls[ 0 ]?.[ 1 ].submission_id ).toBe(
		send.mock.calls[ 1 ]?.[ 1 ].submission_id
	);
} );

it( 'waits for the connection and then sends by itself, as the same act', async () => {
	const send = jest.fn< Promise< void >, Parameters< Send > >( async () => undefined );
	send.mockRejectedValueOnce( new ApiError( 'offline', '' ) );
	const shown = context();
	const onLine = jest.spyOn( navigator, 'onLine', 'get' ).mockReturnValue( false );
	const composer = composerWith( send );
	await composer.submit( shown, written() );
	expect( shown ).toMatchObject( { progress: WORDS.offline, isSending: false, notice: '' } );
	window.dispatchEvent( new Event( 'offline' ) );
	onLine.mockReturnValue( true );
	window.dispatchEvent( new Event( 'online' ) );
	await arrive();
	expect( send ).toHaveBeenCalledTimes( 2 );
	expect( send.mock.calls[ 0 ]?.[ 1 ].submission_id ).toBe(
		send.mock.calls[ 1 ]?.[ 1 ].submission_id
	);
	expect( shown.progress ).toBe( '' );
} );

it( 'says what the server says, beside the field', async () => {
	const shown = context();
	const refused = new ApiError( 'mizkar_invalid_input', 'Please check.', {
		fields: { email: 'Not this one.' },
	} );
	await composerWith( () => Promise.reject( refused ) ).submit( shown, written() );
	expect( shown ).toMatchObject( {
		notice: 'Please check.',
		errors: { email: 'Not this one.' },
	} );
	expect( field( 'body' ).value ).toBe( 'Where is it?' );
} );

it( 'has words of its own where the server has none', async () => {
	const shown = context();
	const failed = new ApiError( 'unreachable', 'No answer came.' );
	await composerWith( () => Promise.reject( failed ) ).submit( shown, written() );
	expect( shown.notice ).toBe( WORDS.unreachable );
} );

it( 'sends once, however often the button is pressed', async () => {
	let finish = () => undefined as void;
	const send = jest.fn< Promise< void >, Parameters< Send > >(
		() => new Promise( ( resolve ) => ( finish = resolve ) )
	);
	const composer = composerWith( send );
	const shown = context();
	const form = written();
	const first = composer.submit( shown, form );
	await composer.submit( shown, form );
	await arrive();
	finish();
	await first;
	expect( send ).toHaveBeenCalledTimes( 1 );
} );
