import { useDispatch } from '@wordpress/data';
import { useCallback, useMemo } from '@wordpress/element';
import type { ContactChange, TicketChange } from '../shared/generated/types';
import { deskStore } from './desk/store';

/** Seen at once; rejects with an ApiError, and then everything is as it was. */
export type ChangeTicket = ( id: number, changes: TicketChange ) => Promise< void >;

export function useChangeTicket(): ChangeTicket {
	const { changeTicket } = useDispatch( deskStore );
	return useCallback(
		async ( id, changes ) => void ( await changeTicket( id, changes ) ),
		[ changeTicket ]
	);
}

/** Brings everything back to how it was. */
export type Undo = () => Promise< void >;

export interface BulkChange {
	change: ( ids: readonly number[], changes: TicketChange ) => Promise< Undo >;
	trash: ( ids: readonly number[] ) => Promise< Undo >;
	restore: ( ids: readonly number[] ) => Promise< Undo >;
}

export function useBulkChange(): BulkChange {
	const { changeMany, undoMany, trashMany, restoreMany } = useDispatch( deskStore );
	return useMemo(
		() => ( {
			change: async ( ids, changes ) => {
				const steps = await changeMany( ids, changes );
				return async () => void ( await undoMany( steps ) );
			},
			trash: async ( ids ) => {
				await trashMany( ids );
				return async () => void ( await restoreMany( ids ) );
			},
			restore: async ( ids ) => {
				await restoreMany( ids );
				return async () => void ( await trashMany( ids ) );
			},
		} ),
		[ changeMany, undoMany, trashMany, restoreMany ]
	);
}

export function useChangeContact(): ( id: number, changes: ContactChange ) => Promise< void > {
	const { changeContact } = useDispatch( deskStore );
	return useCallback(
		async ( id, changes ) => void ( await changeContact( id, changes ) ),
		[ changeContact ]
	);
}
