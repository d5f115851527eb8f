import { createReduxStore, register } from '@wordpress/data';
import { boot } from '../../shared/boot';
import {
	changeContact,
	changeMany,
	changeTicket,
	restoreMany,
	trashMany,
	undoMany,
} from './change';
import { catchUp, loadContact, loadCounts, loadList, loadMore, loadTicket } from './load';
import { createReducer } from './reducer';
import { createTicket, sendMessage } from './reply';
import * as selectors from './selectors';
import { emptyState } from './state';
import {
	loadVocabulary,
	removeDepartment,
	removeTag,
	saveAgent,
	saveDepartment,
	saveTag,
} from './vocabulary';

const actions = {
	catchUp,
	changeContact,
	changeMany,
	changeTicket,
	createTicket,
	loadContact,
	loadCounts,
	loadList,
	loadMore,
	loadTicket,
	loadVocabulary,
	removeDepartment,
	removeTag,
	restoreMany,
	saveAgent,
	saveDepartment,
	saveTag,
	sendMessage,
	trashMany,
	undoMany,
};

const { departments, tags, agents } = boot();

/** What the desk knows. The page brings departments, tags and agents along. */
export const deskStore = createReduxStore( 'mizkar/desk', {
	reducer: createReducer( emptyState( { departments, tags, agents } ) ),
	actions,
	selectors,
} );

register( deskStore );
