import { ApiError } from '../../../src/shared/api-error';
import {
	errorsByField,
	fillIn,
	forgiveField,
	isFieldRecord,
	missingIn,
	showErrors,
	titleOf,
	valuesOf,
} from '../../../src/shared/visitor/composer-state';
import { QUESTION, WORDS, context, field, formWith } from './forms';

it( 'reads what a person typed and chose, and nothing of the plain form', () => {
	const form = formWith( QUESTION );
	field( 'body' ).value = 'Hello';
	expect( valuesOf( form ) ).toEqual( { email: '', body: 'Hello' } );
	form.querySelectorAll< HTMLInputElement >( '[type=radio]' )[ 1 ]?.click();
	expect( valuesOf( form ) ).toMatchObject( { department_id: '2' } );
} );

it( 'leaves out a group that is not asked', () => {
	const form = formWith( QUESTION );
	form.querySelector( '.person' )?.setAttribute( 'disabled', '' );
	expect( Object.keys( valuesOf( form ) ) ).not.toContain( 'email' );
	expect( Object.keys( missingIn( form, WORDS ) ) ).not.toContain( 'email' );
} );

it( 'names what is missing and what is no address', () => {
	const form = formWith( QUESTION );
	field( 'body' ).value = '  \n ';
	field( 'email' ).value = 'sara at example';
	expect( missingIn( form, WORDS ) ).toEqual( {
		department_id: WORDS.missing,
		email: WORDS.email,
		body: WORDS.missing,
	} );
} );

it( 'puts a draft back without touching what is there', () => {
	const form = formWith( QUESTION );
	field( 'email' ).value = 'new@example.org';
	const draft = { email: 'old@example.org', body: 'Kept', department_id: '1', stamp: 'x' };
	expect( fillIn( form, draft ) ).toBe( true );
	expect( valuesOf( form ) ).toEqual( {
		email: 'new@example.org',
		body: 'Kept',
		department_id: '1',
	} );
	expect( field( 'stamp' ).value ).toBe( '1-a' );
	expect( fillIn( form, draft ) ).toBe( false );
} );

it( 'says what is wrong above, beside and to screen readers, and forgives what is put right', () => {
	const form = formWith( QUESTION );
	const shown = context();
	showErrors( shown, form, { department_id: 'Choose.', body: 'Missing.' }, 'Look.' );
	expect( shown.problems ).toEqual( [
		{ href: '#ask-department_id', text: 'About? Choose.' },
		{ href: '#ask-body', text: 'Text: Missing.' },
	] );
	expect( field( 'body' ).getAttribute( 'aria-invalid' ) ).toBe( 'true' );
	forgiveField( shown, field( 'body' ) );
	expect( shown.errors ).toHaveProperty( 'body' );
	field( 'body' ).value = 'Now there';
	forgiveField( shown, field( 'body' ) );
	expect( shown.errors ).toEqual( { department_id: 'Choose.' } );
	expect( field( 'body' ).hasAttribute( 'aria-invalid' ) ).toBe( false );
} );

it( 'does not say the same sentence twice', () => {
	const shown = context();
	showErrors( shown, formWith( QUESTION ), { body: 'Missing.' }, 'Missing.' );
	expect( shown.problems ).toEqual( [] );
} );

it( 'finds the field that the server means', () => {
	const error = new ApiError( 'mizkar_invalid_input', '', {
		fields: { attachment_keys: 'Gone.', subject: 'Missing.' },
	} );
	expect( errorsByField( error ) ).toEqual( { files: 'Gone.', subject: 'Missing.' } );
} );

it( 'makes a title of a text', () => {
	expect( titleOf( '  One\n\ntwo ' ) ).toBe( 'One two' );
	expect( titleOf( 'سفارش من نرسید', 10 ) ).toBe( 'سفارش من…' );
} );

it( 'takes only texts for a draft', () => {
	expect( isFieldRecord( { a: 'b' } ) ).toBe( true );
	expect( isFieldRecord( { a: 1 } ) ).toBe( false );
	expect( isFieldRecord( null ) ).toBe( false );
} );
