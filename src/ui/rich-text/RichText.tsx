import type { ClipboardEvent, DragEvent, KeyboardEvent, RefObject } from 'react';
import { useEffect, useState } from '@wordpress/element';
import { cleanHtml, textToHtml } from './clean-html';
import { insertHtml } from './commands';
import { RichTextToolbar } from './RichTextToolbar';

interface RichTextProps {
	/** Accessible name. */
	label: string;
	placeholder: string;
	/** Where writing begins; later changes of it are not taken up. Give another key to begin anew. */
	initialHtml: string;
	editorRef: RefObject< HTMLDivElement >;
	isDisabled?: boolean;
	onChange: ( html: string ) => void;
	onFiles: ( files: File[] ) => void;
	onSubmit: () => void;
}

function transferredFiles( transfer: DataTransfer ): File[] {
	return [ ...transfer.files ];
}

function pastedHtml( transfer: DataTransfer ): string {
	const html = transfer.getData( 'text/html' );
	return html === '' ? textToHtml( transfer.getData( 'text/plain' ) ) : cleanHtml( html );
}

/** A single paragraph goes into the line it is pasted into. */
function unwrapped( html: string ): string {
	const only = /^<p>((?:(?!<\/?p>)[\s\S])*)<\/p>$/.exec( html );
	return only?.[ 1 ] ?? html;
}

export function RichText( {
	label,
	placeholder,
	initialHtml,
	editorRef,
	isDisabled = false,
	onChange,
	onFiles,
	onSubmit,
}: RichTextProps ) {
	const [ isEmpty, setIsEmpty ] = useState( initialHtml === '' );
	const [ isOver, setIsOver ] = useState( false );

	useEffect( () => {
		const editor = editorRef.current;
		if ( editor !== null ) {
			editor.innerHTML = initialHtml;
			editor.ownerDocument.execCommand( 'defaultParagraphSeparator', false, 'p' );
		}
		// Only where writing begins: what is typed belongs to the browser.
		// eslint-disable-next-line react-hooks/exhaustive-deps
	}, [] );

	const changed = () => {
		const html = cleanHtml( editorRef.current?.innerHTML ?? '' );
		setIsEmpty(
			html === '' &&
				( editorRef.current?.querySelector( 'ul, ol, blockquote, pre' ) ?? null ) === null
		);
		onChange( html );
	};
	const onPaste = ( event: ClipboardEvent ) => {
		event.preventDefault();
		const files = transferredFiles( event.clipboardData );
		if ( files.length > 0 ) {
			onFiles( files );
		} else if ( editorRef.current !== null ) {
			insertHtml( editorRef.current, unwrapped( pastedHtml( event.clipboardData ) ) );
		}
	};
	const onDrop = ( event: DragEvent ) => {
		setIsOver( false );
		if ( event.dataTransfer.files.length > 0 ) {
			event.preventDefault();
			onFiles( transferredFiles( event.dataTransfer ) );
		}
	};
	const onKeyDown = ( event: KeyboardEvent ) => {
		if ( event.key === 'Enter' && ( event.ctrlKey || event.metaKey ) ) {
			event.preventDefault();
			onSubmit();
		}
	};

	return (
		<div className={ `mizkar-rich-text${ isOver ? ' is-over' : '' }` }>
			<div
				ref={ editorRef }
				className="mizkar-rich-text__area"
				role="textbox"
				tabIndex={ 0 }
				aria-multiline="true"
				aria-label={ label }
				aria-disabled={ isDisabled }
				contentEditable={ ! isDisabled }
				suppressContentEditableWarning
				dir="auto"
				data-empty={ isEmpty }
				data-placeholder={ placeholder }
				onInput={ changed }
				onPaste={ onPaste }
				onKeyDown={ onKeyDown }
				onDrop={ onDrop }
				onDragOver={ ( event ) => {
					if ( event.dataTransfer.types.includes( 'Files' ) ) {
						event.preventDefault();
						setIsOver( true );
					}
				} }
				onDragLeave={ () => setIsOver( false ) }
			/>
			<RichTextToolbar
				editorRef={ editorRef }
				isDisabled={ isDisabled }
				onFiles={ onFiles }
			/>
		</div>
	);
}
