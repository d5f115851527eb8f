import { Button } from '@wordpress/components';
import type { RefObject } from 'react';
import { __, isRTL } from '@wordpress/i18n';
import { chevronLeft, chevronRight, plus } from '@wordpress/icons';
import { boot } from '../../../shared/boot';
import type { TicketCounts } from '../../../shared/details';
import { countWords } from '../count-words';
import { useInbox } from '../inbox-context';
import { activeFilters } from '../url-state';
import { viewWords } from '../view-names';
import { DisplayMenu } from './DisplayMenu';
import { FilterButton, FilterChips } from './Filters';
import { SearchBox } from './SearchBox';

interface ListHeaderProps {
	counts: TicketCounts | null;
	searchRef: RefObject< HTMLInputElement >;
}

export function ListHeader( { counts, searchRef }: ListHeaderProps ) {
	const { state, room, show, openNewTicket } = useInbox();
	const isWhole = state.search === '' && activeFilters( state ).length === 0;
	const count = isWhole ? ( counts?.[ state.view ] ?? null ) : null;
	return (
		<header className="mizkar-list__head">
			<div className="mizkar-list__title">
				{ room === 'single' && (
					<Button
						size="compact"
						icon={ isRTL() ? chevronRight : chevronLeft }
						label={ __( 'Views', 'mizkar' ) }
						onClick={ () => show( 'views' ) }
					/>
				) }
				<h1>
					{ viewWords()[ state.view ].name }{ ' ' }
					{ count !== null && (
						<span className="mizkar-list__count">
							{ countWords( count, boot().locale ) }
						</span>
					) }
				</h1>
				{ room === 'single' && (
					<Button
						size="compact"
						icon={ plus }
						label={ __( 'New ticket', 'mizkar' ) }
						onClick={ openNewTicket }
					/>
				) }
				<DisplayMenu />
			</div>
			<div className="mizkar-list__tools">
				<SearchBox inputRef={ searchRef } />
				<FilterButton />
			</div>
			<FilterChips />
		</header>
	);
}
