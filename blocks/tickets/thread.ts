import { formatBytes } from '../../src/shared/digits';
import type { Attachment, CustomerMessage } from '../../src/shared/generated/types';
import { absoluteTime, relativeTime } from '../../src/shared/time';

/** A message that came while the page was open, as the markup shows it. */
export interface FreshMessage {
	id: number;
	domId: string;
	isOwn: boolean;
	isEvent: boolean;
	author: string;
	body: string;
	at: string;
	relative: string;
	absolute: string;
	files: FreshFile[];
}

export interface FreshFile {
	key: string;
	name: string;
	url: string;
	isImage: boolean;
	image: string | null;
	alt: string;
	width: number | null;
	height: number | null;
}

export interface ThreadWords {
	locale: string;
	statuses: Record< string, { label: string; event: string } >;
	words: Record< string, string >;
}

/** An agent who reads along here gets the desk's answers: notes and its own history stay out. */
export const isForCustomer = ( { kind, event }: CustomerMessage ): boolean =>
	kind === 'reply' || kind === 'call' || ( kind === 'event' && event?.type === 'status' );

export function freshMessage(
	message: CustomerMessage,
	{ locale, statuses, words }: ThreadWords,
	now: number
): FreshMessage {
	const isEvent = message.kind === 'event';
	const isOwn = ! isEvent && message.author_type === 'contact';
	const support = message.author_name === '' ? ( words.us ?? '' ) : message.author_name;
	const event = statuses[ String( message.event?.to ) ]?.event ?? '';
	return {
		id: message.id,
		domId: `mizkar-message-${ message.id }`,
		isOwn,
		isEvent,
		author: isEvent ? event : ( isOwn && words.you ) || support,
		body: message.body_html,
		at: message.created_at,
		relative: age( message.created_at, now, locale, words ),
		absolute: absoluteTime( message.created_at, { locale } ),
		files: message.attachments.map( ( file ) => freshFile( file, locale ) ),
	};
}

const MINUTE_MS = 60_000;

/** As the server says it. */
export const age = (
	iso: string,
	now: number,
	locale: string,
	words: Record< string, string >
): string =>
	now - Date.parse( iso ) < MINUTE_MS && words.now
		? words.now
		: relativeTime( iso, now, { locale } );

const freshFile = ( file: Attachment, locale: string ): FreshFile => ( {
	key: file.key,
	name: `${ file.name } (${ formatBytes( file.bytes, locale ) })`,
	url: file.url,
	isImage: file.is_image,
	image: file.is_image ? file.url : null,
	alt: file.name,
	width: file.width,
	height: file.height,
} );

/** What is new, each once: an own message may come both as an answer and by the cursor. */
export const added = (
	present: readonly FreshMessage[],
	more: readonly FreshMessage[]
): FreshMessage[] => [
	...present,
	...more.filter( ( { id } ) => ! present.some( ( known ) => known.id === id ) ),
];
