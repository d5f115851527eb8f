import { readPreference, writePreference } from '../preferences';

/** The last message of each ticket that was on this agent's screen, newest reading last. */
export type ReadMarks = ReadonlyArray< readonly [ ticketId: number, messageId: number ] >;

const MOST = 500;

export function parseMarks( stored: unknown ): ReadMarks {
	return Array.isArray( stored )
		? stored.filter(
				( entry ): entry is [ number, number ] =>
					Array.isArray( entry ) &&
					typeof entry[ 0 ] === 'number' &&
					typeof entry[ 1 ] === 'number'
			)
		: [];
}

export function withMark( marks: ReadMarks, ticketId: number, messageId: number ): ReadMarks {
	const known = marks.find( ( [ id ] ) => id === ticketId )?.[ 1 ] ?? 0;
	const others = marks.filter( ( [ id ] ) => id !== ticketId );
	return [ ...others, [ ticketId, Math.max( known, messageId ) ] as const ].slice( -MOST );
}

export function lastRead( ticketId: number ): number | null {
	return (
		parseMarks( readPreference( 'read' ) ).find( ( [ id ] ) => id === ticketId )?.[ 1 ] ?? null
	);
}

export function markRead( ticketId: number, messageId: number ): void {
	if ( ( lastRead( ticketId ) ?? 0 ) < messageId ) {
		writePreference(
			'read',
			withMark( parseMarks( readPreference( 'read' ) ), ticketId, messageId )
		);
	}
}
