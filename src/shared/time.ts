import { intlLocale, isPersian } from './digits';

export interface TimeFormat {
	/** As WordPress names it. */
	locale: string;
	calendar?: 'persian' | 'gregory';
	/** For tests; the browser's otherwise. */
	timeZone?: string;
}

/** Everything a `<time>` element shows. */
export interface TimeParts {
	/** For its `datetime` attribute. */
	iso: string;
	/** "5 minutes ago". */
	relative: string;
	/** "Friday, January 2, 2026 at 3:04 AM". */
	absolute: string;
}

const MINUTE_S = 60;
const HOUR_S = 60 * MINUTE_S;
const DAY_S = 24 * HOUR_S;
const WEEK_S = 7 * DAY_S;

const STEPS: readonly [ limit_s: number, unit: Intl.RelativeTimeFormatUnit, size_s: number ][] = [
	[ MINUTE_S, 'second', 1 ],
	[ HOUR_S, 'minute', MINUTE_S ],
	[ DAY_S, 'hour', HOUR_S ],
	[ WEEK_S, 'day', DAY_S ],
];

/** "5 minutes ago" up to a week, then the date. Less than a minute either way is now: clocks differ. */
export function relativeTime( iso: string, now: number, format: TimeFormat ): string {
	const time = Date.parse( iso );
	if ( Number.isNaN( time ) ) {
		return '';
	}
	const seconds = Math.round( ( time - now ) / 1000 );
	const locale = calendarLocale( format );
	if ( Math.abs( seconds ) < MINUTE_S ) {
		return relativeFormat( locale, 'auto' ).format( 0, 'second' );
	}
	const step = STEPS.find( ( [ limit_s ] ) => Math.abs( seconds ) < limit_s );
	// Not "yesterday": 25 hours may reach back to the day before it.
	return step
		? relativeFormat( locale, 'always' ).format( Math.trunc( seconds / step[ 2 ] ), step[ 1 ] )
		: shortDate( iso, now, format );
}

/** Day and month, with the year where it is another one. */
export function shortDate( iso: string, now: number, format: TimeFormat ): string {
	const year = dateFormat( format, { year: 'numeric' } );
	const time = new Date( iso );
	const isSameYear = year.format( time ) === year.format( new Date( now ) );
	return dateFormat( format, {
		day: 'numeric',
		month: 'short',
		...( isSameYear ? {} : { year: 'numeric' } ),
	} ).format( time );
}

export function absoluteTime( iso: string, format: TimeFormat ): string {
	const time = new Date( iso );
	if ( Number.isNaN( time.getTime() ) ) {
		return '';
	}
	if ( ! isPersian( format.locale ) ) {
		return dateFormat( format, { dateStyle: 'full', timeStyle: 'short' } ).format( time );
	}
	// Browsers put a Jalali date with its weekday into an order that nobody writes.
	const [ weekday, date, clock ] = [
		dateFormat( format, { weekday: 'long' } ),
		dateFormat( format, { dateStyle: 'long' } ),
		dateFormat( format, { timeStyle: 'short' } ),
	].map( ( part ) => part.format( time ) );
	return `${ weekday } ${ date }، ساعت ${ clock }`;
}

/** "Friday, January 2, 2026": the day that a time falls on for the reader, for example over its messages. */
export function absoluteDay( iso: string, format: TimeFormat ): string {
	const time = new Date( iso );
	return isPersian( format.locale )
		? `${ dateFormat( format, { weekday: 'long' } ).format( time ) } ${ dateFormat( format, { dateStyle: 'long' } ).format( time ) }`
		: dateFormat( format, { dateStyle: 'full' } ).format( time );
}

/** The time of day alone, as in a thread under a date. */
export const clockTime = ( iso: string, format: TimeFormat ): string =>
	dateFormat( format, { timeStyle: 'short' } ).format( new Date( iso ) );

export const timeParts = ( iso: string, now: number, format: TimeFormat ): TimeParts => ( {
	iso,
	relative: relativeTime( iso, now, format ),
	absolute: absoluteTime( iso, format ),
} );

/** How long a relative time stays right. */
export function staysRight_ms( iso: string, now: number ): number {
	const age_s = Math.abs( now - Date.parse( iso ) ) / 1000;
	return 1000 * ( age_s < HOUR_S ? MINUTE_S / 2 : HOUR_S / 4 );
}

function dateFormat(
	format: TimeFormat,
	options: Intl.DateTimeFormatOptions
): Intl.DateTimeFormat {
	const key = JSON.stringify( [ format, options ] );
	const known = formats.get( key );
	if ( known ) {
		return known;
	}
	const made = new Intl.DateTimeFormat( calendarLocale( format ), {
		...options,
		...( format.timeZone ? { timeZone: format.timeZone } : {} ),
	} );
	formats.set( key, made );
	return made;
}

/** Making one costs far more than using it, and a list that scrolls uses hundreds. */
const formats = new Map< string, Intl.DateTimeFormat >();
const relativeFormats = new Map< string, Intl.RelativeTimeFormat >();

function relativeFormat( locale: string, numeric: 'auto' | 'always' ): Intl.RelativeTimeFormat {
	const key = `${ locale } ${ numeric }`;
	const known = relativeFormats.get( key );
	if ( known ) {
		return known;
	}
	const made = new Intl.RelativeTimeFormat( locale, { numeric } );
	relativeFormats.set( key, made );
	return made;
}

/** Jalali where the calendar says so, or where the locale is Persian and the calendar says nothing. */
function calendarLocale( { locale, calendar }: TimeFormat ): string {
	const chosen = calendar ?? ( isPersian( locale ) ? 'persian' : 'gregory' );
	return new Intl.Locale( intlLocale( locale ), { calendar: chosen } ).toString();
}
