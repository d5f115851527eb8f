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
import type { Status } from '../../../shared/generated/enums';
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

const DONE: readonly Status[] = [ 'solved', 'closed', 'trash' ];

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

/** The way back to the list, where it is not beside the ticket. */
function BackButton() {
	const { room, layout, setFolded, openTicket } = useInbox();
	if ( room !== 'single' && ! layout.folded.list ) {
		return null;
	}
	const isSingle = room === 'single';
	return (
		<Button
			size="compact"
			icon={ isRTL() ? chevronRight : chevronLeft }
			label={
				isSingle ? __( 'Back to the list', 'mizkar' ) : __( 'Show the list', 'mizkar' )
			}
			onClick={ () => ( isSingle ? openTicket( null ) : setFolded( 'list', false ) ) }
		/>
	);
}

function CustomerButton() {
	const { room, show, isCustomerShown, toggleCustomer } = useInbox();
	const isSingle = room === 'single';
	return (
		<Button
			size="compact"
			icon={ commentAuthorAvatar }
			label={
				! isSingle && isCustomerShown
					? __( 'Hide the customer', 'mizkar' )
					: __( 'Show the customer', 'mizkar' )
			}
			isPressed={ ! isSingle && isCustomerShown }
			onClick={ () => ( isSingle ? show( 'customer' ) : toggleCustomer() ) }
		/>
	);
}

export function ThreadHeader( { ticket, statusRef, priorityRef, onChange }: ThreadHeaderProps ) {
	const { room, openTicket } = useInbox();
	return (
		<header className="mizkar-thread__head">
			<div className="mizkar-thread__title">
				<BackButton />
				<EditableSubject
					ticket={ ticket }
					onChange={ ( subject ) => onChange( { subject } ) }
				/>
				{ ! DONE.includes( ticket.status ) && (
					<Button
						size="compact"
						icon={ check }
						label={ __( 'Solve', 'mizkar' ) }
						onClick={ () => onChange( { status: 'solved' }, __( 'Solved', 'mizkar' ) ) }
					/>
				) }
				<CustomerButton />
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
