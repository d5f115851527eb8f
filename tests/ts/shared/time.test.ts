import {
	absoluteDay,
	absoluteTime,
	clockTime,
	relativeTime,
	shortDate,
	staysRight_ms,
	timeParts,
} from '../../../src/shared/time';

const NOW = Date.parse( '2026-03-25T12:00:00Z' );
const en = { locale: 'en_US', timeZone: 'UTC' };
const fa = { locale: 'fa_IR', timeZone: 'UTC' };
const ago = ( seconds: number ) => new Date( NOW - seconds * 1000 ).toISOString();

it.each( [
	[ -40, 'now' ],
	[ 0, 'now' ],
	[ 59, 'now' ],
	[ 61, '1 minute ago' ],
	[ 3599, '59 minutes ago' ],
	[ 7200, '2 hours ago' ],
	[ 25 * 3600, '1 day ago' ],
	[ 6 * 86400, '6 days ago' ],
	[ 8 * 86400, 'Mar 17' ],
	[ 400 * 86400, 'Feb 18, 2025' ],
	[ -3600, 'in 1 hour' ],
] )( 'says how long %i seconds are ago', ( seconds, words ) => {
	expect( relativeTime( ago( seconds ), NOW, en ) ).toBe( words );
} );

it( 'speaks Persian with Persian digits', () => {
	expect( relativeTime( ago( 300 ), NOW, fa ) ).toBe( '۵ دقیقه پیش' );
} );

it( 'counts by the Jalali calendar where the locale or the site says so', () => {
	expect( absoluteTime( '2026-03-21T10:00:00Z', fa ) ).toBe( 'شنبه ۱ فروردین ۱۴۰۵، ساعت ۱۰:۰۰' );
	expect( absoluteTime( '2026-03-21T10:00:00Z', { ...en, calendar: 'persian' } ) ).toContain(
		'1405'
	);
	expect( absoluteTime( '2026-03-21T10:00:00Z', { ...fa, calendar: 'gregory' } ) ).toContain(
		'۲۰۲۶'
	);
} );

it( 'leaves out the year where it is this one, by the reader’s calendar', () => {
	expect( shortDate( '2026-03-21T10:00:00Z', NOW, fa ) ).toBe( '۱ فروردین' );
	expect( shortDate( '2026-03-19T10:00:00Z', NOW, fa ) ).toContain( '۱۴۰۴' );
	expect( shortDate( '2026-03-19T10:00:00Z', NOW, en ) ).toBe( 'Mar 19' );
} );

it( 'tells the day alone', () => {
	expect( absoluteDay( '2026-03-21T10:00:00Z', en ) ).toBe( 'Saturday, March 21, 2026' );
	expect( absoluteDay( '2026-03-21T10:00:00Z', fa ) ).toBe( 'شنبه ۱ فروردین ۱۴۰۵' );
} );

it( 'tells the time of day', () => {
	expect( clockTime( '2026-03-21T15:04:00Z', en ).replace( /\s/g, ' ' ) ).toBe( '3:04 PM' );
} );

it( 'has everything that an element for a time shows', () => {
	const parts = timeParts( ago( 120 ), NOW, en );
	expect( parts ).toMatchObject( { iso: ago( 120 ), relative: '2 minutes ago' } );
	expect( parts.absolute ).toContain( 'Wednesday, March 25, 2026' );
} );

it( 'shows nothing for what is no time', () => {
	expect( timeParts( 'soon', NOW, en ) ).toEqual( { iso: 'soon', relative: '', absolute: '' } );
} );

it( 'need not be told again as often when it is long ago', () => {
	expect( staysRight_ms( ago( 60 ), NOW ) ).toBeLessThan( staysRight_ms( ago( 86400 ), NOW ) );
} );
