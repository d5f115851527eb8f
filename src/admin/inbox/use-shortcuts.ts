import { useEffect, useRef } from '@wordpress/element';
import type { ShortcutName } from './shortcut-keys';
import { belongsElsewhere, createMatcher } from './shortcut-keys';

export type ShortcutHandlers = Partial< Record< ShortcutName, () => void > >;

/** Listens for the inbox's keys; a key without a handler is left to the browser. */
export function useShortcuts( handlers: ShortcutHandlers ): void {
	const latest = useRef( handlers );
	useEffect( () => {
		latest.current = handlers;
	} );
	useEffect( () => {
		const match = createMatcher();
		const onKeyDown = ( event: KeyboardEvent ) => {
			if (
				event.defaultPrevented ||
				event.isComposing ||
				belongsElsewhere( event.target, event.key )
			) {
				return;
			}
			const name = match( event, event.timeStamp );
			const handler = name === null ? undefined : latest.current[ name ];
			if ( handler !== undefined ) {
				event.preventDefault();
				handler();
			}
		};
		document.addEventListener( 'keydown', onKeyDown );
		return () => document.removeEventListener( 'keydown', onKeyDown );
	}, [] );
}
