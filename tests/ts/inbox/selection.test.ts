import { NOTHING_SELECTED, selectionReducer } from '../../../src/admin/inbox/selection';
import type { SelectionAction } from '../../../src/admin/inbox/selection';

const order = [ 10, 20, 30, 40, 50 ];
const after = ( ...actions: SelectionAction[] ) => [
	...actions.reduce( selectionReducer, NOTHING_SELECTED ).ids,
];

describe( 'selection', () => {
	it( 'toggles one row', () => {
		expect( after( { type: 'toggle', id: 10 } ) ).toEqual( [ 10 ] );
		expect( after( { type: 'toggle', id: 10 }, { type: 'toggle', id: 10 } ) ).toEqual( [] );
	} );

	it( 'takes a range downwards and upwards, and keeps what was ticked', () => {
		const ranged = after(
			{ type: 'toggle', id: 50 },
			{ type: 'toggle', id: 30 },
			{ type: 'range', id: 10, order }
		);
		expect( ranged.sort() ).toEqual( [ 10, 20, 30, 50 ] );
	} );

	it( 'takes only the row itself where the beginning of the range is gone', () => {
		expect( after( { type: 'toggle', id: 99 }, { type: 'range', id: 20, order } ) ).toEqual( [
			99, 20,
		] );
		expect( after( { type: 'range', id: 20, order } ) ).toEqual( [ 20 ] );
	} );

	it( 'takes all and none', () => {
		expect( after( { type: 'all', order } ) ).toEqual( order );
		expect( after( { type: 'all', order }, { type: 'none' } ) ).toEqual( [] );
		expect( selectionReducer( NOTHING_SELECTED, { type: 'none' } ) ).toBe( NOTHING_SELECTED );
	} );
} );
