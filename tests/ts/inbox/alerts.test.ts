import { customerNews, titleWith } from '../../../src/admin/inbox/alerts';
import { parseMarks, withMark } from '../../../src/admin/inbox/thread/read-marks';

describe( 'news from customers', () => {
	const at = ( id: number, last_customer_at: string | null ) => ( { id, last_customer_at } );

	it( 'are none at the first look', () => {
		expect( customerNews( null, [ at( 1, '2026-01-01T00:00:00Z' ), at( 2, null ) ] ) ).toEqual(
			{
				mark: '2026-01-01T00:00:00Z',
				ids: [],
			}
		);
	} );

	it( 'are what was written since', () => {
		const mark = '2026-01-01T00:00:00Z';
		const tickets = [ at( 1, '2026-01-02T00:00:00Z' ), at( 2, mark ), at( 3, null ) ];
		expect( customerNews( mark, tickets ) ).toEqual( {
			mark: '2026-01-02T00:00:00Z',
			ids: [ 1 ],
		} );
		expect( customerNews( '2026-01-02T00:00:00Z', tickets ).ids ).toEqual( [] );
	} );

	it( 'hears the first customer of an empty desk', () => {
		const { mark } = customerNews( null, [] );
		expect( customerNews( mark, [ at( 1, '2026-01-02T00:00:00Z' ) ] ).ids ).toEqual( [ 1 ] );
	} );
} );

it( 'puts the number before the title, once', () => {
	expect( titleWith( 'Inbox', '3' ) ).toBe( '(3) Inbox' );
	expect( titleWith( '(3) Inbox', '۴' ) ).toBe( '(۴) Inbox' );
	expect( titleWith( '(4) Inbox', null ) ).toBe( 'Inbox' );
	expect( titleWith( '(Beta desk) Inbox', null ) ).toBe( '(Beta desk) Inbox' );
} );

describe( 'read marks', () => {
	it( 'only move forward', () => {
		expect( withMark( [ [ 1, 5 ] ], 1, 3 ) ).toEqual( [ [ 1, 5 ] ] );
		expect(
			withMark(
				[
					[ 1, 5 ],
					[ 2, 1 ],
				],
				1,
				8
			)
		).toEqual( [
			[ 2, 1 ],
			[ 1, 8 ],
		] );
	} );

	it( 'forget the oldest, and nonsense', () => {
		const many = Array.from( { length: 500 }, ( _, index ) => [ index + 1, 1 ] as const );
		expect( withMark( many, 999, 1 ) ).toHaveLength( 500 );
		expect( withMark( many, 999, 1 )[ 0 ] ).toEqual( [ 2, 1 ] );
		expect( parseMarks( [ [ 1, 2 ], 'x', [ 'a', 1 ], null ] ) ).toEqual( [ [ 1, 2 ] ] );
		expect( parseMarks( { 1: 2 } ) ).toEqual( [] );
	} );
} );
