import { eventWords } from '../../../src/admin/inbox/event-words';
import type { Names } from '../../../src/admin/inbox/event-words';

const names: Names = {
	status: ( value ) => ( { open: 'Open', solved: 'Solved' } )[ value ] ?? value,
	priority: ( value ) => ( { high: 'High' } )[ value ] ?? value,
	department: ( id ) => ( id === 2 ? 'Sales' : null ),
	agent: ( id ) => ( { 5: 'Sara', 6: 'Ali' } )[ id ] ?? null,
	tag: ( id ) => ( { 1: 'bug', 2: 'vip' } )[ id ] ?? null,
	list: ( words ) => words.join( ' + ' ),
};

describe( 'event words', () => {
	it.each( [
		[
			{ type: 'status', from: 'open', to: 'solved' },
			'Sara changed status from Open to Solved',
		],
		[ { type: 'status', from: null, to: 'open' }, 'Sara set status to Open' ],
		[ { type: 'priority', from: null, to: 'high' }, 'Sara set priority to High' ],
		[ { type: 'assignee', from: null, to: 6 }, 'Sara assigned the ticket to Ali' ],
		[ { type: 'assignee', from: null, to: 5 }, 'Sara took the ticket' ],
		[ { type: 'assignee', from: 5, to: null }, 'Sara gave the ticket back to everybody' ],
		[ { type: 'assignee', from: null, to: 77 }, 'Sara assigned the ticket to #77' ],
		[ { type: 'department', from: null, to: 2 }, 'Sara moved the ticket to Sales' ],
		[ { type: 'department', from: 2, to: 0 }, 'Sara took the ticket out of its department' ],
		[ { type: 'tags', from: [], to: [ 1, 2 ] }, 'Sara added the tags bug + vip' ],
		[ { type: 'tags', from: [ 1 ], to: [] }, 'Sara removed the tags bug' ],
		[ { type: 'tags', from: [ 1 ], to: [ 2 ] }, 'Sara added the tags vip and removed bug' ],
		[ { type: 'subject', from: 'a', to: 'b' }, 'Sara changed the subject to “b”' ],
		[ { type: 'created', from: null, to: null }, 'Sara opened the ticket' ],
		[ { type: 'trashed', from: 'open', to: 'trash' }, 'Sara moved the ticket to the trash' ],
		[ { type: 'something new' }, 'Sara changed the ticket' ],
	] )( 'says %j', ( event, words ) => {
		expect( eventWords( event, names, 'Sara' ) ).toBe( words );
	} );
} );
