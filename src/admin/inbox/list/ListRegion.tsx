import { Button } from '@wordpress/components';
import type { RefObject } from 'react';
import { __, sprintf } from '@wordpress/i18n';
import { inbox, search } from '@wordpress/icons';
import type { TicketCounts } from '../../../shared/details';
import { EmptyState } from '../../../ui/EmptyState';
import { ErrorNotice } from '../../../ui/ErrorNotice';
import { Skeleton } from '../../../ui/Skeleton';
import { useInbox } from '../inbox-context';
import { NO_FILTERS, activeFilters } from '../url-state';
import { viewWords } from '../view-names';
import { BulkBar } from './BulkBar';
import { ListHeader } from './ListHeader';
import { TicketList } from './TicketList';
import type { ListController } from './use-list-controller';

const SKELETON_ROWS = [ 1, 2, 3, 4, 5, 6 ];

function LoadingRows() {
	return (
		<div className="mizkar-list__state" role="status">
			<span className="screen-reader-text">{ __( 'Loading tickets', 'mizkar' ) }</span>
			{ SKELETON_ROWS.map( ( row ) => (
				<div key={ row } className="mizkar-skeleton-row">
					<Skeleton lines={ 3 } />
				</div>
			) ) }
		</div>
	);
}

/** Nothing found is not the same as nothing there. */
function NothingFound() {
	const { state, go } = useInbox();
	if ( state.search === '' ) {
		return (
			<EmptyState
				icon={ search }
				title={ __( 'Nothing matches', 'mizkar' ) }
				action={
					<Button
						__next40pxDefaultSize
						variant="secondary"
						onClick={ () => go( NO_FILTERS ) }
					>
						{ __( 'Clear all filters', 'mizkar' ) }
					</Button>
				}
			>
				{ __( 'No ticket of this view has all that you filter by.', 'mizkar' ) }
			</EmptyState>
		);
	}
	return (
		<EmptyState
			icon={ search }
			/* translators: %s: what was searched for. */
			title={ sprintf( __( 'Nothing found for “%s”', 'mizkar' ), state.search ) }
			action={
				<Button
					__next40pxDefaultSize
					variant="secondary"
					onClick={ () => go( { ...NO_FILTERS, view: 'all' } ) }
				>
					{ __( 'Search in all tickets', 'mizkar' ) }
				</Button>
			}
		>
			{ __( 'The view “All” has solved and closed tickets too.', 'mizkar' ) }
		</EmptyState>
	);
}

function NoTickets() {
	const { state, openNewTicket } = useInbox();
	if ( state.search !== '' || activeFilters( state ).length > 0 ) {
		return <NothingFound />;
	}
	const { empty, teaches } = viewWords()[ state.view ];
	return (
		<EmptyState
			icon={ inbox }
			title={ empty }
			action={
				state.view === 'all' || state.view === 'open' ? (
					<Button __next40pxDefaultSize variant="secondary" onClick={ openNewTicket }>
						{ __( 'New ticket', 'mizkar' ) }
					</Button>
				) : undefined
			}
		>
			{ teaches }
		</EmptyState>
	);
}

interface ListRegionProps {
	controller: ListController;
	counts: TicketCounts | null;
	searchRef: RefObject< HTMLInputElement >;
}

export function ListRegion( { controller, counts, searchRef }: ListRegionProps ) {
	const { list, selection, selected, cursorId, moves, actions } = controller;
	return (
		<>
			<ListHeader counts={ counts } searchRef={ searchRef } />
			{ selected.length > 0 && <BulkBar controller={ controller } /> }
			{ list.error !== null && <ErrorNotice error={ list.error } onRetry={ list.refresh } /> }
			{ list.isLoading && <LoadingRows /> }
			{ ! list.isLoading && list.error === null && list.tickets.length === 0 && (
				<div className="mizkar-list__state">
					<NoTickets />
				</div>
			) }
			{ list.tickets.length > 0 && (
				<TicketList
					list={ list }
					selectedIds={ selection.ids }
					cursorId={ cursorId }
					actions={ actions }
					moves={ moves }
				/>
			) }
		</>
	);
}
