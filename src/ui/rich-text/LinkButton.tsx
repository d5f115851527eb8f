import type { RefObject } from 'react';
import { Button, Dropdown, TextControl } from '@wordpress/components';
import { useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { link } from '@wordpress/icons';
import { applyLink, linkTarget, rememberSelection } from './commands';

interface LinkButtonProps {
	editorRef: RefObject< HTMLDivElement >;
	isDisabled: boolean;
}

function LinkForm( { onLink }: { onLink: ( href: string ) => void } ) {
	const [ typed, setTyped ] = useState( '' );
	const [ isWrong, setIsWrong ] = useState( false );
	return (
		<form
			className="mizkar-rich-text__link"
			onSubmit={ ( event ) => {
				event.preventDefault();
				const href = linkTarget( typed );
				if ( href === null ) {
					setIsWrong( true );
				} else {
					onLink( href );
				}
			} }
		>
			<TextControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				label={ __( 'Address', 'mizkar' ) }
				help={
					isWrong
						? __( 'Please enter an address like https://example.com', 'mizkar' )
						: undefined
				}
				type="text"
				dir="ltr"
				value={ typed }
				onChange={ setTyped }
			/>
			<Button __next40pxDefaultSize variant="primary" type="submit">
				{ __( 'Insert link', 'mizkar' ) }
			</Button>
		</form>
	);
}

export function LinkButton( { editorRef, isDisabled }: LinkButtonProps ) {
	const restore = useRef< () => void >( () => undefined );
	return (
		<Dropdown
			popoverProps={ { placement: 'top-start' } }
			renderToggle={ ( { isOpen, onToggle } ) => (
				<Button
					size="small"
					icon={ link }
					label={ __( 'Link', 'mizkar' ) }
					aria-expanded={ isOpen }
					disabled={ isDisabled }
					onMouseDown={ ( event: { preventDefault: () => void } ) =>
						event.preventDefault()
					}
					onClick={ () => {
						if ( editorRef.current !== null ) {
							restore.current = rememberSelection( editorRef.current );
						}
						onToggle();
					} }
				/>
			) }
			renderContent={ ( { onClose } ) => (
				<LinkForm
					onLink={ ( href ) => {
						onClose();
						restore.current();
						if ( editorRef.current !== null ) {
							applyLink( editorRef.current, href );
						}
					} }
				/>
			) }
		/>
	);
}
