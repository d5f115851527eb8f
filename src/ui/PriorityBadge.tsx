import { Icon } from '@wordpress/components';
import { arrowDown, arrowUp, cautionFilled, lineSolid } from '@wordpress/icons';
import type { Priority } from '../shared/generated/enums';
import { priorityLabels } from '../shared/generated/labels';

const ICONS: Record< Priority, typeof arrowUp > = {
	low: arrowDown,
	normal: lineSolid,
	high: arrowUp,
	urgent: cautionFilled,
};

export function PriorityBadge( { priority }: { priority: Priority } ) {
	return (
		<span className={ `mizkar-badge mizkar-badge--${ priority }` }>
			<Icon icon={ ICONS[ priority ] } size={ 16 } />
			{ priorityLabels()[ priority ] }
		</span>
	);
}
