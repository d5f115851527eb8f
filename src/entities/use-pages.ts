import { useCallback } from '@wordpress/element';
import { api } from '../shared/api-admin';
import { isRecord } from '../shared/api-error';
import { useLoad } from './use-load';

/** A page of the site. */
export interface SitePage {
	id: number;
	title: string;
}

function pageOf( value: unknown ): SitePage[] {
	if ( ! isRecord( value ) || typeof value.id !== 'number' || ! isRecord( value.title ) ) {
		return [];
	}
	return [ { id: value.id, title: String( value.title.rendered ) } ];
}

/** Published pages that match, and the chosen one in any case. Titles may carry HTML entities. */
export function usePages( search: string, chosen_id: number ): readonly SitePage[] {
	const load = useCallback(
		async ( signal: AbortSignal ) => {
			const ask = ( query: object ) =>
				api.get< unknown[] >( '/wp/v2/pages', {
					query: { _fields: 'id,title', status: 'publish', ...query },
					signal,
				} );
			const [ chosen, found ] = await Promise.all( [
				chosen_id > 0 ? ask( { include: [ chosen_id ] } ) : [],
				ask( { search, per_page: 20, orderby: 'title', order: 'asc' } ),
			] );
			const pages = [ ...chosen, ...found ].flatMap( pageOf );
			return pages.filter(
				( { id }, index ) => pages.findIndex( ( page ) => page.id === id ) === index
			);
		},
		[ search, chosen_id ]
	);
	return useLoad( load ).data ?? [];
}
