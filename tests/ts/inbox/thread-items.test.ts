import { firstUnread, hasArrived, threadItems } from '../../../src/admin/inbox/thread-items';

const message = (
	id: number,
	author_type = 'contact',
	kind = 'reply',
	created_at = '2026-01-02T10:00:00Z'
) => ( {
	id,
	kind,
	author_type,
	created_at,
} );

describe( 'the first unread', () => {
	it( 'is what the customer wrote after the last message read', () => {
		const thread = [
			message( 1 ),
			message( 2, 'agent' ),
			message( 3, 'agent', 'event' ),
			message( 4 ),
			message( 5 ),
		];
		expect( firstUnread( thread, 2 ) ).toBe( 4 );
		expect( firstUnread( thread, 4 ) ).toBe( 5 );
		expect( firstUnread( thread, 5 ) ).toBeNull();
	} );

	it( 'is what the customer wrote after the last answer where nothing was remembered', () => {
		expect( firstUnread( [ message( 1 ), message( 2, 'agent' ), message( 3 ) ], null ) ).toBe(
			3
		);
		expect( firstUnread( [ message( 1 ), message( 2, 'agent', 'note' ) ], null ) ).toBe( 1 );
		expect( firstUnread( [ message( 1 ), message( 2, 'agent' ) ], null ) ).toBeNull();
		expect( firstUnread( [], null ) ).toBeNull();
	} );
} );

describe( 'a thread', () => {
	const dayOf = ( time: string ) => time.slice( 0, 10 );

	it( 'has a line for each day and one where the unread begins', () => {
		const items = threadItems(
			[
				message( 1 ),
				message( 2, 'agent', 'event' ),
				message( 3, 'contact', 'reply', '2026-01-03T10:00:00Z' ),
			],
			3,
			dayOf
		);
		expect( items.map( ( { type } ) => type ) ).toEqual( [
			'day',
			'message',
			'event',
			'day',
			'unread',
			'message',
		] );
	} );

	it( 'does not say that all is unread', () => {
		expect( threadItems( [ message( 1 ) ], 1, dayOf ).map( ( { type } ) => type ) ).toEqual( [
			'day',
			'message',
		] );
	} );
} );

describe( 'what was sent', () => {
	const by = ( author_id: number, id: number, kind = 'reply', author_type = 'agent' ) => ( {
		...message( id, author_type, kind ),
		author_id,
	} );

	it( 'has arrived once the same agent’s newer message of its kind is there', () => {
		const sent = { kind: 'reply', author_id: 7 };
		expect( hasArrived( [ by( 7, 5 ) ], 4, sent ) ).toBe( true );
		expect( hasArrived( [ by( 7, 4 ) ], 4, sent ) ).toBe( false );
		expect( hasArrived( [ by( 8, 5 ) ], 4, sent ) ).toBe( false );
		expect( hasArrived( [ by( 7, 5, 'event' ) ], 4, sent ) ).toBe( false );
		expect( hasArrived( [ by( 7, 5, 'reply', 'contact' ) ], 4, sent ) ).toBe( false );
	} );
} );
