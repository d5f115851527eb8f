import {
	failed,
	finished,
	isUploading,
	sending,
	uploadOf,
	uploadsReducer,
} from '../../../src/admin/inbox/editor/uploads-state';
import { ApiError } from '../../../src/shared/api-error';
import { mockAttachment } from '../../../src/shared/generated/mocks';
import type { Upload } from '../../../src/ui/UploadList';

const upload: Upload = { id: 'a', name: 'a.png', bytes: 5, state: sending( 0 ) };
const attachment = mockAttachment( { key: 'k' } );

describe( 'uploads', () => {
	it( 'go from sending to done', () => {
		let uploads = uploadsReducer( [], { type: 'add', upload } );
		uploads = uploadsReducer( uploads, { type: 'state', id: 'a', state: sending( 0.5 ) } );
		expect( uploads[ 0 ]?.state ).toEqual( { is: 'sending', part: 0.5 } );
		expect( isUploading( uploads ) ).toBe( true );
		expect( finished( uploads ) ).toEqual( [] );
		uploads = uploadsReducer( uploads, {
			type: 'state',
			id: 'a',
			state: { is: 'done', attachment },
		} );
		expect( isUploading( uploads ) ).toBe( false );
		expect( finished( uploads ) ).toEqual( [ attachment ] );
	} );

	it( 'fail with a reason and are removed', () => {
		const error = new ApiError( 'mizkar_file_too_large', 'Too large' );
		const uploads = uploadsReducer( [ upload ], {
			type: 'state',
			id: 'a',
			state: failed( error ),
		} );
		expect( uploads[ 0 ]?.state ).toEqual( { is: 'failed', error } );
		expect( isUploading( uploads ) ).toBe( false );
		expect( finished( uploads ) ).toEqual( [] );
		expect( uploadsReducer( uploads, { type: 'remove', id: 'a' } ) ).toEqual( [] );
	} );

	it( 'begin anew with the files of a draft', () => {
		expect(
			uploadsReducer( [ upload ], { type: 'reset', attachments: [ attachment ] } )
		).toEqual( [ uploadOf( attachment ) ] );
	} );
} );
