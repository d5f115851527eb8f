import { SearchControl } from '@wordpress/components';
import { useDebounce } from '@wordpress/compose';
import type { RefObject } from 'react';
import { useEffect, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { useInbox } from '../inbox-context';

const SEARCH_AFTER_MS = 300;

/** Asks when the typing pauses. The address is the truth: going back brings the old words back. */
export function SearchBox( { inputRef }: { inputRef: RefObject< HTMLInputElement > } ) {
	const { state, go } = useInbox();
	const [ typed, setTyped ] = useState( state.search );
	const search = useDebounce( go, SEARCH_AFTER_MS );

	useEffect( () => {
		setTyped( ( now ) => ( now.trim() === state.search ? now : state.search ) );
	}, [ state.search ] );

	return (
		<SearchControl
			__nextHasNoMarginBottom
			ref={ inputRef }
			className="mizkar-search"
			dir="auto"
			size="compact"
			label={ __( 'Search in tickets', 'mizkar' ) }
			placeholder={ __( 'Search', 'mizkar' ) }
			value={ typed }
			onChange={ ( value ) => {
				setTyped( value );
				search( { search: value.trim() } );
			} }
			onKeyDown={ ( event ) => {
				if ( event.key === 'Escape' && typed === '' ) {
					event.currentTarget.blur();
				}
			} }
		/>
	);
}
