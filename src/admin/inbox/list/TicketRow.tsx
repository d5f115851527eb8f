import type { CSSProperties, MouseEvent as ReactMouseEvent } from 'react';
import { memo } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { boot } from '../../../shared/boot';
import { localDigits } from '../../../shared/digits';
import type { Agent, Department, Ticket } from '../../../shared/generated/types';
import { Avatar } from '../../../ui/Avatar';
import { PriorityBadge } from '../../../ui/PriorityBadge';
import { StatusBadge } from '../../../ui/StatusBadge';
import { TimeAgo } from '../../../ui/TimeAgo';
import { isUnread } from './unread';

export interface RowActions {
	open: ( id: number ) => void;
	/** With shift, everything up to the row ticked before. */
	select: ( id: number, isRange: boolean ) => void;
	focus: ( id: number ) => void;
}

interface TicketRowProps {
	ticket: Ticket;
	department: Department | null;
	assignee: Agent | null;
	address: string;
	/** From 1. */
	position: number;
	offset: number;
	height: number;
	isOpen: boolean;
	isSelected: boolean;
	isCursor: boolean;
	actions: RowActions;
}

const DONE = [ 'solved', 'closed', 'spam', 'trash' ];

const isPlainClick = ( event: ReactMouseEvent ): boolean =>
	event.button === 0 && ! event.metaKey && ! event.ctrlKey && ! event.shiftKey && ! event.altKey;

function Facts( {
	ticket,
	department,
	assignee,
}: Pick< TicketRowProps, 'ticket' | 'department' | 'assignee' > ) {
	return (
		<div className="mizkar-row__facts">
			<StatusBadge status={ ticket.status } />
			{ ticket.priority !== 'normal' && <PriorityBadge priority={ ticket.priority } /> }
			{ department !== null && (
				<span className="mizkar-department">
					<span
						className="mizkar-department__dot"
						style={ { '--mizkar-department': department.color } as CSSProperties }
					/>
					<bdi>{ department.name }</bdi>
				</span>
			) }
			<span className="mizkar-row__spacer" />
			{ assignee !== null && (
				<>
					<span className="screen-reader-text">
						{ __( 'Assigned to', 'mizkar' ) } { assignee.name }
					</span>
					<span aria-hidden="true" title={ assignee.name }>
						<Avatar name={ assignee.name } url={ assignee.avatar_url } size={ 20 } />
					</span>
				</>
			) }
		</div>
	);
}

const selectWords = ( number: string ): string =>
	/* translators: %s: number of a ticket. */
	sprintf( __( 'Select ticket %s', 'mizkar' ), localDigits( number, boot().locale ) );

function rowClasses( { ticket, isOpen, isSelected }: TicketRowProps ): string {
	return [
		'mizkar-row',
		isUnread( ticket ) && 'is-unread',
		isOpen && 'is-open',
		isSelected && 'is-selected',
		DONE.includes( ticket.status ) && 'is-done',
	]
		.filter( Boolean )
		.join( ' ' );
}

function RowCheck( { ticket, isCursor, isSelected, actions }: TicketRowProps ) {
	return (
		<div className="mizkar-row__check" role="gridcell">
			<input
				type="checkbox"
				aria-label={ selectWords( ticket.number ) }
				tabIndex={ isCursor ? 0 : -1 }
				checked={ isSelected }
				onChange={ ( { nativeEvent } ) =>
					actions.select(
						ticket.id,
						nativeEvent instanceof MouseEvent && nativeEvent.shiftKey
					)
				}
			/>
		</div>
	);
}

/** The row's link; its address works in a new tab too. */
function RowSubject( { ticket, address, isCursor, isOpen, actions }: TicketRowProps ) {
	return (
		<a
			className="mizkar-row__subject"
			href={ address }
			dir="auto"
			tabIndex={ isCursor ? 0 : -1 }
			aria-current={ isOpen ? 'true' : undefined }
			onFocus={ () => actions.focus( ticket.id ) }
			onClick={ ( event ) => {
				if ( event.shiftKey ) {
					event.preventDefault();
					actions.select( ticket.id, true );
				} else if ( isPlainClick( event ) ) {
					event.preventDefault();
					actions.open( ticket.id );
				}
			} }
		>
			{ ticket.subject }
		</a>
	);
}

function Row( props: TicketRowProps ) {
	const { ticket, department, assignee, position, offset, height, isSelected } = props;
	return (
		<div
			className={ rowClasses( props ) }
			role="row"
			aria-rowindex={ position }
			aria-selected={ isSelected }
			data-mizkar-row={ ticket.id }
			style={ { height, transform: `translateY(${ offset }px)` } }
		>
			<RowCheck { ...props } />
			<div className="mizkar-row__main" role="gridcell">
				<div className="mizkar-row__line">
					{ isUnread( ticket ) && (
						<span className="mizkar-row__unread">
							<span className="mizkar-for-readers">
								{ __( 'Waiting for an answer', 'mizkar' ) }
							</span>
						</span>
					) }
					<span className="mizkar-row__contact">
						<bdi>{ ticket.contact_name }</bdi>
					</span>
					<span className="mizkar-row__time">
						<TimeAgo time={ ticket.last_message_at } />
					</span>
				</div>
				<RowSubject { ...props } />
				<div className="mizkar-row__excerpt" dir="auto">
					{ ticket.excerpt }
				</div>
				<Facts ticket={ ticket } department={ department } assignee={ assignee } />
			</div>
		</div>
	);
}

export const TicketRow = memo( Row );
