import { useEffect } from '@wordpress/element';

/** Calls back when the person comes back from another window or tab. */
export function useWindowFocus( onFocus: () => void ): void {
	useEffect( () => {
		window.addEventListener( 'focus', onFocus );
		return () => window.removeEventListener( 'focus', onFocus );
	}, [ onFocus ] );
}
