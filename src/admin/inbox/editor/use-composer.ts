import { useDebounce } from '@wordpress/compose';
import { useCallback, useEffect, useRef, useState } from '@wordpress/element';
import { useReply } from '../../../entities/use-reply';
import type { Reply } from '../../../entities/use-reply';
import { boot } from '../../../shared/boot';
import type { Status } from '../../../shared/generated/enums';
import type { Attachment, Ticket } from '../../../shared/generated/types';
import { EMPTY_DRAFT, readDraft, writeDraft } from './draft';
import type { Kind } from './draft';
import { isOwnDoing } from './stale';
import { finished, isUploading } from './uploads-state';
import type { Uploads } from './use-uploads';
import { useUploads } from './use-uploads';

const WRITE_AFTER_MS = 400;

export interface Outgoing {
	kind: Kind;
	html: string;
	attachments: Attachment[];
}

export interface Composer {
	/** Another key begins the editor anew, with `startHtml` in it. */
	key: number;
	startHtml: string;
	isEmpty: boolean;
	canSend: boolean;
	uploads: Uploads;
	reply: Reply;
	onChange: ( html: string ) => void;
	send: ( status?: Status ) => Promise< void >;
	/** Sends again what was refused. */
	sendAgain: () => void;
}

interface Writing {
	key: number;
	startHtml: string;
	isEmpty: boolean;
	/** What stands in the editor now. */
	current: () => string;
	onChange: ( html: string ) => void;
	begin: ( html: string ) => void;
	/** Writes the draft now instead of soon. */
	keep: () => void;
}

/** A text and its files, kept as a draft. While `isSending`, the draft of before is what must survive. */
function useWriting(
	ticketId: number,
	kind: Kind,
	files: Attachment[],
	isSending: boolean
): Writing {
	const [ start, setStart ] = useState( () => ( {
		key: 0,
		html: readDraft( ticketId, kind ).html,
	} ) );
	const html = useRef( start.html );
	const [ isEmpty, setIsEmpty ] = useState( start.html === '' );
	const latest = useRef( { files, isSending } );
	useEffect( () => {
		latest.current = { files, isSending };
	} );

	const keep = useCallback( () => {
		if ( ! latest.current.isSending ) {
			writeDraft( ticketId, kind, { html: html.current, attachments: latest.current.files } );
		}
	}, [ ticketId, kind ] );
	const keepSoon = useDebounce( keep, WRITE_AFTER_MS );
	const fileKeys = files.map( ( { key } ) => key ).join();
	useEffect( keep, [ keep, fileKeys, isSending ] );
	// Leaving the ticket, or the page, comes before "soon".
	useEffect( () => {
		window.addEventListener( 'pagehide', keep );
		return () => {
			window.removeEventListener( 'pagehide', keep );
			keep();
		};
	}, [ keep ] );

	const take = ( text: string ) => {
		html.current = text;
		setIsEmpty( text === '' );
	};
	return {
		key: start.key,
		startHtml: start.html,
		isEmpty,
		current: () => html.current,
		keep,
		onChange: ( text ) => {
			take( text );
			keepSoon();
		},
		begin: ( text ) => {
			take( text );
			setStart( ( { key } ) => ( { key: key + 1, html: text } ) );
		},
	};
}

/** Sends again by itself, once, where nobody but the agent himself has changed the ticket. */
function useOwnStale( { stale }: Reply, canSend: boolean, sendAgain: () => void ): void {
	const repeated = useRef( false );
	useEffect( () => {
		if ( stale === null ) {
			return;
		}
		if ( canSend && ! repeated.current && isOwnDoing( stale, boot().user.id ) ) {
			repeated.current = true;
			sendAgain();
		}
	}, [ stale, canSend, sendAgain ] );
	useEffect( () => {
		if ( canSend && stale === null ) {
			repeated.current = false;
		}
	}, [ canSend, stale ] );
}

/** Keeps what is written through reloads, and through everything that can go wrong while it is sent. */
export function useComposer(
	ticket: Ticket,
	kind: Kind,
	onOutgoing: ( outgoing: Outgoing | null ) => void
): Composer {
	const [ first ] = useState( () => readDraft( ticket.id, kind ).attachments );
	const uploads = useUploads( first );
	const reply = useReply( ticket.id );
	const files = finished( uploads.uploads );
	const writing = useWriting( ticket.id, kind, files, reply.isSending );
	const lastStatus = useRef< Status | undefined >( undefined );
	const canSend = ! writing.isEmpty && ! reply.isSending && ! isUploading( uploads.uploads );

	const send = async ( status?: Status ) => {
		if ( ! canSend ) {
			return;
		}
		const html = writing.current();
		lastStatus.current = status;
		writing.keep();
		onOutgoing( { kind, html, attachments: files } );
		writing.begin( '' );
		const message = await reply.send( {
			kind,
			body: html,
			body_format: 'html',
			attachment_keys: files.map( ( { key } ) => key ),
			version: ticket.version,
			...( status === undefined ? {} : { status } ),
		} );
		onOutgoing( null );
		if ( message === null ) {
			writing.begin( html + writing.current() );
		} else {
			writeDraft( ticket.id, kind, { ...EMPTY_DRAFT, html: writing.current() } );
			uploads.reset( [] );
		}
	};
	const latestSend = useRef( send );
	useEffect( () => {
		latestSend.current = send;
	} );
	const sendAgain = useCallback( () => void latestSend.current( lastStatus.current ), [] );
	useOwnStale( reply, canSend, sendAgain );

	const { key, startHtml, isEmpty, onChange } = writing;
	return { key, startHtml, isEmpty, onChange, canSend, uploads, reply, send, sendAgain };
}
