import type { TicketCounts } from '../../shared/details';
import type { Contact, Ticket } from '../../shared/generated/types';
import type { SignalAddress } from '../../shared/shapes';
import { NO_LOAD } from './state';
import type { DeskState, Load, Thread, TicketList, Vocabulary } from './state';
import { threadOf } from './threads-reducer';
import { listKey } from './ticket-query';
import type { TicketQuery } from './ticket-query';

export const getState = ( state: DeskState ): DeskState => state;

export const getTicket = ( state: DeskState, id: number ): Ticket | null =>
	state.shown[ id ] ?? null;

/** Every ticket that is known, as people see it. */
export const getTickets = ( state: DeskState ): DeskState[ 'shown' ] => state.shown;

export const getTicketLoad = ( state: DeskState, id: number ): Load => state.loads[ id ] ?? NO_LOAD;

export const getList = ( state: DeskState, query: TicketQuery ): TicketList | null =>
	state.lists[ listKey( query ) ] ?? null;

export const getThread = ( state: DeskState, id: number ): Thread => threadOf( state, id );

export const getContact = ( state: DeskState, id: number ): Contact | null =>
	state.contacts[ id ] ?? null;

export const getSignal = ( state: DeskState, id: number ): SignalAddress | null =>
	state.signals[ id ] ?? null;

export const getCounts = ( state: DeskState ): TicketCounts | null => state.counts;

export const getCountsError = ( state: DeskState ): DeskState[ 'countsError' ] => state.countsError;

export const getVocabulary = ( state: DeskState ): Vocabulary => state.vocabulary;
