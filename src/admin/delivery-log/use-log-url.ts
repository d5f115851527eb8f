import { useCallback, useEffect, useState } from '@wordpress/element';
import { DELIVERY_STATUSES } from '../../shared/generated/enums';
import type { DeliveryStatus } from '../../shared/generated/enums';

export interface LogPlace {
	status: DeliveryStatus | null;
	delivery_id: number | null;
}

export function placeOf( search: string ): LogPlace {
	const query = new URLSearchParams( search );
	const status = DELIVERY_STATUSES.find( ( known ) => known === query.get( 'status' ) );
	const delivery_id = Number.parseInt( query.get( 'delivery' ) ?? '', 10 );
	return { status: status ?? null, delivery_id: delivery_id > 0 ? delivery_id : null };
}

export function addressOf( search: string, { status, delivery_id }: LogPlace ): string {
	const query = new URLSearchParams( search );
	const put = ( name: string, value: string | null ) =>
		value === null ? query.delete( name ) : query.set( name, value );
	put( 'status', status );
	put( 'delivery', delivery_id === null ? null : String( delivery_id ) );
	return `?${ query.toString() }`;
}

/** The filter and the open delivery are in the address, so that Back and a copied link work. */
export function useLogUrl(): [ LogPlace, ( place: LogPlace ) => void ] {
	const [ place, setPlace ] = useState( () => placeOf( window.location.search ) );
	useEffect( () => {
		const onBack = () => setPlace( placeOf( window.location.search ) );
		window.addEventListener( 'popstate', onBack );
		return () => window.removeEventListener( 'popstate', onBack );
	}, [] );
	const go = useCallback( ( next: LogPlace ) => {
		window.history.pushState( null, '', addressOf( window.location.search, next ) );
		setPlace( next );
	}, [] );
	return [ place, go ];
}
