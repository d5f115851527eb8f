import { useCallback, useSyncExternalStore } from '@wordpress/element';
import { localStore } from '../shared/drafts';

const KEY = 'mizkar-theme';
const listeners = new Set< () => void >();

const isDark = (): boolean => localStore().getItem( KEY ) === 'dark';

function apply(): void {
	document.body.classList.toggle( 'mizkar-dark', isDark() );
}

function subscribe( listener: () => void ): () => void {
	apply();
	listeners.add( listener );
	return () => void listeners.delete( listener );
}

/** Light or dark, as this person chose in this browser. */
export function useTheme(): { isDark: boolean; setDark: ( dark: boolean ) => void } {
	const dark = useSyncExternalStore( subscribe, isDark );
	const setDark = useCallback( ( value: boolean ) => {
		localStore().setItem( KEY, value ? 'dark' : 'light' );
		apply();
		listeners.forEach( ( listener ) => listener() );
	}, [] );
	return { isDark: dark, setDark };
}
