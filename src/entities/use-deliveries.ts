import { useCallback, useState } from '@wordpress/element';
import { api } from '../shared/api-admin';
import { toApiError } from '../shared/api-error';
import type { ApiError } from '../shared/api-error';
import type { Page } from '../shared/api';
import type { DeliveryStatus } from '../shared/generated/enums';
import { deliveriesPath, deliveryPath, deliveryResendPath } from '../shared/generated/routes';
import type { Delivery } from '../shared/generated/types';
import { useLoad } from './use-load';
import type { Loaded } from './use-load';

export interface Deliveries {
	/** The newest first. */
	deliveries: readonly Delivery[];
	isLoading: boolean;
	isLoadingMore: boolean;
	hasMore: boolean;
	error: ApiError | null;
	loadMore: () => void;
	reload: () => void;
}

const ask = ( status: DeliveryStatus | null, cursor: string | null, signal?: AbortSignal ) =>
	api.page< Delivery >( deliveriesPath(), { query: { status, cursor, per_page: 50 }, signal } );

/** Null for every status. */
export function useDeliveries( status: DeliveryStatus | null ): Deliveries {
	const load = useCallback( ( signal: AbortSignal ) => ask( status, null, signal ), [ status ] );
	const { data, isLoading, error, reload, replace } = useLoad< Page< Delivery > >( load );
	const [ isLoadingMore, setLoadingMore ] = useState( false );
	const [ moreError, setMoreError ] = useState< ApiError | null >( null );

	const loadMore = useCallback( async () => {
		if ( ! data?.next ) {
			return;
		}
		setLoadingMore( true );
		setMoreError( null );
		try {
			const { items, next } = await ask( status, data.next );
			replace( { items: [ ...data.items, ...items ], next } );
		} catch ( thrown ) {
			setMoreError( toApiError( thrown ) );
		} finally {
			setLoadingMore( false );
		}
	}, [ data, status, replace ] );

	return {
		deliveries: data?.items ?? [],
		isLoading,
		isLoadingMore,
		hasMore: ( data?.next ?? null ) !== null,
		error: error ?? moreError,
		loadMore: () => void loadMore(),
		reload,
	};
}

/** With its mail as it is sent. */
export function useDelivery( id: number ): Loaded< Delivery > {
	const load = useCallback(
		( signal: AbortSignal ) => api.get< Delivery >( deliveryPath( id ), { signal } ),
		[ id ]
	);
	return useLoad( load );
}

/** Rejects with an ApiError. What has left already leaves once more, as a delivery of its own. */
export const resendDelivery = ( id: number ): Promise< Delivery > =>
	api.post< Delivery >( deliveryResendPath( id ) );
