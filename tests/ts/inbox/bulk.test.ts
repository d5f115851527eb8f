import { addTagParts } from '../../../src/admin/inbox/list/bulk';
import { isUnread } from '../../../src/admin/inbox/list/unread';
import { agentChoices, statusChoices } from '../../../src/admin/inbox/choices';
import { countWords } from '../../../src/admin/inbox/count-words';

it( 'adds a tag to what each ticket has', () => {
	const tickets = [
		{ id: 1, tag_ids: [ 5, 4 ] },
		{ id: 2, tag_ids: [ 4, 5 ] },
		{ id: 3, tag_ids: [] },
		{ id: 4, tag_ids: [ 9 ] },
	];
	expect( addTagParts( tickets, 9 ) ).toEqual( [
		{ ids: [ 1, 2 ], changes: { tag_ids: [ 5, 4, 9 ] } },
		{ ids: [ 3 ], changes: { tag_ids: [ 9 ] } },
	] );
} );

it.each( [
	[ 'open', '2026-01-02T00:00:00Z', null, true ],
	[ 'open', '2026-01-02T00:00:00Z', '2026-01-01T00:00:00Z', true ],
	[ 'open', '2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z', false ],
	[ 'open', null, null, false ],
	[ 'solved', '2026-01-02T00:00:00Z', null, false ],
] as const )(
	'takes %s, customer %s, agent %s as waiting for an answer: %s',
	( status, customer, agent, unread ) => {
		expect( isUnread( { status, last_customer_at: customer, last_agent_at: agent } ) ).toBe(
			unread
		);
	}
);

it( 'offers the agent himself first, and never the trash as a status', () => {
	const agents = [
		{ id: 1, name: 'Ali' },
		{ id: 2, name: 'Sara' },
	];
	expect( agentChoices( agents, 2 ).map( ( { value } ) => value ) ).toEqual( [ null, 2, 1 ] );
	expect( statusChoices().map( ( { value } ) => value ) ).not.toContain( 'trash' );
} );

it( 'says how many as far as they are counted', () => {
	expect( countWords( 1000, 'en_US' ) ).toBe( '1,000' );
	expect( countWords( 1001, 'en_US' ) ).toBe( '1,000+' );
	expect( countWords( 12, 'fa_IR' ) ).toBe( '۱۲' );
} );
