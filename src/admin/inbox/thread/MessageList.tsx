import { Button } from '@wordpress/components';
import { useEffect, useMemo, useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { arrowDown } from '@wordpress/icons';
import { useAgents } from '../../../entities/use-vocabulary';
import { boot } from '../../../shared/boot';
import { formatNumber } from '../../../shared/digits';
import type { Contact, Message } from '../../../shared/generated/types';
import { announce } from '../../../ui/Announcer';
import { TimeAgo } from '../../../ui/TimeAgo';
import { dayName } from '../day-name';
import { eventWords } from '../event-words';
import { firstUnread, threadItems } from '../thread-items';
import type { ThreadItem } from '../thread-items';
import { useNames } from '../use-names';
import { MessageItem } from './MessageItem';
import { lastRead, markRead } from './read-marks';
import { useThreadScroll } from './use-thread-scroll';

interface MessageListProps {
	ticketId: number;
	messages: readonly Message[];
	isComplete: boolean;
	contact: Contact | null;
	pending: Message | null;
}

/** What was unread when the ticket was opened stays marked while it is open. */
function useUnread(
	ticketId: number,
	messages: readonly Message[],
	isComplete: boolean
): number | null {
	const [ unread, setUnread ] = useState< { id: number | null } | null >( null );
	if ( unread === null && isComplete ) {
		const found = { id: firstUnread( messages, lastRead( ticketId ) ) };
		setUnread( found );
		return found.id;
	}
	return unread?.id ?? null;
}

/** Reads out what others wrote while the ticket is open. */
function useAnnounceNew( messages: readonly Message[], isComplete: boolean ): void {
	const [ known, setKnown ] = useState< number | null >( null );
	const last = messages.at( -1 )?.id ?? 0;
	useEffect( () => {
		if ( ! isComplete || known === last ) {
			return;
		}
		setKnown( last );
		const fresh = messages.filter( ( { id, kind, author_id: author, author_type: type } ) => {
			const isOwn = type === 'agent' && author === boot().user.id;
			return known !== null && id > known && kind !== 'event' && ! isOwn;
		} );
		for ( const { author_name: author } of fresh ) {
			/* translators: %s: a person's name. */
			announce( sprintf( __( 'New message from %s', 'mizkar' ), author ) );
		}
	}, [ messages, isComplete, known, last ] );
}

function Line( { item, contact }: { item: ThreadItem< Message >; contact: Contact | null } ) {
	const names = useNames();
	const agents = useAgents();
	switch ( item.type ) {
		case 'day':
			return <h3 className="mizkar-day">{ item.day }</h3>;
		case 'unread':
			return <h3 className="mizkar-unread">{ __( 'New', 'mizkar' ) }</h3>;
		case 'event': {
			const { event, author_name: author, created_at: time, id } = item.message;
			return (
				<p className="mizkar-event" data-message={ id }>
					<span>{ eventWords( event ?? { type: '' }, names, author ) }</span>
					<TimeAgo time={ time } />
				</p>
			);
		}
		case 'message': {
			const { author_type: type, author_id: author } = item.message;
			const url =
				type === 'agent'
					? agents.find( ( { id } ) => id === author )?.avatar_url
					: type === 'contact' && contact?.avatar_url;
			return <MessageItem message={ item.message } avatarUrl={ url || null } />;
		}
	}
}

/** The way down, and how much is new there. */
function EndPill( { unseen, onClick }: { unseen: number; onClick: () => void } ) {
	const words = sprintf(
		/* translators: %s: a number. */
		_n( '%s new message', '%s new messages', unseen, 'mizkar' ),
		formatNumber( unseen, boot().locale )
	);
	return (
		<div className="mizkar-thread__pill">
			<Button
				size="compact"
				variant={ unseen > 0 ? 'primary' : 'secondary' }
				icon={ arrowDown }
				onClick={ onClick }
			>
				{ unseen > 0 ? words : __( 'To the end', 'mizkar' ) }
			</Button>
		</div>
	);
}

function useMarkRead( ticketId: number, lastId: number, isSeen: boolean ): void {
	useEffect( () => {
		if ( isSeen && lastId > 0 ) {
			markRead( ticketId, lastId );
		}
	}, [ ticketId, lastId, isSeen ] );
}

export function MessageList( {
	ticketId,
	messages,
	isComplete,
	contact,
	pending,
}: MessageListProps ) {
	const unreadId = useUnread( ticketId, messages, isComplete );
	const items = useMemo(
		() => threadItems( messages, unreadId, dayName ),
		[ messages, unreadId ]
	);
	const scroll = useThreadScroll( messages, isComplete, unreadId );
	const { scrollRef, isAtEnd, toEnd } = scroll;
	useAnnounceNew( messages, isComplete );
	useMarkRead( ticketId, messages.at( -1 )?.id ?? 0, isComplete && isAtEnd );
	useEffect( () => {
		if ( pending !== null ) {
			toEnd();
			// The editor that had the focus is empty again; the keys now belong to the thread.
			scrollRef.current?.focus( { preventScroll: true } );
		}
	}, [ pending, scrollRef, toEnd ] );

	return (
		<div className="mizkar-thread__messages">
			<div
				ref={ scrollRef }
				className="mizkar-thread__scroll"
				role="region"
				aria-label={ __( 'Messages', 'mizkar' ) }
				// Text that scrolls must be within reach of the keyboard.
				tabIndex={ 0 }
				onScroll={ scroll.onScroll }
			>
				<div ref={ scroll.documentRef } className="mizkar-thread__document">
					{ items.map( ( item ) => (
						<Line key={ item.key } item={ item } contact={ contact } />
					) ) }
					{ pending !== null && (
						<MessageItem message={ pending } avatarUrl={ null } isPending />
					) }
				</div>
			</div>
			{ ! isAtEnd && <EndPill unseen={ scroll.unseen } onClick={ toEnd } /> }
		</div>
	);
}
