import { listsReducer } from './lists-reducer';
import type { DeskAction, DeskState } from './state';
import { threadsReducer } from './threads-reducer';
import { ticketsReducer } from './tickets-reducer';

export const createReducer =
	( initial: DeskState ) =>
	( state: DeskState = initial, action: DeskAction ): DeskState =>
		vocabularyReducer(
			threadsReducer(
				listsReducer( ticketsReducer( state, action ), action, state ),
				action
			),
			action
		);

function vocabularyReducer( state: DeskState, action: DeskAction ): DeskState {
	switch ( action.type ) {
		case 'RECEIVE_COUNTS':
			return { ...state, counts: action.counts, countsError: null };
		case 'COUNTS_FAILED':
			return { ...state, countsError: action.error };
		case 'RECEIVE_VOCABULARY':
			return { ...state, vocabulary: { ...state.vocabulary, ...action.vocabulary } };
		default:
			return state;
	}
}
