import { useCallback, useEffect, useReducer, useRef } from '@wordpress/element';
import { adminUploads, api } from '../../../shared/api-admin';
import { isAbort, toApiError } from '../../../shared/api-error';
import { boot } from '../../../shared/boot';
import { attachmentPath } from '../../../shared/generated/routes';
import type { Attachment } from '../../../shared/generated/types';
import { newSubmissionId } from '../../../shared/submission-id';
import { refusalOf, uploadFile } from '../../../shared/uploads';
import type { Upload } from '../../../ui/UploadList';
import { refusalOfFile } from '../error-words';
import {
	failed,
	finished,
	sending as sendingPart,
	uploadOf,
	uploadsReducer,
} from './uploads-state';

export interface Uploads {
	uploads: readonly Upload[];
	add: ( files: readonly File[] ) => void;
	retry: ( id: string ) => void;
	remove: ( id: string ) => void;
	reset: ( attachments: readonly Attachment[] ) => void;
}

interface Sending {
	file: File;
	abort: AbortController;
}

export function useUploads( initial: readonly Attachment[] ): Uploads {
	const [ uploads, dispatch ] = useReducer( uploadsReducer, initial, ( list ) =>
		list.map( uploadOf )
	);
	const sending = useRef( new Map< string, Sending >() );

	useEffect( () => {
		const all = sending.current;
		return () => all.forEach( ( { abort } ) => abort.abort() );
	}, [] );

	const start = useCallback( async ( id: string, file: File ) => {
		const abort = new AbortController();
		sending.current.set( id, { file, abort } );
		try {
			const attachment = await uploadFile( adminUploads, file, {
				signal: abort.signal,
				onProgress: ( progress ) =>
					dispatch( { type: 'state', id, state: sendingPart( progress ) } ),
			} );
			sending.current.delete( id );
			dispatch( { type: 'state', id, state: { is: 'done', attachment } } );
		} catch ( error ) {
			if ( ! isAbort( error ) ) {
				dispatch( { type: 'state', id, state: failed( toApiError( error ) ) } );
			}
		}
	}, [] );

	const add = useCallback(
		( files: readonly File[] ) => {
			files.forEach( ( file, index ) => {
				const id = newSubmissionId();
				const refusal = refusalOf( file, uploads.length + index, boot().settings );
				const state =
					refusal === null ? sendingPart( 0 ) : failed( refusalOfFile( refusal ) );
				dispatch( {
					type: 'add',
					upload: { id, name: file.name, bytes: file.size, state },
				} );
				if ( refusal === null ) {
					void start( id, file );
				}
			} );
		},
		[ start, uploads.length ]
	);
	const retry = useCallback(
		( id: string ) => {
			const known = sending.current.get( id );
			if ( known !== undefined ) {
				dispatch( { type: 'state', id, state: sendingPart( 0 ) } );
				void start( id, known.file );
			}
		},
		[ start ]
	);
	const remove = useCallback(
		( id: string ) => {
			sending.current.get( id )?.abort.abort();
			sending.current.delete( id );
			const key = finished( uploads.filter( ( upload ) => upload.id === id ) )[ 0 ]?.key;
			if ( key !== undefined ) {
				// Left alone, the server collects it after a day.
				api.remove( attachmentPath( key ) ).catch( () => undefined );
			}
			dispatch( { type: 'remove', id } );
		},
		[ uploads ]
	);
	const reset = useCallback(
		( attachments: readonly Attachment[] ) => dispatch( { type: 'reset', attachments } ),
		[]
	);

	return { uploads, add, retry, remove, reset };
}
