import { Button } from '@wordpress/components';
import type { MutableRefObject, RefObject } from 'react';
import { useCallback, useEffect, useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { comment } from '@wordpress/icons';
import { useMessages, useTicket } from '../../../entities/use-ticket';
import { boot } from '../../../shared/boot';
import type { Message, Ticket } from '../../../shared/generated/types';
import { EmptyState } from '../../../ui/EmptyState';
import { ErrorNotice } from '../../../ui/ErrorNotice';
import { Skeleton } from '../../../ui/Skeleton';
import { Editor } from '../editor/Editor';
import type { Kind } from '../editor/draft';
import type { Outgoing } from '../editor/use-composer';
import { useInbox } from '../inbox-context';
import { useBulkActions } from '../list/use-bulk-actions';
import { hasArrived } from '../thread-items';
import { MessageList } from './MessageList';
import { ThreadHeader } from './ThreadHeader';
import { useTicketChange } from './use-ticket-change';

/** A message that is on its way, as it will stand in the thread. */
function pendingMessage( ticketId: number, outgoing: Outgoing ): Message {
	return {
		id: 0,
		ticket_id: ticketId,
		kind: outgoing.kind,
		author_type: 'agent',
		author_id: boot().user.id,
		author_name: boot().user.name,
		body_html: outgoing.html,
		event: null,
		attachments: outgoing.attachments,
		created_at: new Date().toISOString(),
	};
}

function NoTicket() {
	const { openHelp } = useInbox();
	return (
		<div className="mizkar-thread__empty">
			<EmptyState
				icon={ comment }
				title={ __( 'No ticket is open', 'mizkar' ) }
				action={
					<Button __next40pxDefaultSize variant="secondary" onClick={ openHelp }>
						{ __( 'Keyboard shortcuts', 'mizkar' ) }
					</Button>
				}
			>
				{ __(
					'Choose one from the list. With J and K you go through it without the mouse.',
					'mizkar'
				) }
			</EmptyState>
		</div>
	);
}

function InTrash( { ticket }: { ticket: Ticket } ) {
	const { restore } = useBulkActions();
	return (
		<div className="mizkar-thread__trashed">
			<span>{ __( 'This ticket is in the trash.', 'mizkar' ) }</span>
			<Button
				__next40pxDefaultSize
				variant="secondary"
				onClick={ () => restore( [ ticket.id ] ) }
			>
				{ __( 'Restore', 'mizkar' ) }
			</Button>
		</div>
	);
}

interface HandleRefs {
	status: RefObject< HTMLButtonElement >;
	priority: RefObject< HTMLButtonElement >;
	write: MutableRefObject< ( ( kind: Kind ) => void ) | null >;
}

/** Lets the keyboard reach into the ticket that is open. */
function useThreadHandle(): HandleRefs {
	const { threadHandle } = useInbox();
	const status = useRef< HTMLButtonElement >( null );
	const priority = useRef< HTMLButtonElement >( null );
	const write = useRef< ( ( kind: Kind ) => void ) | null >( null );
	useEffect( () => {
		threadHandle.current = {
			write: ( kind ) => write.current?.( kind ),
			chooseStatus: () => status.current?.click(),
			choosePriority: () => priority.current?.click(),
		};
		return () => {
			threadHandle.current = null;
		};
	}, [ threadHandle ] );
	return { status, priority, write };
}

/** What is on its way, until it stands in the thread. */
function usePending( ticketId: number, messages: readonly Message[] ) {
	const [ sent, setSent ] = useState< { message: Message; afterId: number } | null >( null );
	const lastId = useRef( 0 );
	useEffect( () => {
		lastId.current = messages.at( -1 )?.id ?? 0;
	} );
	const setOutgoing = useCallback(
		( outgoing: Outgoing | null ) =>
			setSent(
				outgoing && {
					message: pendingMessage( ticketId, outgoing ),
					afterId: lastId.current,
				}
			),
		[ ticketId ]
	);
	const isThere = sent !== null && hasArrived( messages, sent.afterId, sent.message );
	return { pending: sent === null || isThere ? null : sent.message, setOutgoing };
}

function OpenTicket( { id }: { id: number } ) {
	const { ticket, contact, isLoading, error, refresh } = useTicket( id );
	const thread = useMessages( id );
	const { pending, setOutgoing } = usePending( id, thread.messages );
	const change = useTicketChange( ticket );
	const { status, priority, write } = useThreadHandle();

	if ( ticket === null ) {
		return error !== null && ! isLoading ? (
			<ErrorNotice error={ error } onRetry={ refresh } />
		) : (
			<Skeleton lines={ 8 } label={ __( 'Loading the ticket…', 'mizkar' ) } />
		);
	}
	return (
		<div className="mizkar-thread">
			<ThreadHeader
				ticket={ ticket }
				statusRef={ status }
				priorityRef={ priority }
				onChange={ change }
			/>
			{ thread.error !== null && (
				<ErrorNotice error={ thread.error } onRetry={ thread.refresh } />
			) }
			{ thread.isLoading && thread.messages.length === 0 && <Skeleton lines={ 6 } /> }
			<MessageList
				ticketId={ id }
				messages={ thread.messages }
				isComplete={ thread.isComplete }
				contact={ contact }
				pending={ pending }
			/>
			{ ticket.status === 'trash' ? (
				<InTrash ticket={ ticket } />
			) : (
				<Editor
					ticket={ ticket }
					contact={ contact }
					writeRef={ write }
					onOutgoing={ setOutgoing }
				/>
			) }
		</div>
	);
}

export function ThreadRegion( { id }: { id: number | null } ) {
	return id === null ? <NoTicket /> : <OpenTicket key={ id } id={ id } />;
}
