import { inputOf } from '../../../blocks/ticket-form/new-ticket';

const content = ( values: Record< string, string > ) => ( {
	values,
	attachment_keys: [ 'k' ],
	submission_id: 's',
} );

it( 'sends what a visitor wrote, with a number for the department', () => {
	const values = {
		subject: 'Hi',
		body: 'Text',
		name: 'Sara',
		email: 's@example.org',
		department_id: '3',
	};
	expect( inputOf( content( values ), false ) ).toEqual( {
		...values,
		department_id: 3,
		attachment_keys: [ 'k' ],
		submission_id: 's',
	} );
} );

it( 'tells nothing of a member that is known', () => {
	const input = inputOf(
		content( { subject: 'Hi', body: 'Text', name: 'Sara', email: 'x' } ),
		true
	);
	expect( input ).not.toHaveProperty( 'name' );
	expect( input ).not.toHaveProperty( 'email' );
} );

it( 'takes the title from the text where none is asked for', () => {
	expect( inputOf( content( { body: 'Where\nis it?' } ), true ).subject ).toBe( 'Where is it?' );
	expect( inputOf( content( { subject: '', body: 'Text' } ), true ).subject ).toBe( '' );
} );
