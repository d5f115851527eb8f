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

/** Keeps what is written through reloads, and through everything that can go wrong while it is sent. */
export function useComposer(
	ticket: Ticket,
	kind: Kind,
	onOutgoing: ( outgoing: Outgoing | null ) => void
): Composer {
	const [ start, setStart ] = useState( () => ( {
		key: 0,
		html: readDraft( ticket.id, kind ).html,
	} ) );
	const html = useRef( start.html );
	const [ isEmpty, setIsEmpty ] = useState( start.html === '' );
	const uploads = useUploads( useRef( readDraft( ticket.id, kind ).attachments ).current );
	const reply = useReply( ticket.id );
	const repeated = useRef( false );
	const lastStatus = useRef< Status | undefined >( undefined );
	const files = finished( uploads.uploads );

	const keep = useCallback(
		() => writeDraft( ticket.id, kind, { html: html.current, attachments: files } ),
		// eslint-disable-next-line react-hooks/exhaustive-deps -- the keys say what the list is.
		[ ticket.id, kind, files.map( ( { key } ) => key ).join() ]
	);
	const keepSoon = useDebounce( keep, WRITE_AFTER_MS );
	// Nothing is written while it is on its way: then the draft of before is what must survive.
	useEffect( () => {
		if ( ! reply.isSending ) {
			keep();
		}
		return () => keepSoon.flush();
	}, [ keep, keepSoon, reply.isSending ] );

	const begin = useCallback( ( text: string ) => {
		html.current = text;
		setIsEmpty( text === '' );
		setStart( ( { key } ) => ( { key: key + 1, html: text } ) );
	}, [] );
	const onChange = useCallback(
		( text: string ) => {
			html.current = text;
			setIsEmpty( text === '' );
			keepSoon();
		},
		[ keepSoon ]
	);
	const canSend = ! isEmpty && ! reply.isSending && ! isUploading( uploads.uploads );

	const send = async ( status?: Status ) => {
		if ( ! canSend ) {
			return;
		}
		const text = html.current;
		lastStatus.current = status;
		keepSoon.flush();
		onOutgoing( { kind, html: text, attachments: files } );
		begin( '' );
		const message = await reply.send( {
			kind,
			body: text,
			body_format: 'html',
			attachment_keys: files.map( ( { key } ) => key ),
			version: ticket.version,
			...( status === undefined ? {} : { status } ),
		} );
		onOutgoing( null );
		if ( message === null ) {
			begin( text + html.current );
		} else {
			repeated.current = false;
			writeDraft( ticket.id, kind, EMPTY_DRAFT );
			uploads.reset( [] );
		}
	};
	const latestSend = useRef( send );
	useEffect( () => {
		latestSend.current = send;
	} );
	const sendAgain = useCallback( () => void latestSend.current( lastStatus.current ), [] );

	const { stale } = reply;
	useEffect( () => {
		if (
			stale !== null &&
			canSend &&
			! repeated.current &&
			isOwnDoing( stale, boot().user.id )
		) {
			repeated.current = true;
			sendAgain();
		}
	}, [ stale, canSend, sendAgain ] );

	return {
		key: start.key,
		startHtml: start.html,
		isEmpty,
		canSend,
		uploads,
		reply,
		onChange,
		send,
		sendAgain,
	};
}
