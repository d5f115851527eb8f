/** What is needed of a ticket to know that its customer wrote. */
export interface Heard {
	id: number;
	last_customer_at: string | null;
}

export interface News {
	/** The newest time that a customer is known to have written; null before the first look. */
	mark: string | null;
	/** Tickets whose customers wrote since the last look. */
	ids: number[];
}

/** Compares what was known with what is there now. The first look tells nothing new. */
export function customerNews( mark: string | null, tickets: readonly Heard[] ): News {
	const times = tickets.flatMap( ( { last_customer_at: time } ) =>
		time === null ? [] : [ time ]
	);
	const newest = times.reduce( ( a, b ) => ( a > b ? a : b ), mark ?? '' );
	if ( mark === null ) {
		return { mark: newest, ids: [] };
	}
	const ids = tickets
		.filter( ( { last_customer_at: time } ) => time !== null && time > mark )
		.map( ( { id } ) => id );
	return { mark: newest, ids };
}

/** "(3) Inbox ‹ Site": the number in front of whatever title there is. */
export function titleWith( title: string, count: string | null ): string {
	const bare = title.replace( /^\([^)\p{L}]+\) /u, '' );
	return count === null ? bare : `(${ count }) ${ bare }`;
}
