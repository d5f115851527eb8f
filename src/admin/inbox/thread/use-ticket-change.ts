import { useCallback } from '@wordpress/element';
import { useChangeTicket } from '../../../entities/use-change';
import type { Ticket, TicketChange } from '../../../shared/generated/types';
import { useNotify } from '../use-notify';

type Undoable = Pick<
	TicketChange,
	'status' | 'priority' | 'department_id' | 'assignee_id' | 'tag_ids' | 'subject'
>;

/** What brings a ticket's fields back to what they are now. */
export function undoOf( ticket: Ticket, changes: TicketChange ): Undoable {
	const names = Object.keys( changes );
	const before = Object.entries( ticket ).filter(
		( [ name ] ) => names.includes( name ) && name !== 'version'
	);
	return Object.fromEntries( before );
}

/** Changes one ticket: seen at once, taken back with a reason where it is refused, with a way back where words are given. */
export function useTicketChange(
	ticket: Ticket | null
): ( changes: TicketChange, words?: string ) => void {
	const change = useChangeTicket();
	const { done, failed } = useNotify();
	return useCallback(
		( changes, words ) => {
			if ( ticket === null ) {
				return;
			}
			const undo = undoOf( ticket, changes );
			change( ticket.id, changes ).then( () => {
				if ( words !== undefined ) {
					done( words, () => change( ticket.id, undo ) );
				}
			}, failed );
		},
		[ ticket, change, done, failed ]
	);
}
