/** A thread as it is read: messages in their order, a line where a day begins, and one where the unread begins. */
export interface MessageLike {
	id: number;
	kind: string;
	author_type: string;
	created_at: string;
}

export type ThreadItem< M extends MessageLike > =
	| { type: 'day'; key: string; day: string }
	| { type: 'unread'; key: string }
	| { type: 'event'; key: string; message: M }
	| { type: 'message'; key: string; message: M };

/** The first message that this agent has not had on the screen: what came after the last one read, but for own words and events. */
export function firstUnread(
	messages: readonly MessageLike[],
	lastReadId: number | null
): number | null {
	if ( lastReadId !== null ) {
		return (
			messages.find(
				( { id, author_type: author, kind } ) =>
					id > lastReadId && author === 'contact' && kind !== 'event'
			)?.id ?? null
		);
	}
	const answered =
		messages
			.filter( ( { kind, author_type: author } ) => kind === 'reply' && author === 'agent' )
			.at( -1 )?.id ?? 0;
	return (
		messages.find(
			( { id, kind, author_type: author } ) =>
				id > answered && kind === 'reply' && author === 'contact'
		)?.id ?? null
	);
}

/** `dayOf` names the day of a time in the reader's zone; equal names are one day. */
export function threadItems< M extends MessageLike >(
	messages: readonly M[],
	unreadId: number | null,
	dayOf: ( time: string ) => string
): Array< ThreadItem< M > > {
	const items: Array< ThreadItem< M > > = [];
	let lastDay = '';
	for ( const message of messages ) {
		const day = dayOf( message.created_at );
		if ( day !== lastDay ) {
			items.push( { type: 'day', key: `day-${ message.id }`, day } );
			lastDay = day;
		}
		if ( message.id === unreadId && items.length > 1 ) {
			items.push( { type: 'unread', key: 'unread' } );
		}
		items.push( {
			type: message.kind === 'event' ? 'event' : 'message',
			key: `message-${ message.id }`,
			message,
		} );
	}
	return items;
}

interface Authored {
	id: number;
	kind: string;
	author_type: string;
	author_id: number;
}

/**
 * Whether what was sent after a message stands in the thread already: a signal can be quicker than the answer, and nobody should
 * read it twice.
 */
export const hasArrived = (
	messages: readonly Authored[],
	afterId: number,
	sent: Pick< Authored, 'kind' | 'author_id' >
): boolean =>
	messages.some(
		( { id, kind, author_type: type, author_id: author } ) =>
			id > afterId && kind === sent.kind && type === 'agent' && author === sent.author_id
	);
