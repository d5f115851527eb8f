import type { Message } from '../../shared/generated/types';
import type { DeskAction, DeskState, Thread } from './state';

/** Messages per ticket, by ascending id, each once. */
export function threadsReducer( state: DeskState, action: DeskAction ): DeskState {
	switch ( action.type ) {
		case 'THREAD_LOADING':
			return withThread( state, action.id, { isLoading: true, error: null } );
		case 'THREAD_FAILED':
			return withThread( state, action.id, { isLoading: false, error: action.error } );
		case 'THREAD_PAGE': {
			const before = threadOf( state, action.id );
			return withThread( state, action.id, {
				messages: merged( before.messages, action.messages ),
				cursor: Math.max( before.cursor, action.messages.at( -1 )?.id ?? 0 ),
				isComplete: before.isComplete || action.isLast,
				isLoading: ! action.isLast,
				error: null,
			} );
		}
		case 'RECEIVE_MESSAGES': {
			const { messages } = threadOf( state, action.id );
			return withThread( state, action.id, {
				messages: merged( messages, action.messages ),
			} );
		}
		default:
			return state;
	}
}

function merged( known: readonly Message[], incoming: readonly Message[] ): readonly Message[] {
	const ids = new Set( known.map( ( { id } ) => id ) );
	const fresh = incoming.filter( ( { id } ) => ! ids.has( id ) );
	return fresh.length === 0 ? known : [ ...known, ...fresh ].sort( ( a, b ) => a.id - b.id );
}

export const EMPTY_THREAD: Thread = {
	messages: [],
	cursor: 0,
	isComplete: false,
	isLoading: false,
	error: null,
};

export const threadOf = ( state: DeskState, id: number ): Thread =>
	state.threads[ id ] ?? EMPTY_THREAD;

const withThread = ( state: DeskState, id: number, changes: Partial< Thread > ): DeskState => ( {
	...state,
	threads: { ...state.threads, [ id ]: { ...threadOf( state, id ), ...changes } },
} );
