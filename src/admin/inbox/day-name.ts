import { __ } from '@wordpress/i18n';
import { boot } from '../../shared/boot';
import { absoluteDay } from '../../shared/time';

const DAY_MS = 24 * 3600 * 1000;

/** "Today", "Yesterday", or the date in the reader's calendar and zone. */
export function dayName( time: string, now: number = Date.now() ): string {
	const { locale, calendar } = boot();
	const nameOf = ( iso: string ) => absoluteDay( iso, { locale, calendar } );
	const day = nameOf( time );
	if ( day === nameOf( new Date( now ).toISOString() ) ) {
		return __( 'Today', 'mizkar' );
	}
	return day === nameOf( new Date( now - DAY_MS ).toISOString() )
		? __( 'Yesterday', 'mizkar' )
		: day;
}
