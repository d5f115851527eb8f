import { api } from '../../shared/api-admin';
import {
	agentPath,
	agentsPath,
	departmentPath,
	departmentsPath,
	tagPath,
	tagsPath,
} from '../../shared/generated/routes';
import type {
	Agent,
	AgentChange,
	Department,
	DepartmentInput,
	Tag,
	TagInput,
} from '../../shared/generated/types';
import type { Thunk } from './thunk';

const byName = ( a: { name: string }, b: { name: string } ): number =>
	a.name.localeCompare( b.name );

function withItem< T extends { id: number; name: string } >( list: readonly T[], item: T ): T[] {
	return [ ...list.filter( ( { id } ) => id !== item.id ), item ].sort( byName );
}

export const loadVocabulary =
	(): Thunk< void > =>
	async ( { dispatch } ) => {
		const [ departments, tags, agents ] = await Promise.all( [
			api.get< Department[] >( departmentsPath() ),
			api.get< Tag[] >( tagsPath() ),
			api.get< Agent[] >( agentsPath() ),
		] );
		dispatch( { type: 'RECEIVE_VOCABULARY', vocabulary: { departments, tags, agents } } );
	};

/** A new one where the id is null. */
export const saveDepartment =
	( id: number | null, input: DepartmentInput ): Thunk< Department > =>
	async ( { dispatch, select } ) => {
		const department =
			id === null
				? await api.post< Department >( departmentsPath(), input )
				: await api.patch< Department >( departmentPath( id ), input );
		const departments = withItem( select.getState().vocabulary.departments, department );
		dispatch( { type: 'RECEIVE_VOCABULARY', vocabulary: { departments } } );
		return department;
	};

export const removeDepartment =
	( id: number ): Thunk< void > =>
	async ( { dispatch, select } ) => {
		await api.remove( departmentPath( id ) );
		const departments = select
			.getState()
			.vocabulary.departments.filter( ( item ) => item.id !== id );
		dispatch( { type: 'RECEIVE_VOCABULARY', vocabulary: { departments } } );
	};

/** A new one where the id is null. */
export const saveTag =
	( id: number | null, input: TagInput ): Thunk< Tag > =>
	async ( { dispatch, select } ) => {
		const tag =
			id === null
				? await api.post< Tag >( tagsPath(), input )
				: await api.patch< Tag >( tagPath( id ), input );
		const tags = withItem( select.getState().vocabulary.tags, tag );
		dispatch( { type: 'RECEIVE_VOCABULARY', vocabulary: { tags } } );
		return tag;
	};

export const removeTag =
	( id: number ): Thunk< void > =>
	async ( { dispatch, select } ) => {
		await api.remove( tagPath( id ) );
		const tags = select.getState().vocabulary.tags.filter( ( item ) => item.id !== id );
		dispatch( { type: 'RECEIVE_VOCABULARY', vocabulary: { tags } } );
	};

export const saveAgent =
	( id: number, changes: AgentChange ): Thunk< void > =>
	async ( { dispatch, select } ) => {
		const agent = await api.patch< Agent >( agentPath( id ), changes );
		const agents = withItem( select.getState().vocabulary.agents, agent );
		dispatch( { type: 'RECEIVE_VOCABULARY', vocabulary: { agents } } );
	};
