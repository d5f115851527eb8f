import { createSignals } from '../../../src/shared/signals';
import type { SignalReader } from '../../../src/shared/signal-readers';

const A = { name: 'a', url: '/a.json' };
const B = { name: 'b', url: null };

/** A server whose signals a test moves, and whose ways a test breaks. */
function site() {
	const seqs: Record< string, number > = { a: 1, b: 1 };
	const broken = { files: false, rest: false };
	const reader = ( way: 'files' | 'rest' ) =>
		jest.fn< ReturnType< SignalReader >, Parameters< SignalReader > >( async ( sources ) => {
			const names = sources.map( ( { name } ) => name );
			return broken[ way ]
				? { seqs: new Map(), failed: names }
				: {
						seqs: new Map( names.map( ( name ) => [ name, seqs[ name ] ?? 0 ] ) ),
						failed: [],
					};
		} );
	return { seqs, broken, files: reader( 'files' ), rest: reader( 'rest' ) };
}

/** How often somebody was asked about a signal. */
const asked = (
	reader: jest.Mock< ReturnType< SignalReader >, Parameters< SignalReader > >,
	name: string
) =>
	reader.mock.calls.filter( ( [ sources ] ) =>
		sources.some( ( source ) => source.name === name )
	).length;

const hide = ( hidden: boolean ) => {
	jest.spyOn( document, 'hidden', 'get' ).mockReturnValue( hidden );
	document.dispatchEvent( new Event( 'visibilitychange' ) );
};
const pass = ( seconds: number ) => jest.advanceTimersByTimeAsync( seconds * 1000 );

let stops: ( () => void )[] = [];
beforeEach( () => {
	jest.useFakeTimers();
	hide( false );
} );
afterEach( () => {
	stops.forEach( ( stop ) => stop() );
	stops = [];
	jest.useRealTimers();
} );

function listening( sources: ( typeof A | typeof B )[], hidden_ms?: number ) {
	const server = site();
	const signals = createSignals( { ...server, ...( hidden_ms ? { hidden_ms } : {} ) } );
	const heard = jest.fn();
	const stop = signals.subscribe( sources, heard );
	stops.push( stop );
	return { ...server, signals, heard, stop };
}

it( 'tells of every move, and once at the beginning', async () => {
	const { heard, seqs } = listening( [ A ] );
	await pass( 0.1 );
	expect( heard.mock.calls ).toEqual( [ [ 'a' ] ] );
	await pass( 5 );
	expect( heard ).toHaveBeenCalledTimes( 1 );
	seqs.a = 2;
	await pass( 1 );
	expect( heard ).toHaveBeenCalledTimes( 2 );
} );

it( 'says nothing at the beginning where nothing moved since the page was made', async () => {
	const server = site();
	const heard = jest.fn();
	stops.push( createSignals( server ).subscribe( [ { ...A, seq: 1 } ], heard ) );
	await pass( 1 );
	expect( heard ).not.toHaveBeenCalled();
} );

it( 'asks every second, then less and less often the longer nothing happens', async () => {
	const { files } = listening( [ A ] );
	await pass( 30 );
	expect( asked( files, 'a' ) ).toBe( 31 );
	await pass( 60 );
	files.mockClear();
	await pass( 60 );
	expect( asked( files, 'a' ) ).toBe( 12 );
	await pass( 300 );
	files.mockClear();
	await pass( 60 );
	expect( asked( files, 'a' ) ).toBe( 4 );
} );

it( 'is quick again when the person does something', async () => {
	const { files } = listening( [ A ] );
	await pass( 600 );
	files.mockClear();
	document.dispatchEvent( new Event( 'keydown' ) );
	await pass( 5 );
	expect( asked( files, 'a' ) ).toBe( 5 );
} );

it( 'asks nothing in a hidden tab and catches up when it is seen again', async () => {
	const { files, heard, seqs } = listening( [ A ] );
	await pass( 1 );
	hide( true );
	files.mockClear();
	await pass( 3600 );
	expect( files ).not.toHaveBeenCalled();
	seqs.a = 9;
	hide( false );
	await pass( 0.1 );
	expect( heard ).toHaveBeenCalledTimes( 2 );
} );

it( 'keeps listening in a hidden tab where that is wanted, slowly', async () => {
	const { files, heard, seqs } = listening( [ A ], 15_000 );
	await pass( 1 );
	hide( true );
	files.mockClear();
	seqs.a = 2;
	await pass( 60 );
	expect( asked( files, 'a' ) ).toBe( 4 );
	expect( heard ).toHaveBeenCalledTimes( 2 );
} );

it( 'asks over REST where a signal has no file, less often', async () => {
	const { files, rest, heard, seqs } = listening( [ B ] );
	await pass( 0.1 );
	expect( heard ).toHaveBeenCalledWith( 'b' );
	rest.mockClear();
	await pass( 30 );
	expect( asked( rest, 'b' ) ).toBe( 10 );
	expect( asked( files, 'b' ) ).toBe( 0 );
	seqs.b = 5;
	await pass( 3 );
	expect( heard ).toHaveBeenCalledTimes( 2 );
} );

it( 'goes over to REST after three files that could not be read', async () => {
	const { files, rest, broken, heard, seqs } = listening( [ A ] );
	broken.files = true;
	await pass( 1.9 );
	expect( rest ).not.toHaveBeenCalled();
	await pass( 1 );
	expect( asked( rest, 'a' ) ).toBe( 1 );
	expect( heard ).toHaveBeenCalledTimes( 1 );
	files.mockClear();
	await pass( 10 );
	expect( asked( files, 'a' ) ).toBe( 0 );
	// It moved, so there may be a file now.
	broken.files = false;
	seqs.a = 2;
	await pass( 4 );
	expect( asked( files, 'a' ) ).toBeGreaterThan( 0 );
	expect( heard ).toHaveBeenCalledTimes( 2 );
} );

it( 'stays with files while nothing at all can be reached', async () => {
	const { files, broken, heard, seqs } = listening( [ A ] );
	await pass( 0.1 );
	broken.files = true;
	broken.rest = true;
	await pass( 20 );
	broken.files = false;
	seqs.a = 2;
	files.mockClear();
	await pass( 1 );
	expect( asked( files, 'a' ) ).toBe( 1 );
	expect( heard ).toHaveBeenCalledTimes( 2 );
} );

it( 'asks once for all who listen to the same, until the last has left', async () => {
	const { files, signals, stop } = listening( [ A ] );
	const other = jest.fn();
	const stopOther = signals.subscribe( [ A, B ], other );
	await pass( 1 );
	expect( files.mock.lastCall?.[ 0 ] ).toHaveLength( 1 );
	stop();
	files.mockClear();
	await pass( 1 );
	expect( asked( files, 'a' ) ).toBe( 1 );
	stopOther();
	files.mockClear();
	await pass( 60 );
	expect( files ).not.toHaveBeenCalled();
} );

it( 'asks at once when nudged', async () => {
	const { files, signals } = listening( [ A ] );
	await pass( 600 );
	files.mockClear();
	signals.nudge();
	await pass( 0.01 );
	expect( asked( files, 'a' ) ).toBe( 1 );
} );

it( 'does not wait forever for an answer', async () => {
	const { files, heard, seqs } = listening( [ A ] );
	await pass( 1 );
	files.mockImplementationOnce(
		( _, signal ) =>
			new Promise( ( _resolve, reject ) =>
				signal.addEventListener( 'abort', () =>
					reject( new DOMException( 'stop', 'AbortError' ) )
				)
			)
	);
	await pass( 5 );
	seqs.a = 2;
	await pass( 20 );
	expect( heard ).toHaveBeenCalledTimes( 2 );
} );

it( 'takes no notice of signals without a name', async () => {
	const { files } = listening( [ { name: '', url: '/x' } ] );
	await pass( 10 );
	expect( files ).not.toHaveBeenCalled();
} );
