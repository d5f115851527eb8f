import type { TicketChange } from '../../../shared/generated/types';

export interface Tagged {
	id: number;
	tag_ids: readonly number[];
}

export interface BulkPart {
	ids: number[];
	changes: TicketChange;
}

/** A tag is added to what each ticket has: tickets with the same tags go together, those that have it stay out. */
export function addTagParts( tickets: readonly Tagged[], tagId: number ): BulkPart[] {
	const parts = new Map< string, BulkPart >();
	for ( const { id, tag_ids: tagIds } of tickets ) {
		if ( tagIds.includes( tagId ) ) {
			continue;
		}
		const key = [ ...tagIds ].sort( ( a, b ) => a - b ).join( ',' );
		const part = parts.get( key ) ?? { ids: [], changes: { tag_ids: [ ...tagIds, tagId ] } };
		part.ids.push( id );
		parts.set( key, part );
	}
	return [ ...parts.values() ];
}
