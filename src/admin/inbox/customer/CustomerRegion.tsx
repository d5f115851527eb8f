import { Button, ExternalLink, Icon } from '@wordpress/components';
import type { ReactNode } from 'react';
import { __, isRTL, sprintf } from '@wordpress/i18n';
import { caution, check, chevronLeft, chevronRight, closeSmall } from '@wordpress/icons';
import { useTicket } from '../../../entities/use-ticket';
import { useTickets } from '../../../entities/use-tickets';
import { boot } from '../../../shared/boot';
import { localDigits } from '../../../shared/digits';
import { contactFieldLabels, statusLabels } from '../../../shared/generated/labels';
import type { Contact } from '../../../shared/generated/types';
import { Avatar } from '../../../ui/Avatar';
import { Skeleton } from '../../../ui/Skeleton';
import { TimeAgo } from '../../../ui/TimeAgo';
import { useInbox } from '../inbox-context';
import { ticketAddress } from '../use-inbox-url';
import { languageName, userAddress } from './contact-words';

function Proof( { contact }: { contact: Contact } ) {
	return contact.is_verified ? (
		<span className="mizkar-customer__proof">
			<Icon icon={ check } size={ 16 } />
			{ __( 'Address proven', 'mizkar' ) }
		</span>
	) : (
		<span className="mizkar-customer__proof is-unproven">
			<Icon icon={ caution } size={ 16 } />
			{ __( 'Address not proven', 'mizkar' ) }
		</span>
	);
}

function Fact( { name, children }: { name: string; children: ReactNode } ) {
	return (
		<div>
			<dt>{ name }</dt>
			<dd>{ children }</dd>
		</div>
	);
}

function Facts( { contact }: { contact: Contact } ) {
	const names = contactFieldLabels();
	return (
		<dl className="mizkar-customer__facts">
			{ contact.email !== null && (
				<Fact name={ names.email }>
					<a href={ `mailto:${ contact.email }` } dir="ltr">
						{ contact.email }
					</a>
				</Fact>
			) }
			{ contact.phone !== null && (
				<Fact name={ names.phone }>
					<a href={ `tel:${ contact.phone }` } dir="ltr">
						{ contact.phone }
					</a>
				</Fact>
			) }
			{ contact.site !== null && (
				<Fact name={ names.site }>
					<ExternalLink href={ contact.site }>
						<bdi dir="ltr">{ contact.site.replace( /^https?:\/\//, '' ) }</bdi>
					</ExternalLink>
				</Fact>
			) }
			<Fact name={ names.locale }>{ languageName( contact.locale, boot().locale ) }</Fact>
			<Fact name={ names.created_at }>
				<TimeAgo time={ contact.created_at } />
			</Fact>
			{ contact.user_id !== null && (
				<Fact name={ names.user_id }>
					<a href={ userAddress( boot().urls.inbox, contact.user_id ) }>
						{ __( 'Profile', 'mizkar' ) }
					</a>
				</Fact>
			) }
		</dl>
	);
}

function OtherTickets( { contactId, ticketId }: { contactId: number; ticketId: number } ) {
	const { state, openTicket } = useInbox();
	const { tickets, isLoading, hasMore, loadMore } = useTickets( {
		view: 'all',
		contact_id: contactId,
	} );
	const others = tickets.filter( ( { id } ) => id !== ticketId );
	if ( isLoading ) {
		return <Skeleton lines={ 3 } />;
	}
	return (
		<section>
			<h3>{ __( 'Other tickets', 'mizkar' ) }</h3>
			{ others.length === 0 && <p>{ __( 'This is the first one.', 'mizkar' ) }</p> }
			<ul className="mizkar-customer__tickets">
				{ others.map( ( ticket ) => (
					<li key={ ticket.id }>
						<a
							href={ ticketAddress( boot().urls.inbox, state, ticket.id ) }
							onClick={ ( event ) => {
								if ( ! event.metaKey && ! event.ctrlKey && ! event.shiftKey ) {
									event.preventDefault();
									openTicket( ticket.id );
								}
							} }
						>
							<span className="mizkar-customer__ticket-subject" dir="auto">
								{ ticket.subject }
							</span>
							<span className="mizkar-customer__ticket-facts">
								<bdi>{ localDigits( ticket.number, boot().locale ) }</bdi>
								<span>{ statusLabels()[ ticket.status ] }</span>
								<TimeAgo time={ ticket.last_message_at } />
							</span>
						</a>
					</li>
				) ) }
			</ul>
			{ hasMore && (
				<Button size="compact" variant="tertiary" onClick={ loadMore }>
					{ __( 'More', 'mizkar' ) }
				</Button>
			) }
		</section>
	);
}

/** Who asks, and what else this person asked. */
export function CustomerRegion( { ticketId }: { ticketId: number } ) {
	const { room, show, toggleCustomer } = useInbox();
	const { ticket, contact } = useTicket( ticketId );
	const toStart = isRTL() ? chevronRight : chevronLeft;
	const isSingle = room === 'single';
	return (
		<>
			<header className="mizkar-customer__bar">
				{ isSingle && (
					<Button
						size="compact"
						icon={ toStart }
						label={ __( 'Back to the ticket', 'mizkar' ) }
						onClick={ () => show( 'thread' ) }
					/>
				) }
				<h2>{ __( 'Customer', 'mizkar' ) }</h2>
				{ ! isSingle && (
					<Button
						size="compact"
						icon={ closeSmall }
						label={ __( 'Hide the customer', 'mizkar' ) }
						onClick={ toggleCustomer }
					/>
				) }
			</header>
			{ ticket === null || contact === null ? (
				<Skeleton lines={ 5 } />
			) : (
				<div
					className="mizkar-customer"
					role="region"
					/* translators: %s: a person's name. */
					aria-label={ sprintf( __( 'About %s', 'mizkar' ), contact.name ) }

					tabIndex={ 0 }
				>
					<div className="mizkar-customer__who">
						<Avatar name={ contact.name } url={ contact.avatar_url } size={ 48 } />
						<div>
							<div className="mizkar-customer__name">
								<bdi>{ contact.name }</bdi>
							</div>
							<Proof contact={ contact } />
						</div>
					</div>
					<Facts contact={ contact } />
					<OtherTickets contactId={ contact.id } ticketId={ ticketId } />
				</div>
			) }
		</>
	);
}
