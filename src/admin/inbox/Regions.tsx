import type { ReactNode, RefObject } from 'react';
import { __ } from '@wordpress/i18n';
import type { TicketCounts } from '../../shared/details';
import { Splitter } from '../../ui/Splitter';
import { CustomerRegion } from './customer/CustomerRegion';
import { useInbox } from './inbox-context';
import type { Region, SizedRegion } from './layout-state';
import { LIMITS } from './layout-state';
import { ListRegion } from './list/ListRegion';
import type { ListController } from './list/use-list-controller';
import { ThreadRegion } from './thread/ThreadRegion';
import { ViewsRegion } from './views/ViewsRegion';

/** Pixels that a list has where there is room for little else. */
const NARROW_LIST = 300;

interface RegionsProps {
	controller: ListController;
	counts: TicketCounts | null;
	searchRef: RefObject< HTMLInputElement >;
}

function RegionSplitter( {
	region,
	label,
	side,
}: {
	region: SizedRegion;
	label: string;
	side: 'before' | 'after';
} ) {
	const { layout, setWidth, resetWidth } = useInbox();
	return (
		<Splitter
			label={ label }
			value={ layout.widths[ region ] }
			min={ LIMITS[ region ].min }
			max={ LIMITS[ region ].max }
			side={ side }
			onChange={ ( width ) => setWidth( region, width ) }
			onReset={ () => resetWidth( region ) }
		/>
	);
}

interface PaneProps {
	region: Region;
	label: string;
	/** In px; all that is left where there is none. */
	width?: number | undefined;
	children: ReactNode;
}

function Pane( { region, label, width, children }: PaneProps ) {
	return (
		<section
			className={ `mizkar-region is-${ region }${ width === undefined ? ' is-wide' : '' }` }
			aria-label={ label }
			data-mizkar-region={ region }
			style={ width === undefined ? undefined : { width } }
		>
			{ children }
		</section>
	);
}

const listLabel = () => __( 'List of tickets', 'mizkar' );
const threadLabel = () => __( 'Ticket', 'mizkar' );
const customerLabel = () => __( 'Customer', 'mizkar' );

/** A phone shows one region at a time. */
function SingleRegion( { controller, counts, searchRef }: RegionsProps ) {
	const { state, shown } = useInbox();
	switch ( shown ) {
		case 'views':
			return <ViewsRegion counts={ counts } />;
		case 'list':
			return (
				<Pane region="list" label={ listLabel() }>
					<ListRegion
						controller={ controller }
						counts={ counts }
						searchRef={ searchRef }
					/>
				</Pane>
			);
		case 'thread':
			return (
				<Pane region="thread" label={ threadLabel() }>
					<ThreadRegion id={ state.ticket_id } />
				</Pane>
			);
		case 'customer':
			return (
				<Pane region="customer" label={ customerLabel() }>
					{ state.ticket_id !== null && <CustomerRegion ticketId={ state.ticket_id } /> }
				</Pane>
			);
	}
}

function ViewsPane( { counts }: { counts: TicketCounts | null } ) {
	const { room, layout } = useInbox();
	const isRail = room === 'narrow' || layout.folded.views;
	return (
		<>
			<div
				className="mizkar-inbox__views"
				style={ isRail ? undefined : { width: layout.widths.views } }
			>
				<ViewsRegion counts={ counts } />
			</div>
			{ isRail ? (
				<div className="mizkar-inbox__line" />
			) : (
				<RegionSplitter
					region="views"
					label={ __( 'Width of the views', 'mizkar' ) }
					side="before"
				/>
			) }
		</>
	);
}

function ListPane( { isAlone, ...props }: RegionsProps & { isAlone: boolean } ) {
	const { room, layout } = useInbox();
	const width = room === 'narrow' ? NARROW_LIST : layout.widths.list;
	return (
		<>
			<Pane region="list" label={ listLabel() } width={ isAlone ? undefined : width }>
				<ListRegion { ...props } />
			</Pane>
			{ ! isAlone && room === 'wide' && (
				<RegionSplitter
					region="list"
					label={ __( 'Width of the list', 'mizkar' ) }
					side="before"
				/>
			) }
			{ ! isAlone && room === 'narrow' && <div className="mizkar-inbox__line" /> }
		</>
	);
}

function CustomerPane( { ticketId }: { ticketId: number } ) {
	const { room, layout } = useInbox();
	const isOverlay = room === 'narrow';
	return (
		<>
			{ ! isOverlay && (
				<RegionSplitter
					region="customer"
					label={ __( 'Width of the customer', 'mizkar' ) }
					side="after"
				/>
			) }
			<Pane
				region="customer"
				label={ customerLabel() }
				width={ isOverlay ? undefined : layout.widths.customer }
			>
				<CustomerRegion ticketId={ ticketId } />
			</Pane>
		</>
	);
}

/** Views, list, thread and customer side by side, as far as they fit and are wanted. */
export function Regions( props: RegionsProps ) {
	const { state, room, layout, isCustomerShown } = useInbox();
	if ( room === 'single' ) {
		return <SingleRegion { ...props } />;
	}
	const { ticket_id: ticketId } = state;
	const isThread = ! layout.folded.thread;
	const isList = ! layout.folded.list || ! isThread || ticketId === null;
	return (
		<>
			<ViewsPane counts={ props.counts } />
			{ isList && <ListPane { ...props } isAlone={ ! isThread } /> }
			{ isThread && (
				<Pane region="thread" label={ threadLabel() }>
					<ThreadRegion id={ ticketId } />
				</Pane>
			) }
			{ isThread && isCustomerShown && ticketId !== null && (
				<CustomerPane ticketId={ ticketId } />
			) }
		</>
	);
}
