import { useDispatch, useSelect } from '@wordpress/data';
import { useMemo } from '@wordpress/element';
import type {
	Agent,
	AgentChange,
	Department,
	DepartmentInput,
	Tag,
	TagInput,
} from '../shared/generated/types';
import { deskStore } from './desk/store';
import type { Vocabulary } from './desk/state';

const useVocabulary = (): Vocabulary =>
	useSelect( ( select ) => select( deskStore ).getVocabulary(), [] );

export const useDepartments = (): readonly Department[] => useVocabulary().departments;
export const useTags = (): readonly Tag[] => useVocabulary().tags;
export const useAgents = (): readonly Agent[] => useVocabulary().agents;

export interface VocabularyActions {
	reload: () => Promise< void >;
	/** A new one where the id is null. All reject with an ApiError. */
	saveDepartment: ( id: number | null, input: DepartmentInput ) => Promise< Department >;
	removeDepartment: ( id: number ) => Promise< void >;
	saveTag: ( id: number | null, input: TagInput ) => Promise< Tag >;
	removeTag: ( id: number ) => Promise< void >;
	saveAgent: ( id: number, changes: AgentChange ) => Promise< void >;
}

export function useVocabularyActions(): VocabularyActions {
	const store = useDispatch( deskStore );
	return useMemo(
		() => ( {
			reload: async () => void ( await store.loadVocabulary() ),
			saveDepartment: ( id, input ) => store.saveDepartment( id, input ),
			removeDepartment: async ( id ) => void ( await store.removeDepartment( id ) ),
			saveTag: ( id, input ) => store.saveTag( id, input ),
			removeTag: async ( id ) => void ( await store.removeTag( id ) ),
			saveAgent: async ( id, changes ) => void ( await store.saveAgent( id, changes ) ),
		} ),
		[ store ]
	);
}
