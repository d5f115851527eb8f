import { useEffect, useMemo, useReducer, useRef } from '@wordpress/element';
import { adminUploads, api } from '../../../shared/api-admin';
import { isAbort, toApiError } from '../../../shared/api-error';
import { boot } from '../../../shared/boot';
import { attachmentPath } from '../../../shared/generated/routes';
import type { Attachment } from '../../../shared/generated/types';
import { newSubmissionId } from '../../../shared/submission-id';
import { refusalOf, uploadFile } from '../../../shared/uploads';
import type { Upload } from '../../../ui/UploadList';
import type { UploadsAction } from './uploads-state';
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

type Dispatch = ( action: UploadsAction ) => void;

/** What is on its way, so that it can be stopped and begun again. */
function useTransfers( dispatch: Dispatch ) {
	const transfers = useRef( new Map< string, Sending >() );
	useEffect( () => {
		const all = transfers.current;
		return () => all.forEach( ( { abort } ) => abort.abort() );
	}, [] );

	return useMemo( () => {
		const start = async ( id: string, file: File ) => {
			const abort = new AbortController();
			transfers.current.set( id, { file, abort } );
			const say = ( state: Upload[ 'state' ] ) => dispatch( { type: 'state', id, state } );
			try {
				say( sendingPart( 0 ) );
				const attachment = await uploadFile( adminUploads, file, {
					signal: abort.signal,
					onProgress: ( progress ) => say( sendingPart( progress ) ),
				} );
				transfers.current.delete( id );
				say( { is: 'done', attachment } );
			} catch ( error ) {
				if ( ! isAbort( error ) ) {
					say( failed( toApiError( error ) ) );
				}
			}
		};
		return {
			start,
			again: ( id: string ) => {
				const known = transfers.current.get( id );
				return known === undefined ? undefined : start( id, known.file );
			},
			stop: ( id: string ) => {
				transfers.current.get( id )?.abort.abort();
				transfers.current.delete( id );
			},
		};
	}, [ dispatch ] );
}

export function useUploads( initial: readonly Attachment[] ): Uploads {
	const [ uploads, dispatch ] = useReducer( uploadsReducer, initial, ( list ) =>
		list.map( uploadOf )
	);
	const transfers = useTransfers( dispatch );

	const add = ( files: readonly File[] ) =>
		files.forEach( ( file, index ) => {
			const id = newSubmissionId();
			const refusal = refusalOf( file, uploads.length + index, boot().settings );
			const state = refusal === null ? sendingPart( 0 ) : failed( refusalOfFile( refusal ) );
			dispatch( { type: 'add', upload: { id, name: file.name, bytes: file.size, state } } );
			if ( refusal === null ) {
				void transfers.start( id, file );
			}
		} );
	const remove = ( id: string ) => {
		transfers.stop( id );
		const key = finished( uploads.filter( ( upload ) => upload.id === id ) )[ 0 ]?.key;
		if ( key !== undefined ) {
			// Left alone, the server collects it after a day.
			api.remove( attachmentPath( key ) ).catch( () => undefined );
		}
		dispatch( { type: 'remove', id } );
	};
	return {
		uploads,
		add,
		remove,
		retry: ( id ) => void transfers.again( id ),
		reset: ( attachments ) => dispatch( { type: 'reset', attachments } ),
	};
}
