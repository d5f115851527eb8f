import { Icon } from '@wordpress/components';
import {
	cancelCircleFilled,
	check,
	inbox,
	lock,
	notAllowed,
	pending,
	scheduled,
	trash,
} from '@wordpress/icons';
import type { Status } from '../shared/generated/enums';
import { statusLabels } from '../shared/generated/labels';

const ICONS: Record< Status, typeof check > = {
	new: inbox,
	open: pending,
	waiting: scheduled,
	on_hold: notAllowed,
	solved: check,
	closed: lock,
	spam: cancelCircleFilled,
	trash,
};

export function StatusBadge( { status }: { status: Status } ) {
	return (
		<span className={ `mizkar-badge mizkar-badge--${ status }` }>
			<Icon icon={ ICONS[ status ] } size={ 16 } />
			{ statusLabels()[ status ] }
		</span>
	);
}
