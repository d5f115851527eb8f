import { getContext, withSyncEvent } from '@wordpress/interactivity';
import type { Composer } from './composer';
import type { ComposerContext, FileItem } from './composer-state';

const formOf = ( event: Event ): HTMLFormElement | null =>
	event.target instanceof Element ? event.target.closest( 'form' ) : null;

const filesOf = ( transfer: DataTransfer | null ): File[] => [ ...( transfer?.files ?? [] ) ];

const isFileDrag = ( event: DragEvent ): boolean =>
	event.dataTransfer?.types.includes( 'Files' ) ?? false;

/** What the markup of a form with files calls. */
export function composerActions< C extends ComposerContext >( composer: Composer< C > ) {
	return {
		type: ( event: Event ): void => {
			const form = formOf( event );
			if ( form ) {
				composer.typed( getContext< C >(), form, event.target );
			}
		},
		submit: withSyncEvent( ( event: Event ): void => {
			const form = formOf( event );
			if ( form ) {
				event.preventDefault();
				void composer.submit( getContext< C >(), form );
			}
		} ),
		chooseFiles: ( event: Event ): void => {
			if ( event.target instanceof HTMLInputElement ) {
				composer.addFiles( getContext< C >(), [ ...( event.target.files ?? [] ) ] );
				event.target.value = '';
			}
		},
		retryFile: (): void => composer.retryFile( getContext< { file: FileItem } >().file ),
		removeFile: (): void => {
			const context = getContext< C & { file: FileItem } >();
			composer.removeFile( context, context.file );
		},
		paste: withSyncEvent( ( event: ClipboardEvent ): void => {
			const files = filesOf( event.clipboardData );
			if ( files.length > 0 ) {
				event.preventDefault();
				composer.addFiles( getContext< C >(), files );
			}
		} ),
		dragOver: withSyncEvent( ( event: DragEvent ): void => {
			if ( isFileDrag( event ) ) {
				event.preventDefault();
				getContext< C >().isDragging = true;
			}
		} ),
		dragLeave: (): void => {
			getContext< C >().isDragging = false;
		},
		drop: withSyncEvent( ( event: DragEvent ): void => {
			if ( isFileDrag( event ) ) {
				event.preventDefault();
				const context = getContext< C >();
				context.isDragging = false;
				composer.addFiles( context, filesOf( event.dataTransfer ) );
			}
		} ),
	};
}
