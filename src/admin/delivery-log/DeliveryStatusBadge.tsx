import { Icon } from '@wordpress/components';
import { check, error, file, lineSolid, pending, scheduled } from '@wordpress/icons';
import type { DeliveryStatus } from '../../shared/generated/enums';
import { deliveryStatusLabels } from '../../shared/generated/labels';

const LOOKS: Record< DeliveryStatus, { icon: typeof check; tone: string } > = {
	queued: { icon: scheduled, tone: 'waiting' },
	sending: { icon: pending, tone: 'open' },
	sent: { icon: check, tone: 'solved' },
	logged: { icon: file, tone: 'closed' },
	failed: { icon: error, tone: 'urgent' },
	skipped: { icon: lineSolid, tone: 'closed' },
};

export function DeliveryStatusBadge( { status }: { status: DeliveryStatus } ) {
	const { icon, tone } = LOOKS[ status ];
	return (
		<span className={ `mizkar-badge mizkar-badge--${ tone }` }>
			<Icon icon={ icon } size={ 16 } />
			{ deliveryStatusLabels()[ status ] }
		</span>
	);
}
