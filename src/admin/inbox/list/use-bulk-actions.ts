import { useCallback, useMemo } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { useBulkChange } from '../../../entities/use-change';
import type { Undo } from '../../../entities/use-change';
import { boot } from '../../../shared/boot';
import { formatNumber } from '../../../shared/digits';
import type { Ticket, TicketChange } from '../../../shared/generated/types';
import { useNotify } from '../use-notify';
import { addTagParts } from './bulk';

export interface BulkActions {
	change: ( ids: readonly number[], changes: TicketChange ) => void;
	addTag: ( tickets: readonly Ticket[], tagId: number ) => void;
	trash: ( ids: readonly number[] ) => void;
	restore: ( ids: readonly number[] ) => void;
}

function changedWords( count: number ): string {
	return sprintf(
		/* translators: %s: a number. */
		_n( '%s ticket changed', '%s tickets changed', count, 'mizkar' ),
		formatNumber( count, boot().locale )
	);
}

function trashedWords( count: number ): string {
	return sprintf(
		/* translators: %s: a number. */
		_n( '%s ticket moved to the trash', '%s tickets moved to the trash', count, 'mizkar' ),
		formatNumber( count, boot().locale )
	);
}

/** What is done to one or many tickets at once: seen at once, said in words, with a way back. */
export function useBulkActions(): BulkActions {
	const bulk = useBulkChange();
	const { done, failed } = useNotify();

	const run = useCallback(
		( work: Promise< Undo >, words: string ) =>
			void work.then( ( undo ) => done( words, undo ), failed ),
		[ done, failed ]
	);
	const addTag = useCallback(
		( tickets: readonly Ticket[], tagId: number ) => {
			const parts = addTagParts( tickets, tagId );
			const count = parts.reduce( ( sum, { ids } ) => sum + ids.length, 0 );
			const work = Promise.all(
				parts.map( ( { ids, changes } ) => bulk.change( ids, changes ) )
			);
			const undoAll = work.then(
				( undos ) => async () =>
					void ( await Promise.all( undos.map( ( undo ) => undo() ) ) )
			);
			run( undoAll, changedWords( count ) );
		},
		[ bulk, run ]
	);

	return useMemo(
		() => ( {
			addTag,
			change: ( ids, changes ) =>
				run( bulk.change( ids, changes ), changedWords( ids.length ) ),
			trash: ( ids ) => run( bulk.trash( ids ), trashedWords( ids.length ) ),
			restore: ( ids ) =>
				run( bulk.restore( ids ), __( 'Brought back from the trash', 'mizkar' ) ),
		} ),
		[ addTag, bulk, run ]
	);
}
