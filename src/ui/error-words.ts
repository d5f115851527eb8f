import { __ } from '@wordpress/i18n';
import type { ApiError } from '../shared/api-error';

/** What happened, in words for the person. The server's own words where it has some. */
export function whatHappened( error: ApiError ): string {
	switch ( error.code ) {
		case 'offline':
			return __( 'You are offline.', 'mizkar' );
		case 'unreachable':
			return __( 'The site cannot be reached.', 'mizkar' );
		case 'unreadable':
			return __( 'The site sent an answer that cannot be read.', 'mizkar' );
		case 'mizkar_session_expired':
			return __( 'You have been signed out.', 'mizkar' );
		default:
			return error.message === '' ? __( 'Something went wrong.', 'mizkar' ) : error.message;
	}
}

/** What to do about it; null where the words above say it, or where nothing helps. */
export function whatToDo( error: ApiError ): string | null {
	switch ( error.code ) {
		case 'offline':
			return __( 'It goes on by itself when you are online again.', 'mizkar' );
		case 'unreachable':
			return __( 'Please check your connection and try again.', 'mizkar' );
		case 'unreadable':
			return __(
				'Please try again; if it stays, ask who looks after the site to read its error log.',
				'mizkar'
			);
		case 'mizkar_session_expired':
			return __( 'Sign in again in another tab, then try again here.', 'mizkar' );
		default:
			return null;
	}
}
