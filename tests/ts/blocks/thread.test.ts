import { added, age, freshMessage, isForCustomer } from '../../../blocks/tickets/thread';
import { mockAttachment, mockCustomerMessage } from '../../../src/shared/generated/mocks';

const WORDS = {
	locale: 'en_US',
	statuses: { solved: { label: 'Solved', event: 'It is solved.' } },
	words: { you: 'You', us: 'Support', now: 'just now' },
};
const NOW = Date.parse( '2026-01-02T12:00:00Z' );
const created_at = '2026-01-02T11:00:00Z';

it( 'never shows what is the desk’s own', () => {
	const status = { type: 'status', from: 'new', to: 'solved' } as const;
	const priority = { type: 'priority', from: 'low', to: 'high' } as const;
	expect( isForCustomer( mockCustomerMessage( { kind: 'reply' } ) ) ).toBe( true );
	expect( isForCustomer( mockCustomerMessage( { kind: 'note' } ) ) ).toBe( false );
	expect( isForCustomer( mockCustomerMessage( { kind: 'event', event: status } ) ) ).toBe( true );
	expect( isForCustomer( mockCustomerMessage( { kind: 'event', event: priority } ) ) ).toBe(
		false
	);
} );

it( 'names who wrote', () => {
	const by = ( author_type: 'contact' | 'agent', author_name: string ) =>
		freshMessage(
			mockCustomerMessage( { kind: 'reply', author_type, author_name, created_at } ),
			WORDS,
			NOW
		);
	expect( by( 'contact', 'Sara' ) ).toMatchObject( { author: 'You', isOwn: true } );
	expect( by( 'agent', 'Omid' ) ).toMatchObject( { author: 'Omid', isOwn: false } );
	expect( by( 'agent', '' ) ).toMatchObject( { author: 'Support' } );
} );

it( 'tells a change of the status in a sentence', () => {
	const event = { type: 'status', from: 'open', to: 'solved' } as const;
	const message = mockCustomerMessage( {
		kind: 'event',
		author_type: 'contact',
		event,
		created_at,
	} );
	expect( freshMessage( message, WORDS, NOW ) ).toMatchObject( {
		isEvent: true,
		isOwn: false,
		author: 'It is solved.',
		relative: '1 hour ago',
	} );
} );

it( 'shows pictures, and lists what is none', () => {
	const attachments = [
		mockAttachment( { name: 'a.png', is_image: true, url: '/a' } ),
		mockAttachment( { name: 'b.pdf', is_image: false, url: '/b', bytes: 2048 } ),
	];
	const { files } = freshMessage(
		mockCustomerMessage( { attachments, created_at } ),
		WORDS,
		NOW
	);
	expect( files.map( ( { image } ) => image ) ).toEqual( [ '/a', null ] );
	expect( files[ 1 ]?.name ).toBe( 'b.pdf (2 kB)' );
} );

it( 'says "just now" as the server does', () => {
	const ago = ( iso: string ) => age( iso, NOW, 'en_US', WORDS.words );
	expect( ago( '2026-01-02T11:59:30Z' ) ).toBe( 'just now' );
	expect( ago( '2026-01-02T11:58:00Z' ) ).toBe( '2 minutes ago' );
} );

it( 'adds each message once', () => {
	const one = freshMessage( mockCustomerMessage( { id: 1, created_at } ), WORDS, NOW );
	const two = { ...one, id: 2 };
	expect( added( [ one ], [ one, two ] ) ).toEqual( [ one, two ] );
} );
