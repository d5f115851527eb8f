import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { boot } from '../../shared/boot';
import { localDigits } from '../../shared/digits';
import { deliveryFieldLabels, templateLabels } from '../../shared/generated/labels';
import type { Delivery } from '../../shared/generated/types';
import { TimeAgo } from '../../ui/TimeAgo';
import { DeliveryStatusBadge } from './DeliveryStatusBadge';

interface Props {
	deliveries: readonly Delivery[];
	onOpen: ( id: number ) => void;
}

function DeliveryRow( {
	delivery,
	onOpen,
}: {
	delivery: Delivery;
	onOpen: ( id: number ) => void;
} ) {
	const occasion = templateLabels()[ delivery.template ];
	return (
		<tr>
			<td>
				<DeliveryStatusBadge status={ delivery.status } />
				{ delivery.reason !== null && (
					<p className="mizkar-hint" dir="auto">
						{ delivery.reason }
					</p>
				) }
			</td>
			<td>
				<Button variant="link" onClick={ () => onOpen( delivery.id ) }>
					<span dir="auto">{ delivery.subject || occasion }</span>
				</Button>
				<p className="mizkar-hint">
					{ delivery.subject !== '' && `${ occasion } ` }
					{ delivery.ticket_number !== null && (
						<bdi>{ localDigits( delivery.ticket_number, boot().locale ) }</bdi>
					) }
				</p>
			</td>
			<td>
				<bdi>{ delivery.address ?? '—' }</bdi>
			</td>
			<td>
				<TimeAgo time={ delivery.sent_at ?? delivery.created_at } />
			</td>
		</tr>
	);
}

export function DeliveryTable( { deliveries, onOpen }: Props ) {
	const labels = deliveryFieldLabels();
	return (
		<div className="mizkar-deliveries__table">
			<table>
				<caption className="mizkar-for-readers">
					{ __( 'Notifications, the newest first', 'mizkar' ) }
				</caption>
				<thead>
					<tr>
						<th scope="col">{ labels.status }</th>
						<th scope="col">{ labels.subject }</th>
						<th scope="col">{ labels.address }</th>
						<th scope="col">{ __( 'When', 'mizkar' ) }</th>
					</tr>
				</thead>
				<tbody>
					{ deliveries.map( ( delivery ) => (
						<DeliveryRow key={ delivery.id } delivery={ delivery } onOpen={ onOpen } />
					) ) }
				</tbody>
			</table>
		</div>
	);
}
