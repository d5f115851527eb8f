import { Button, Modal } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { resendDelivery, useDelivery } from '../../entities/use-deliveries';
import { toApiError } from '../../shared/api-error';
import type { ApiError } from '../../shared/api-error';
import { boot } from '../../shared/boot';
import { deliveryFieldLabels } from '../../shared/generated/labels';
import type { Delivery } from '../../shared/generated/types';
import { localDigits } from '../../shared/digits';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { Skeleton } from '../../ui/Skeleton';
import { TimeAgo } from '../../ui/TimeAgo';
import { announce } from '../../ui/Announcer';
import { DeliveryStatusBadge } from './DeliveryStatusBadge';
import { MailView } from './MailView';

function Facts( { delivery }: { delivery: Delivery } ) {
	const labels = deliveryFieldLabels();
	return (
		<dl className="mizkar-facts">
			<dt>{ labels.status }</dt>
			<dd>
				<DeliveryStatusBadge status={ delivery.status } />
			</dd>
			{ delivery.reason !== null && (
				<>
					<dt>{ labels.reason }</dt>
					<dd dir="auto">{ delivery.reason }</dd>
				</>
			) }
			<dt>{ labels.address }</dt>
			<dd>
				<bdi>{ delivery.address ?? '—' }</bdi>
			</dd>
			<dt>{ labels.created_at }</dt>
			<dd>
				<TimeAgo time={ delivery.created_at } />
			</dd>
			<dt>{ labels.attempts }</dt>
			<dd>{ localDigits( String( delivery.attempts ), boot().locale ) }</dd>
			{ delivery.status === 'queued' && (
				<>
					<dt>{ labels.due_at }</dt>
					<dd>
						<TimeAgo time={ delivery.due_at } />
					</dd>
				</>
			) }
		</dl>
	);
}

function Resend( { delivery, onResent }: { delivery: Delivery; onResent: () => void } ) {
	const [ isBusy, setBusy ] = useState( false );
	const [ error, setError ] = useState< ApiError | null >( null );
	const resend = async () => {
		setBusy( true );
		setError( null );
		try {
			await resendDelivery( delivery.id );
			announce( __( 'It leaves within a minute.', 'mizkar' ) );
			onResent();
		} catch ( thrown ) {
			setError( toApiError( thrown ) );
			setBusy( false );
		}
	};
	const wasSent = delivery.status === 'sent' || delivery.status === 'logged';
	return (
		<>
			{ error && <ErrorNotice error={ error } /> }
			<Button
				__next40pxDefaultSize
				variant="secondary"
				isBusy={ isBusy }
				disabled={ isBusy || delivery.status === 'sending' }
				onClick={ () => void resend() }
			>
				{ wasSent ? __( 'Send once more', 'mizkar' ) : __( 'Send now', 'mizkar' ) }
			</Button>
		</>
	);
}

interface Props {
	id: number;
	onClose: () => void;
	onResent: () => void;
}

export function DeliveryDetail( { id, onClose, onResent }: Props ) {
	const { data, error, reload } = useDelivery( id );
	return (
		<Modal
			title={ data?.subject || __( 'Notification', 'mizkar' ) }
			size="large"
			onRequestClose={ onClose }
		>
			{ data === null && error === null && <Skeleton lines={ 8 } /> }
			{ data === null && error !== null && (
				<ErrorNotice error={ error } onRetry={ reload } />
			) }
			{ data !== null && (
				<div className="mizkar-delivery">
					<Facts delivery={ data } />
					<MailView key={ data.id } delivery={ data } />
					<Resend delivery={ data } onResent={ onResent } />
				</div>
			) }
		</Modal>
	);
}
