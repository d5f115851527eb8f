import { createSubmissions, newSubmissionId } from '../../../src/shared/submission-id';

it( 'is new each time', () => {
	const ids = new Set( Array.from( { length: 50 }, newSubmissionId ) );
	expect( ids.size ).toBe( 50 );
	ids.forEach( ( id ) => expect( id ).toMatch( /^[0-9a-f]{32}$/ ) );
} );

it( 'stays with the same content until it is done', () => {
	const submissions = createSubmissions();
	const first = submissions.idFor( 'reply:1', { body: 'a' } );
	expect( submissions.idFor( 'reply:1', { body: 'a' } ) ).toBe( first );
	expect( submissions.idFor( 'reply:2', { body: 'a' } ) ).not.toBe( first );
	submissions.done( 'reply:1' );
	expect( submissions.idFor( 'reply:1', { body: 'a' } ) ).not.toBe( first );
} );

it( 'is another one for another content', () => {
	const submissions = createSubmissions();
	const first = submissions.idFor( 'reply:1', { body: 'a' } );
	expect( submissions.idFor( 'reply:1', { body: 'b' } ) ).not.toBe( first );
} );
