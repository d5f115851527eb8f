import type { ApiError } from '../../shared/api-error';
import type { Page } from '../../shared/api';
import type { TicketCounts, TicketDetail } from '../../shared/details';
import type {
	Agent,
	Contact,
	Department,
	Message,
	Tag,
	Ticket,
	TicketChange,
} from '../../shared/generated/types';
import type { SignalAddress } from '../../shared/shapes';
import type { TicketQuery } from './ticket-query';

/** Where one thing that is asked for stands. What was loaded before stays while it is asked for again. */
export interface Load {
	isLoading: boolean;
	error: ApiError | null;
}

export interface TicketList extends Load {
	query: TicketQuery;
	ids: readonly number[];
	next: string | null;
	isLoaded: boolean;
	isLoadingMore: boolean;
}

export interface Thread extends Load {
	messages: readonly Message[];
	/** Everything up to this message is there; single ones beyond it may be. */
	cursor: number;
	/** Whether everything up to now is there. */
	isComplete: boolean;
}

/** Changes that a person sees already and the server has not confirmed. */
export interface PendingChange {
	key: string;
	changes: TicketChange;
}

export interface Vocabulary {
	departments: readonly Department[];
	tags: readonly Tag[];
	agents: readonly Agent[];
}

export type VocabularyKind = keyof Vocabulary;

export interface DeskState {
	/** As the server last said. */
	tickets: Readonly< Record< number, Ticket > >;
	pending: Readonly< Record< number, readonly PendingChange[] > >;
	/** As a person sees them: the server's word with what is pending. */
	shown: Readonly< Record< number, Ticket > >;
	contacts: Readonly< Record< number, Contact > >;
	signals: Readonly< Record< number, SignalAddress > >;
	loads: Readonly< Record< number, Load > >;
	lists: Readonly< Record< string, TicketList > >;
	threads: Readonly< Record< number, Thread > >;
	counts: TicketCounts | null;
	countsError: ApiError | null;
	vocabulary: Vocabulary;
}

export type DeskAction =
	| { type: 'RECEIVE_TICKETS'; tickets: readonly Ticket[] }
	| { type: 'RECEIVE_DETAIL'; detail: TicketDetail }
	| { type: 'RECEIVE_CONTACT'; contact: Contact }
	| { type: 'TICKET_LOADING'; id: number }
	| { type: 'TICKET_FAILED'; id: number; error: ApiError | null }
	| { type: 'ADD_PENDING'; ids: readonly number[]; change: PendingChange }
	| { type: 'DROP_PENDING'; key: string }
	| { type: 'LIST_LOADING'; key: string; query: TicketQuery; more: boolean }
	| { type: 'LIST_TOP'; key: string; page: Page< Ticket > }
	| { type: 'LIST_MORE'; key: string; page: Page< Ticket > }
	| { type: 'LIST_FAILED'; key: string; error: ApiError | null }
	| { type: 'LIST_WITHOUT'; ids: readonly number[] }
	| { type: 'THREAD_LOADING'; id: number }
	| { type: 'THREAD_FAILED'; id: number; error: ApiError | null }
	| { type: 'THREAD_PAGE'; id: number; messages: readonly Message[]; isLast: boolean }
	| { type: 'RECEIVE_MESSAGES'; id: number; messages: readonly Message[] }
	| { type: 'RECEIVE_COUNTS'; counts: TicketCounts }
	| { type: 'COUNTS_FAILED'; error: ApiError | null }
	| { type: 'RECEIVE_VOCABULARY'; vocabulary: Partial< Vocabulary > };

export const NO_LOAD: Load = { isLoading: false, error: null };

export const emptyState = ( vocabulary: Vocabulary ): DeskState => ( {
	tickets: {},
	pending: {},
	shown: {},
	contacts: {},
	signals: {},
	loads: {},
	lists: {},
	threads: {},
	counts: null,
	countsError: null,
	vocabulary,
} );
