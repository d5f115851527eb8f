import { __, sprintf } from '@wordpress/i18n';
import { ApiError } from '../../shared/api-error';
import { boot } from '../../shared/boot';
import { formatBytes, formatNumber } from '../../shared/digits';
import type { UploadRefusal } from '../../shared/uploads';
import { whatHappened, whatToDo } from '../../ui/error-words';

/** An error in one line, for where there is no room for a notice. */
export const errorWords = ( error: ApiError ): string =>
	[ whatHappened( error ), whatToDo( error ) ].filter( Boolean ).join( ' ' );

/** Why a file is not even sent. */
export const refusalOfFile = ( refusal: UploadRefusal ): ApiError =>
	new ApiError( refusal, refusalWords( refusal ) );

function refusalWords( refusal: UploadRefusal ): string {
	const { attachment_max_bytes: mostBytes, attachment_max_files: mostFiles } = boot().settings;
	switch ( refusal ) {
		case 'mizkar_file_empty':
			return __( 'The file is empty.', 'mizkar' );
		case 'mizkar_file_type':
			return __( 'Files of this type are not accepted.', 'mizkar' );
		case 'mizkar_file_too_large':
			return sprintf(
				/* translators: %s: a size, for example "10 MB". */
				__( 'The file is larger than %s.', 'mizkar' ),
				formatBytes( mostBytes, boot().locale )
			);
		case 'mizkar_too_many_files':
			return sprintf(
				/* translators: %s: a number. */
				__( 'A message can have %s files at most.', 'mizkar' ),
				formatNumber( mostFiles, boot().locale )
			);
	}
}
