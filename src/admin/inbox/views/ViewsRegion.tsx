import { Button, Icon } from '@wordpress/components';
import { __, _n, isRTL, sprintf } from '@wordpress/i18n';
import { chevronLeft, chevronRight, help, plus } from '@wordpress/icons';
import { boot } from '../../../shared/boot';
import { TICKET_VIEWS } from '../../../shared/details';
import type { TicketCounts, TicketView } from '../../../shared/details';
import { countWords } from '../count-words';
import { useInbox } from '../inbox-context';
import { SoundToggle } from '../SoundToggle';
import { writeState } from '../url-state';
import { viewWords } from '../view-names';

interface ViewLinkProps {
	view: TicketView;
	count: number | null;
	isRail: boolean;
}

function Count( { count }: { count: number } ) {
	const words = countWords( count, boot().locale );
	return (
		<>
			<span className="mizkar-views__count" aria-hidden="true">
				{ words }
			</span>
			<span className="mizkar-for-readers">
				{
					/* translators: %s: a number. */
					sprintf( _n( '%s ticket', '%s tickets', count, 'mizkar' ), words )
				}
			</span>
		</>
	);
}

function ViewLink( { view, count, isRail }: ViewLinkProps ) {
	const { state, go, show } = useInbox();
	const { name, icon } = viewWords()[ view ];
	const next = { ...state, view, ticket_id: null };
	const [ path = '', query = '' ] = boot().urls.inbox.split( '?' );
	return (
		<li>
			<a
				className="mizkar-views__link"
				href={ path + writeState( query, next ) }
				aria-current={ state.view === view ? 'page' : undefined }
				title={ isRail ? name : undefined }
				onClick={ ( event ) => {
					if ( ! event.metaKey && ! event.ctrlKey && ! event.shiftKey ) {
						event.preventDefault();
						go( { view, ticket_id: null } );
						show( 'list' );
					}
				} }
			>
				<Icon icon={ icon } size={ 20 } />
				<span className="mizkar-views__name">{ name }</span>
				{ count !== null && count > 0 && <Count count={ count } /> }
			</a>
		</li>
	);
}

/** Which tickets: a list of views with their numbers, or a rail of icons where it is folded. */
export function ViewsRegion( { counts }: { counts: TicketCounts | null } ) {
	const { room, layout, setFolded, openNewTicket, openHelp } = useInbox();
	const isRail = room === 'narrow' || ( room === 'wide' && layout.folded.views );
	const toStart = isRTL() ? chevronRight : chevronLeft;
	const toEnd = isRTL() ? chevronLeft : chevronRight;
	return (
		<nav
			className={ `mizkar-views${ isRail ? ' is-rail' : '' }` }
			aria-label={ __( 'Views', 'mizkar' ) }
		>
			<Button
				__next40pxDefaultSize
				className="mizkar-views__new"
				variant="primary"
				icon={ plus }
				label={ __( 'New ticket', 'mizkar' ) }
				showTooltip={ isRail }
				onClick={ openNewTicket }
			>
				{ isRail ? undefined : __( 'New ticket', 'mizkar' ) }
			</Button>
			<ul className="mizkar-views__list">
				{ TICKET_VIEWS.map( ( view ) => (
					<ViewLink
						key={ view }
						view={ view }
						count={ counts?.[ view ] ?? null }
						isRail={ isRail }
					/>
				) ) }
			</ul>
			<div className="mizkar-views__foot">
				<SoundToggle />
				<Button
					size="compact"
					icon={ help }
					label={ __( 'Keyboard shortcuts', 'mizkar' ) }
					onClick={ openHelp }
				/>
				{ room === 'wide' && (
					<Button
						size="compact"
						icon={ isRail ? toEnd : toStart }
						label={
							isRail
								? __( 'Unfold the views', 'mizkar' )
								: __( 'Fold the views', 'mizkar' )
						}
						onClick={ () => setFolded( 'views', ! isRail ) }
					/>
				) }
			</div>
		</nav>
	);
}
