import type { RefObject } from 'react';
import { Button, FormFileUpload } from '@wordpress/components';
import { useEffect, useState } from '@wordpress/element';
import { __, isRTL } from '@wordpress/i18n';
import {
	code,
	formatBold,
	formatItalic,
	formatListBullets,
	formatListBulletsRTL,
	formatListNumbered,
	formatListNumberedRTL,
	quote,
	upload,
} from '@wordpress/icons';
import type { Format } from './commands';
import { activeFormats, applyFormat } from './commands';
import { LinkButton } from './LinkButton';

interface RichTextToolbarProps {
	editorRef: RefObject< HTMLDivElement >;
	isDisabled: boolean;
	onFiles: ( files: File[] ) => void;
}

const NO_FORMATS: ReadonlySet< Format > = new Set();

function useActiveFormats( editorRef: RefObject< HTMLDivElement > ): ReadonlySet< Format > {
	const [ formats, setFormats ] = useState( NO_FORMATS );
	useEffect( () => {
		const editor = editorRef.current;
		const document = editor?.ownerDocument;
		const look = () => {
			const now = editor === null ? NO_FORMATS : activeFormats( editor );
			setFormats( ( before ) =>
				[ ...before ].join() === [ ...now ].join() ? before : now
			);
		};
		document?.addEventListener( 'selectionchange', look );
		return () => document?.removeEventListener( 'selectionchange', look );
	}, [ editorRef ] );
	return formats;
}

interface FormatButton {
	format: Format;
	label: string;
	icon: JSX.Element;
}

function formatButtons(): FormatButton[] {
	return [
		{ format: 'bold', label: __( 'Bold', 'mizkar' ), icon: formatBold },
		{ format: 'italic', label: __( 'Italic', 'mizkar' ), icon: formatItalic },
		{
			format: 'bullets',
			label: __( 'Bulleted list', 'mizkar' ),
			icon: isRTL() ? formatListBulletsRTL : formatListBullets,
		},
		{
			format: 'numbers',
			label: __( 'Numbered list', 'mizkar' ),
			icon: isRTL() ? formatListNumberedRTL : formatListNumbered,
		},
		{ format: 'quote', label: __( 'Quote', 'mizkar' ), icon: quote },
		{ format: 'code', label: __( 'Code', 'mizkar' ), icon: code },
	];
}

function AttachButton( { isDisabled, onFiles }: Omit< RichTextToolbarProps, 'editorRef' > ) {
	return (
		<FormFileUpload
			multiple
			onChange={ ( event ) => {
				onFiles( [ ...( event.currentTarget.files ?? [] ) ] );
				event.currentTarget.value = '';
			} }
			render={ ( { openFileDialog } ) => (
				<Button
					size="small"
					icon={ upload }
					label={ __( 'Attach files', 'mizkar' ) }
					disabled={ isDisabled }
					onClick={ openFileDialog }
				/>
			) }
		/>
	);
}

export function RichTextToolbar( { editorRef, isDisabled, onFiles }: RichTextToolbarProps ) {
	const formats = useActiveFormats( editorRef );
	return (
		<div
			className="mizkar-rich-text__toolbar"
			role="group"
			aria-label={ __( 'Formatting', 'mizkar' ) }
		>
			{ formatButtons().map( ( { format, label, icon } ) => (
				<Button
					key={ format }
					size="small"
					icon={ icon }
					label={ label }
					disabled={ isDisabled }
					isPressed={ formats.has( format ) }
					onMouseDown={ ( event: { preventDefault: () => void } ) =>
						event.preventDefault()
					}
					onClick={ () => {
						if ( editorRef.current !== null ) {
							applyFormat( editorRef.current, format );
						}
					} }
				/>
			) ) }
			<LinkButton editorRef={ editorRef } isDisabled={ isDisabled } />
			<AttachButton isDisabled={ isDisabled } onFiles={ onFiles } />
		</div>
	);
}
