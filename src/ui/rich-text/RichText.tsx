import type { ClipboardEvent, DragEvent, RefObject } from 'react';
import { useEffect, useRef, useState } from '@wordpress/element';
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

type Transfers = Pick< RichTextProps, 'editorRef' | 'onFiles' >;

/** Pasted text is cleaned; pasted and dropped files go where files go. */
function useTransfers( { editorRef, onFiles }: Transfers ) {
	const [ isOver, setIsOver ] = useState( false );
	return {
		isOver,
		onPaste: ( event: ClipboardEvent ) => {
			event.preventDefault();
			const files = transferredFiles( event.clipboardData );
			if ( files.length > 0 ) {
				onFiles( files );
			} else if ( editorRef.current !== null ) {
				insertHtml( editorRef.current, unwrapped( pastedHtml( event.clipboardData ) ) );
			}
		},
		onDrop: ( event: DragEvent ) => {
			setIsOver( false );
			if ( event.dataTransfer.files.length > 0 ) {
				event.preventDefault();
				onFiles( transferredFiles( event.dataTransfer ) );
			}
		},
		onDragOver: ( event: DragEvent ) => {
			if ( event.dataTransfer.types.includes( 'Files' ) ) {
				event.preventDefault();
				setIsOver( true );
			}
		},
		onDragLeave: () => setIsOver( false ),
	};
}

/** What is typed belongs to the browser; this only says where writing begins and what has become of it. */
function useWriting( { editorRef, initialHtml, onChange }: RichTextProps ) {
	const [ isEmpty, setIsEmpty ] = useState( initialHtml === '' );
	const start = useRef( initialHtml );
	useEffect( () => {
		const editor = editorRef.current;
		if ( editor !== null ) {
			editor.innerHTML = cleanHtml( start.current );
			editor.ownerDocument.execCommand( 'defaultParagraphSeparator', false, 'p' );
		}
	}, [ editorRef ] );
	const onInput = () => {
		const editor = editorRef.current;
		const html = cleanHtml( editor?.innerHTML ?? '' );
		const hasBlock = ( editor?.querySelector( 'ul, ol, blockquote, pre' ) ?? null ) !== null;
		setIsEmpty( html === '' && ! hasBlock );
		onChange( html );
	};
	return { isEmpty, onInput };
}

export function RichText( props: RichTextProps ) {
	const { label, placeholder, editorRef, isDisabled = false, onFiles, onSubmit } = props;
	const { isOver, ...transfers } = useTransfers( props );
	const { isEmpty, onInput } = useWriting( props );
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
				onInput={ onInput }
				onKeyDown={ ( event ) => {
					if ( event.key === 'Enter' && ( event.ctrlKey || event.metaKey ) ) {
						event.preventDefault();
						onSubmit();
					}
				} }
				{ ...transfers }
			/>
			<RichTextToolbar
				editorRef={ editorRef }
				isDisabled={ isDisabled }
				onFiles={ onFiles }
			/>
		</div>
	);
}
