import { useDispatch } from '@wordpress/data';
import { useCallback } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { store as noticesStore } from '@wordpress/notices';
import { toApiError } from '../../shared/api-error';
import { errorWords } from './error-words';

export const NOTICES = 'mizkar/inbox';

export interface Notify {
	/** Something was done; with a way back where there is one. */
	done: ( words: string, undo?: () => Promise< void > ) => void;
	failed: ( error: unknown ) => void;
}

/** Short words at the edge of the screen; they are read out too. */
export function useNotify(): Notify {
	const { createSuccessNotice, createErrorNotice } = useDispatch( noticesStore );
	const failed = useCallback(
		( error: unknown ) =>
			void createErrorNotice( errorWords( toApiError( error ) ), {
				context: NOTICES,
				type: 'snackbar',
			} ),
		[ createErrorNotice ]
	);
	const done = useCallback(
		( words: string, undo?: () => Promise< void > ) => {
			const actions =
				undo === undefined
					? []
					: [
							{
								label: __( 'Undo', 'mizkar' ),
								onClick: () => void undo().catch( failed ),
							},
						];
			void createSuccessNotice( words, { context: NOTICES, type: 'snackbar', actions } );
		},
		[ createSuccessNotice, failed ]
	);
	return { done, failed };
}
