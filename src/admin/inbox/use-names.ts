import { useMemo } from '@wordpress/element';
import { useAgents, useDepartments, useTags } from '../../entities/use-vocabulary';
import { boot } from '../../shared/boot';
import type { Names } from './event-words';
import { namesOf } from './lookups';

export function useNames(): Names {
	const departments = useDepartments();
	const agents = useAgents();
	const tags = useTags();
	return useMemo(
		() => namesOf( { departments, agents, tags }, boot().locale ),
		[ departments, agents, tags ]
	);
}
