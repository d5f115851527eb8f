import { keepTimesRight, redrawList } from '../../../blocks/tickets/page';

const WORDS = { locale: 'en_US', statuses: {}, words: { now: 'just now' } };

const list = ( inner: string ): string => `<div class="mizkar-tickets">${ inner }</div>`;

const shown = (): HTMLElement | null => document.querySelector( '.mizkar-tickets' );

const answer = ( html: string, status = 200 ) =>
	Object.assign( window, { fetch: async () => new Response( html, { status } ) } );

afterEach( () => jest.useRealTimers() );

it( 'draws the list as the server has it now, and leaves the reader where he was', async () => {
	document.body.innerHTML = list( '<a href="/1">One</a>' );
	document.querySelector( 'a' )?.focus();
	answer( `<p>Page</p>${ list( '<a href="/2">Two</a><a href="/1">One, answered</a>' ) }` );
	await redrawList( shown() );
	expect( shown()?.textContent ).toBe( 'TwoOne, answered' );
	expect( shown()?.querySelector( ':focus' )?.textContent ).toBe( 'One, answered' );
} );

it( 'keeps the list where the page does not come, or has none', async () => {
	document.body.innerHTML = list( 'One' );
	answer( 'Down', 503 );
	await redrawList( shown() );
	answer( '<p>Signed out</p>' );
	await redrawList( shown() );
	expect( shown()?.textContent ).toBe( 'One' );
} );

it( 'lets young times grow older, and leaves days alone', () => {
	jest.useFakeTimers( { now: new Date( '2026-01-20T12:00:00Z' ) } );
	document.body.innerHTML = `
		<time datetime="2026-01-20T12:00:00Z">just now</time>
		<time datetime="2026-01-01T12:00:00Z">1 January</time>`;
	const stop = keepTimesRight( document.body, WORDS );
	jest.advanceTimersByTime( 5 * 60_000 );
	const texts = () =>
		[ ...document.querySelectorAll( 'time' ) ].map( ( time ) => time.textContent );
	expect( texts() ).toEqual( [ '5 minutes ago', '1 January' ] );
	stop();
	jest.advanceTimersByTime( 5 * 60_000 );
	expect( texts()[ 0 ] ).toBe( '5 minutes ago' );
} );
