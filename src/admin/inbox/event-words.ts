import { __, sprintf } from '@wordpress/i18n';

/** What was changed, as the server tells it. */
export interface EventLike {
	type: string;
	from?: unknown;
	to?: unknown;
}

/** How ids and enum values are called. */
export interface Names {
	status: ( value: string ) => string;
	priority: ( value: string ) => string;
	department: ( id: number ) => string | null;
	agent: ( id: number ) => string | null;
	tag: ( id: number ) => string | null;
	/** Several, as a sentence has them. */
	list: ( words: readonly string[] ) => string;
}

function ids( value: unknown ): number[] {
	return Array.isArray( value )
		? value.filter( ( id ): id is number => typeof id === 'number' )
		: [];
}

function named( find: ( id: number ) => string | null, value: unknown ): string | null {
	return typeof value === 'number' && value > 0 ? ( find( value ) ?? `#${ value }` ) : null;
}

function tagWords( event: EventLike, names: Names, author: string ): string {
	const before = ids( event.from );
	const after = ids( event.to );
	const list = ( all: number[] ) =>
		names.list( all.map( ( id ) => names.tag( id ) ?? `#${ id }` ) );
	const added = after.filter( ( id ) => ! before.includes( id ) );
	const removed = before.filter( ( id ) => ! after.includes( id ) );
	if ( added.length > 0 && removed.length > 0 ) {
		return sprintf(
			/* translators: 1: a person's name, 2: tags added, 3: tags removed. */
			__( '%1$s added the tags %2$s and removed %3$s', 'mizkar' ),
			author,
			list( added ),
			list( removed )
		);
	}
	if ( added.length > 0 ) {
		/* translators: 1: a person's name, 2: tags. */
		return sprintf( __( '%1$s added the tags %2$s', 'mizkar' ), author, list( added ) );
	}
	/* translators: 1: a person's name, 2: tags. */
	return sprintf( __( '%1$s removed the tags %2$s', 'mizkar' ), author, list( removed ) );
}

function assigneeWords( event: EventLike, names: Names, author: string ): string {
	const to = named( names.agent, event.to );
	if ( to === null ) {
		/* translators: %s: a person's name. */
		return sprintf( __( '%s gave the ticket back to everybody', 'mizkar' ), author );
	}
	if ( to === author ) {
		/* translators: %s: a person's name. */
		return sprintf( __( '%s took the ticket', 'mizkar' ), author );
	}
	/* translators: 1: a person's name, 2: another person's name. */
	return sprintf( __( '%1$s assigned the ticket to %2$s', 'mizkar' ), author, to );
}

function departmentWords( event: EventLike, names: Names, author: string ): string {
	const to = named( names.department, event.to );
	return to === null
		? /* translators: %s: a person's name. */
			sprintf( __( '%s took the ticket out of its department', 'mizkar' ), author )
		: /* translators: 1: a person's name, 2: a department. */
			sprintf( __( '%1$s moved the ticket to %2$s', 'mizkar' ), author, to );
}

function changeWords( what: string, author: string, from: string | null, to: string ): string {
	return from === null
		? /* translators: 1: a person's name, 2: what was changed, for example "Status", 3: the new value. */
			sprintf( __( '%1$s set %2$s to %3$s', 'mizkar' ), author, what, to )
		: sprintf(
				/* translators: 1: a person's name, 2: what was changed, for example "Status", 3: the old value, 4: the new value. */
				__( '%1$s changed %2$s from %3$s to %4$s', 'mizkar' ),
				author,
				what,
				from,
				to
			);
}

function text( value: unknown ): string | null {
	return typeof value === 'string' && value !== '' ? value : null;
}

/** One quiet line of the thread: who did what. */
export function eventWords( event: EventLike, names: Names, author: string ): string {
	const from = text( event.from );
	const to = text( event.to ) ?? '';
	switch ( event.type ) {
		case 'status':
			return changeWords(
				__( 'status', 'mizkar' ),
				author,
				from === null ? null : names.status( from ),
				names.status( to )
			);
		case 'priority':
			return changeWords(
				__( 'priority', 'mizkar' ),
				author,
				from === null ? null : names.priority( from ),
				names.priority( to )
			);
		case 'department':
			return departmentWords( event, names, author );
		case 'assignee':
			return assigneeWords( event, names, author );
		case 'tags':
			return tagWords( event, names, author );
		case 'subject':
			/* translators: 1: a person's name, 2: a ticket's new subject. */
			return sprintf( __( '%1$s changed the subject to “%2$s”', 'mizkar' ), author, to );
		case 'created':
			/* translators: %s: a person's name. */
			return sprintf( __( '%s opened the ticket', 'mizkar' ), author );
		case 'merged':
			/* translators: %s: a person's name. */
			return sprintf( __( '%s merged another ticket into this one', 'mizkar' ), author );
		case 'trashed':
			/* translators: %s: a person's name. */
			return sprintf( __( '%s moved the ticket to the trash', 'mizkar' ), author );
		case 'restored':
			/* translators: %s: a person's name. */
			return sprintf( __( '%s took the ticket out of the trash', 'mizkar' ), author );
		default:
			/* translators: %s: a person's name. */
			return sprintf( __( '%s changed the ticket', 'mizkar' ), author );
	}
}
