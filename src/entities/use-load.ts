import { useCallback, useEffect, useState } from '@wordpress/element';
import { isAbort, toApiError } from '../shared/api-error';
import type { ApiError } from '../shared/api-error';

export interface Loaded< T > {
	/** What was loaded last stays while it is loaded again. */
	data: T | null;
	isLoading: boolean;
	error: ApiError | null;
	reload: () => void;
	/** In place of what was loaded, for example with the answer to a change. */
	replace: ( data: T ) => void;
}

type Load< T > = ( signal: AbortSignal ) => Promise< T >;

interface State< T > {
	/** Whose state this is: what another function loaded is not shown. */
	of: Load< T >;
	data: T | null;
	isLoading: boolean;
	error: ApiError | null;
}

const beginning = < T >( of: Load< T > ): State< T > => ( {
	of,
	data: null,
	isLoading: true,
	error: null,
} );

/**
 * One thing that one screen needs.
 * @param load Must stay the same function as long as it loads the same thing.
 */
export function useLoad< T >( load: Load< T > ): Loaded< T > {
	const [ attempt, setAttempt ] = useState( 0 );
	const [ state, setState ] = useState< State< T > >( () => beginning( load ) );
	useEffect( () => {
		const stop = new AbortController();
		const settle = ( changes: Partial< State< T > > ) =>
			stop.signal.aborted ||
			setState( ( before ) => ( { ...before, isLoading: false, ...changes } ) );
		setState( ( before ) =>
			before.of === load ? { ...before, isLoading: true, error: null } : beginning( load )
		);
		load( stop.signal ).then(
			( data ) => settle( { data } ),
			( error: unknown ) => isAbort( error ) || settle( { error: toApiError( error ) } )
		);
		return () => stop.abort();
	}, [ load, attempt ] );
	const reload = useCallback( () => setAttempt( ( count ) => count + 1 ), [] );
	const replace = useCallback(
		( data: T ) =>
			setState( ( before ) =>
				before.of === load ? { ...before, data, error: null } : before
			),
		[ load ]
	);
	const { data, isLoading, error } = state.of === load ? state : beginning( load );
	return { data, isLoading, error, reload, replace };
}
