import type { ApiError } from '../../../shared/api-error';
import type { Attachment } from '../../../shared/generated/types';
import type { Upload } from '../../../ui/UploadList';

export type UploadsAction =
	| { type: 'add'; upload: Upload }
	| { type: 'state'; id: string; state: Upload[ 'state' ] }
	| { type: 'remove'; id: string }
	| { type: 'reset'; attachments: readonly Attachment[] };

export const uploadOf = ( attachment: Attachment ): Upload => ( {
	id: attachment.key,
	name: attachment.name,
	bytes: attachment.bytes,
	state: { is: 'done', attachment },
} );

export const sending = ( part: number ): Upload[ 'state' ] => ( { is: 'sending', part } );
export const failed = ( error: ApiError ): Upload[ 'state' ] => ( { is: 'failed', error } );

export function uploadsReducer(
	uploads: readonly Upload[],
	action: UploadsAction
): readonly Upload[] {
	switch ( action.type ) {
		case 'add':
			return [ ...uploads, action.upload ];
		case 'state':
			return uploads.map( ( upload ) =>
				upload.id === action.id ? { ...upload, state: action.state } : upload
			);
		case 'remove':
			return uploads.filter( ( { id } ) => id !== action.id );
		case 'reset':
			return action.attachments.map( uploadOf );
	}
}

export const finished = ( uploads: readonly Upload[] ): Attachment[] =>
	uploads.flatMap( ( { state } ) => ( state.is === 'done' ? [ state.attachment ] : [] ) );

export const isUploading = ( uploads: readonly Upload[] ): boolean =>
	uploads.some( ( { state } ) => state.is === 'sending' );
