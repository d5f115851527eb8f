import { Button, SelectControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { envelope } from '@wordpress/icons';
import { useDeliveries } from '../../entities/use-deliveries';
import type { Deliveries } from '../../entities/use-deliveries';
import { DELIVERY_STATUSES } from '../../shared/generated/enums';
import type { DeliveryStatus } from '../../shared/generated/enums';
import { deliveryFieldLabels, deliveryStatusLabels } from '../../shared/generated/labels';
import { Announcer } from '../../ui/Announcer';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { Skeleton } from '../../ui/Skeleton';
import { CONTROL } from '../../ui/control-props';
import { useTheme } from '../../ui/use-theme';
import { DeliveryDetail } from './DeliveryDetail';
import { DeliveryTable } from './DeliveryTable';
import { useLogUrl } from './use-log-url';

interface FilterProps {
	status: DeliveryStatus | null;
	onChange: ( status: DeliveryStatus | null ) => void;
}

function StatusFilter( { status, onChange }: FilterProps ) {
	const labels = deliveryStatusLabels();
	return (
		<SelectControl
			{ ...CONTROL }
			label={ deliveryFieldLabels().status }
			value={ status ?? '' }
			options={ [
				{ value: '', label: __( 'All', 'mizkar' ) },
				...DELIVERY_STATUSES.map( ( value ) => ( { value, label: labels[ value ] } ) ),
			] }
			onChange={ ( value ) =>
				onChange( DELIVERY_STATUSES.find( ( known ) => known === value ) ?? null )
			}
		/>
	);
}

function Log( { log, onOpen }: { log: Deliveries; onOpen: ( id: number ) => void } ) {
	if ( log.deliveries.length === 0 ) {
		if ( log.isLoading ) {
			return <Skeleton lines={ 8 } />;
		}
		return log.error === null ? (
			<EmptyState title={ __( 'Nothing here', 'mizkar' ) } icon={ envelope }>
				{ __( 'Every mail of the desk is listed here, with what became of it.', 'mizkar' ) }
			</EmptyState>
		) : null;
	}
	return (
		<>
			<DeliveryTable deliveries={ log.deliveries } onOpen={ onOpen } />
			{ log.hasMore && (
				<Button
					__next40pxDefaultSize
					variant="secondary"
					isBusy={ log.isLoadingMore }
					disabled={ log.isLoadingMore }
					onClick={ log.loadMore }
				>
					{ __( 'Show older ones', 'mizkar' ) }
				</Button>
			) }
		</>
	);
}

export function DeliveryLogScreen() {
	const [ { status, delivery_id }, go ] = useLogUrl();
	const log = useDeliveries( status );
	useTheme();
	const close = () => go( { status, delivery_id: null } );
	return (
		<div className="mizkar-deliveries">
			<h1>{ __( 'Delivery log', 'mizkar' ) }</h1>
			<div className="mizkar-deliveries__tools">
				<StatusFilter
					status={ status }
					onChange={ ( next ) => go( { status: next, delivery_id: null } ) }
				/>
				<Button
					__next40pxDefaultSize
					variant="tertiary"
					isBusy={ log.isLoading }
					onClick={ log.reload }
				>
					{ __( 'Refresh', 'mizkar' ) }
				</Button>
			</div>
			{ log.error && <ErrorNotice error={ log.error } onRetry={ log.reload } /> }
			<Log log={ log } onOpen={ ( id ) => go( { status, delivery_id: id } ) } />
			{ delivery_id !== null && (
				<DeliveryDetail
					id={ delivery_id }
					onClose={ close }
					onResent={ () => {
						close();
						log.reload();
					} }
				/>
			) }
			<Announcer />
		</div>
	);
}
