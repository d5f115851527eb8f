import { useEffect, useRef, useState } from '@wordpress/element';
import { _n, sprintf } from '@wordpress/i18n';
import { useTickets } from '../../entities/use-tickets';
import { boot } from '../../shared/boot';
import { formatNumber } from '../../shared/digits';
import { announce } from '../../ui/Announcer';
import { customerNews, titleWith } from './alerts';
import { isSoundOn } from './SoundToggle';
import { playSound } from './sound';
import { DEFAULT_STATE, listQuery } from './url-state';

/** Whatever is on the screen, the newest open tickets tell whether a customer wrote. The same list as the first view's. */
const WATCHED = listQuery( DEFAULT_STATE );

/** When a customer writes: a sound, and the number of such tickets in the title until somebody looks. */
export function useAlerts(): void {
	const { tickets, isLoading } = useTickets( WATCHED );
	const mark = useRef< string | null >( null );
	const [ waiting, setWaiting ] = useState< ReadonlySet< number > >( new Set() );

	useEffect( () => {
		if ( isLoading ) {
			return;
		}
		const news = customerNews( mark.current, tickets );
		mark.current = news.mark;
		if ( news.ids.length === 0 ) {
			return;
		}
		if ( isSoundOn() ) {
			playSound();
		}
		const { length } = news.ids;
		announce(
			sprintf(
				/* translators: %s: a number. */
				_n( '%s ticket has news', '%s tickets have news', length, 'mizkar' ),
				formatNumber( length, boot().locale )
			)
		);
		if ( ! document.hasFocus() ) {
			setWaiting( ( before ) => new Set( [ ...before, ...news.ids ] ) );
		}
	}, [ tickets, isLoading ] );

	useEffect( () => {
		const count = waiting.size === 0 ? null : formatNumber( waiting.size, boot().locale );
		document.title = titleWith( document.title, count );
	}, [ waiting ] );

	useEffect( () => {
		const seen = () => setWaiting( ( before ) => ( before.size === 0 ? before : new Set() ) );
		window.addEventListener( 'focus', seen );
		return () => window.removeEventListener( 'focus', seen );
	}, [] );
}
