import { Button, DropdownMenu, MenuGroup, MenuItem } from '@wordpress/components';
import type { RefObject } from 'react';
import { __, isRTL } from '@wordpress/i18n';
import {
	check,
	chevronLeft,
	chevronRight,
	closeSmall,
	commentAuthorAvatar,
	moreVertical,
} from '@wordpress/icons';
import type { Ticket, TicketChange } from '../../../shared/generated/types';
import { useInbox } from '../inbox-context';
import { useBulkActions } from '../list/use-bulk-actions';
import { EditableSubject } from './EditableSubject';
import { TicketControls } from './TicketControls';

interface ThreadHeaderProps {
	ticket: Ticket;
	statusRef: RefObject< HTMLButtonElement >;
	priorityRef: RefObject< HTMLButtonElement >;
	onChange: ( changes: TicketChange, words?: string ) => void;
}

function MoreMenu( { ticket, onChange }: Pick< ThreadHeaderProps, 'ticket' | 'onChange' > ) {
	const { openTicket } = useInbox();
	const { trash, restore } = useBulkActions();
	const isTrash = ticket.status === 'trash';
	return (
		<DropdownMenu
			icon={ moreVertical }
			label={ __( 'More', 'mizkar' ) }
			toggleProps={ { size: 'compact' } }
			popoverProps={ { placement: 'bottom-end' } }
		>
			{ ( { onClose } ) => {
				const then = ( act: () => void ) => () => {
					onClose();
					act();
				};
				return (
					<MenuGroup>
						{ ! isTrash && ticket.status !== 'spam' && (
							<MenuItem
								onClick={ then( () =>
									onChange( { status: 'spam' }, __( 'Marked as spam', 'mizkar' ) )
								) }
							>
								{ __( 'Mark as spam', 'mizkar' ) }
							</MenuItem>
						) }
						{ isTrash ? (
							<MenuItem onClick={ then( () => restore( [ ticket.id ] ) ) }>
								{ __( 'Restore', 'mizkar' ) }
							</MenuItem>
						) : (
							<MenuItem
								isDestructive
								shortcut="#"
								onClick={ then( () => {
									trash( [ ticket.id ] );
									openTicket( null );
								} ) }
							>
								{ __( 'Move to trash', 'mizkar' ) }
							</MenuItem>
						) }
					</MenuGroup>
				);
			} }
		</DropdownMenu>
	);
}

export function ThreadHeader( { ticket, statusRef, priorityRef, onChange }: ThreadHeaderProps ) {
	const { room, layout, setFolded, show, openTicket, isCustomerShown, toggleCustomer } =
		useInbox();
	const isDone = ticket.status === 'solved' || ticket.status === 'closed';
	const toStart = isRTL() ? chevronRight : chevronLeft;
	return (
		<header className="mizkar-thread__head">
			<div className="mizkar-thread__title">
				{ room === 'single' ? (
					<Button
						size="compact"
						icon={ toStart }
						label={ __( 'Back to the list', 'mizkar' ) }
						onClick={ () => openTicket( null ) }
					/>
				) : (
					layout.folded.list && (
						<Button
							size="compact"
							icon={ toStart }
							label={ __( 'Show the list', 'mizkar' ) }
							onClick={ () => setFolded( 'list', false ) }
						/>
					)
				) }
				<EditableSubject
					ticket={ ticket }
					onChange={ ( subject ) => onChange( { subject } ) }
				/>
				{ ! isDone && ticket.status !== 'trash' && (
					<Button
						size="compact"
						icon={ check }
						label={ __( 'Solve', 'mizkar' ) }
						onClick={ () => onChange( { status: 'solved' }, __( 'Solved', 'mizkar' ) ) }
					/>
				) }
				<Button
					size="compact"
					icon={ commentAuthorAvatar }
					label={
						isCustomerShown
							? __( 'Hide the customer', 'mizkar' )
							: __( 'Show the customer', 'mizkar' )
					}
					isPressed={ room !== 'single' && isCustomerShown }
					onClick={ () => ( room === 'single' ? show( 'customer' ) : toggleCustomer() ) }
				/>
				<MoreMenu ticket={ ticket } onChange={ onChange } />
				{ room !== 'single' && (
					<Button
						size="compact"
						icon={ closeSmall }
						label={ __( 'Close the ticket', 'mizkar' ) }
						onClick={ () => openTicket( null ) }
					/>
				) }
			</div>
			<TicketControls
				ticket={ ticket }
				statusRef={ statusRef }
				priorityRef={ priorityRef }
				onChange={ onChange }
			/>
		</header>
	);
}
