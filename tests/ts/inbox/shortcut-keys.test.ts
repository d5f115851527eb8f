import { belongsElsewhere, createMatcher, keyOf } from '../../../src/admin/inbox/shortcut-keys';
import type { Stroke } from '../../../src/admin/inbox/shortcut-keys';

const stroke = ( key: string, more: Partial< Stroke > = {} ): Stroke => ( {
	key,
	code: '',
	shiftKey: false,
	ctrlKey: false,
	metaKey: false,
	altKey: false,
	...more,
} );

describe( 'keys', () => {
	it.each( [
		[ 'j', stroke( 'j', { code: 'KeyJ' } ), 'j' ],
		[ 'j with caps lock', stroke( 'J', { code: 'KeyJ' } ), 'j' ],
		[ 'j on a Persian keyboard', stroke( 'ت', { code: 'KeyJ' } ), 'j' ],
		[ 'j by letter where letters moved (Dvorak)', stroke( 'j', { code: 'KeyC' } ), 'j' ],
		[ '? on a Persian keyboard', stroke( '؟', { code: 'Slash', shiftKey: true } ), '?' ],
		[ '# on a Persian keyboard', stroke( '٬', { code: 'Digit3', shiftKey: true } ), '#' ],
		[ 'an arrow', stroke( 'ArrowDown', { code: 'ArrowDown' } ), 'ArrowDown' ],
		[ 'a browser shortcut', stroke( 'r', { ctrlKey: true } ), null ],
		[ 'a composed character', stroke( 'é', { code: 'Quote' } ), null ],
	] )( 'names %s', ( _words, pressed, name ) => {
		expect( keyOf( pressed ) ).toBe( name );
	} );

	it( 'matches single keys and sequences', () => {
		const match = createMatcher();
		expect( match( stroke( 'j' ), 0 ) ).toBe( 'next' );
		expect( match( stroke( 'g' ), 10 ) ).toBeNull();
		expect( match( stroke( 'u' ), 200 ) ).toBe( 'go_unassigned' );
		expect( match( stroke( 'u' ), 300 ) ).toBe( 'back' );
	} );

	it( 'forgets the first key of a sequence after a while, and one that leads nowhere', () => {
		const match = createMatcher();
		match( stroke( 'g' ), 0 );
		expect( match( stroke( 'a' ), 5000 ) ).toBe( 'assign_to_me' );
		match( stroke( 'g' ), 6000 );
		expect( match( stroke( 'x' ), 6100 ) ).toBeNull();
		expect( match( stroke( 'x' ), 6200 ) ).toBe( 'select' );
	} );
} );

describe( 'where a key belongs', () => {
	const at = ( html: string ): Element | null => {
		document.body.innerHTML = html;
		return document.querySelector( '[data-here]' );
	};

	it.each( [
		[ 'j', '<input data-here>', true ],
		[ 'j', '<input type="checkbox" data-here>', false ],
		[ 'j', '<div contenteditable="true"><p data-here>a</p></div>', true ],
		[ 'j', '<select data-here></select>', true ],
		[ 'j', '<div role="menu"><button data-here></button></div>', true ],
		[ 'Escape', '<div role="menu"><button data-here></button></div>', false ],
		[ 'j', '<button data-here></button>', false ],
		[ 'Enter', '<button data-here></button>', true ],
		[ 'Enter', '<div data-mizkar-row><a href="#" data-here></a></div>', false ],
		[ 'ArrowDown', '<div data-mizkar-region="list"><a href="#" data-here></a></div>', false ],
		[ 'ArrowDown', '<div><p data-here></p></div>', true ],
		[ 'j', '<div><p data-here></p></div>', false ],
	] )( '%s in %s', ( key, html, elsewhere ) => {
		expect( belongsElsewhere( at( html ), key ) ).toBe( elsewhere );
	} );

	it( 'is the inbox when nothing has the focus', () => {
		expect( belongsElsewhere( document.body, 'ArrowDown' ) ).toBe( false );
		expect( belongsElsewhere( null, 'j' ) ).toBe( false );
	} );
} );
