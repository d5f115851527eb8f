/** Which rows are ticked. A range goes from the row that was ticked last to the one ticked with shift held. */
export interface Selection {
	ids: ReadonlySet< number >;
	anchor: number | null;
}

export type SelectionAction =
	| { type: 'toggle'; id: number }
	| { type: 'range'; id: number; order: readonly number[] }
	| { type: 'all'; order: readonly number[] }
	| { type: 'none' };

export const NOTHING_SELECTED: Selection = { ids: new Set(), anchor: null };

function range( order: readonly number[], from: number, to: number ): readonly number[] {
	const start = order.indexOf( from );
	const end = order.indexOf( to );
	if ( start < 0 || end < 0 ) {
		return [ to ];
	}
	return order.slice( Math.min( start, end ), Math.max( start, end ) + 1 );
}

function toggled( ids: ReadonlySet< number >, id: number ): ReadonlySet< number > {
	const next = new Set( ids );
	if ( ! next.delete( id ) ) {
		next.add( id );
	}
	return next;
}

export function selectionReducer( selection: Selection, action: SelectionAction ): Selection {
	switch ( action.type ) {
		case 'toggle':
			return { ids: toggled( selection.ids, action.id ), anchor: action.id };
		case 'range':
			return {
				ids: new Set( [
					...selection.ids,
					...range( action.order, selection.anchor ?? action.id, action.id ),
				] ),
				anchor: action.id,
			};
		case 'all':
			return { ids: new Set( action.order ), anchor: null };
		case 'none':
			return selection.ids.size === 0 ? selection : NOTHING_SELECTED;
	}
}
