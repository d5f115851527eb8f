import { Button } from '@wordpress/components';
import { closeSmall } from '@wordpress/icons';
import { __, sprintf } from '@wordpress/i18n';
import type { ApiError } from '../shared/api-error';
import { boot } from '../shared/boot';
import { formatBytes } from '../shared/digits';
import type { Attachment } from '../shared/generated/types';
import { whatHappened } from './error-words';

/** One file on its way. */
export interface Upload {
	id: string;
	name: string;
	bytes: number;
	state:
		| { is: 'sending'; part: number }
		| { is: 'done'; attachment: Attachment }
		| { is: 'failed'; error: ApiError };
}

interface Props {
	uploads: readonly Upload[];
	/** Stops it, or takes it away again. */
	onRemove: ( id: string ) => void;
	onRetry: ( id: string ) => void;
}

function Progress( { upload, onRetry }: { upload: Upload; onRetry: ( id: string ) => void } ) {
	const { state } = upload;
	if ( state.is === 'sending' ) {
		return (
			<progress
				max={ 1 }
				value={ state.part }
				/* translators: %s: file name. */
				aria-label={ sprintf( __( 'Uploading %s', 'mizkar' ), upload.name ) }
			/>
		);
	}
	if ( state.is === 'done' ) {
		return null;
	}
	return (
		<span className="mizkar-uploads__error" role="alert">
			{ whatHappened( state.error ) }
			{ state.error.retryable && (
				<Button variant="link" onClick={ () => onRetry( upload.id ) }>
					{ __( 'Try again', 'mizkar' ) }
				</Button>
			) }
		</span>
	);
}

/** Files chosen for a message, each with how far it is. */
export function UploadList( { uploads, onRemove, onRetry }: Props ) {
	if ( uploads.length === 0 ) {
		return null;
	}
	return (
		<ul className="mizkar-uploads" aria-label={ __( 'Files', 'mizkar' ) }>
			{ uploads.map( ( upload ) => (
				<li key={ upload.id } className={ `mizkar-uploads__file is-${ upload.state.is }` }>
					<span className="mizkar-uploads__name" dir="auto">
						{ upload.name }
					</span>
					<span className="mizkar-files__size">
						{ formatBytes( upload.bytes, boot().locale ) }
					</span>
					<Progress upload={ upload } onRetry={ onRetry } />
					<Button
						icon={ closeSmall }
						size="small"
						/* translators: %s: file name. */
						label={ sprintf( __( 'Remove %s', 'mizkar' ), upload.name ) }
						onClick={ () => onRemove( upload.id ) }
					/>
				</li>
			) ) }
		</ul>
	);
}
