import { createDrafts, isText, localStore, memoryStore } from '../../../src/shared/drafts';

const DAY_MS = 24 * 3600 * 1000;

it( 'keeps a text until it is dropped', () => {
	const storage = memoryStore();
	createDrafts( storage ).write( 'reply:1', 'سلام' );
	const later = createDrafts( storage );
	expect( later.read( 'reply:1', isText ) ).toBe( 'سلام' );
	later.drop( 'reply:1' );
	expect( later.read( 'reply:1', isText ) ).toBeNull();
} );

it( 'gives nothing that is not what was asked for', () => {
	const storage = memoryStore();
	const drafts = createDrafts( storage );
	drafts.write( 'a', { old: 'shape' } );
	storage.setItem( 'mizkar-draft:b', 'not json' );
	expect( drafts.read( 'a', isText ) ).toBeNull();
	expect( drafts.read( 'b', isText ) ).toBeNull();
	expect( drafts.read( 'c', isText ) ).toBeNull();
} );

it( 'forgets what is older than a month, and nothing of others', () => {
	let now = 0;
	const storage = memoryStore();
	const drafts = createDrafts( storage, () => now );
	drafts.write( 'old', 'text' );
	storage.setItem( 'somebody-else', '1' );
	now = 20 * DAY_MS;
	drafts.write( 'young', 'text' );
	now = 31 * DAY_MS;
	expect( drafts.read( 'old', isText ) ).toBeNull();
	drafts.sweep();
	expect( [ storage.length, storage.getItem( 'somebody-else' ) ] ).toEqual( [ 2, '1' ] );
	expect( drafts.read( 'young', isText ) ).toBe( 'text' );
} );

it( 'does not fail where storage is full or denied', () => {
	const denied = () => {
		throw new DOMException( 'denied', 'SecurityError' );
	};
	const drafts = createDrafts( {
		get length(): number {
			return denied();
		},
		key: denied,
		getItem: denied,
		setItem: denied,
		removeItem: denied,
	} );
	drafts.write( 'a', 'text' );
	drafts.drop( 'a' );
	drafts.sweep();
	expect( drafts.read( 'a', isText ) ).toBeNull();
} );

it( 'uses the page’s memory where the browser has no storage', () => {
	expect( localStore() ).toBe( window.localStorage );
	jest.spyOn( window, 'localStorage', 'get' ).mockImplementation( () => {
		throw new DOMException( 'denied', 'SecurityError' );
	} );
	const storage = localStore();
	storage.setItem( 'a', '1' );
	expect( [ storage.getItem( 'a' ), storage.key( 0 ), storage.key( 1 ) ] ).toEqual( [
		'1',
		'a',
		null,
	] );
} );
