import domReady from '@wordpress/dom-ready';
import { createRoot } from '@wordpress/element';
import type { ReactElement } from 'react';

/** Fills the element that PHP left for a screen. */
export function mount( id: string, screen: ReactElement ): void {
	domReady( () => {
		const element = document.getElementById( id );
		if ( element !== null ) {
			createRoot( element ).render( screen );
		}
	} );
}
