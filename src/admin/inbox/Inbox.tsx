import { useResizeObserver } from '@wordpress/compose';
import { useMemo, useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { useCounts } from '../../entities/use-counts';
import { useOnline } from '../../entities/use-online';
import { Announcer } from '../../ui/Announcer';
import { useTheme } from '../../ui/use-theme';
import { HelpSheet } from './HelpSheet';
import { InboxProvider } from './inbox-context';
import { useListController } from './list/use-list-controller';
import { NewTicketModal } from './NewTicketModal';
import { Regions } from './Regions';
import { Snackbars } from './Snackbars';
import { useAlerts } from './use-alerts';
import { useInboxCommands } from './use-inbox-commands';
import { useInboxState } from './use-inbox-state';

function OfflineBanner() {
	return useOnline() ? null : (
		<div className="mizkar-inbox__banner" role="status">
			{ __(
				'No connection. What you write is kept; everything goes on when the connection is back.',
				'mizkar'
			) }
		</div>
	);
}

/** The desk's screen: views, list, thread and customer. */
export function Inbox() {
	const [ dialog, setDialog ] = useState< 'help' | 'new-ticket' | null >( null );
	const dialogs = useMemo(
		() => ( {
			openHelp: () => setDialog( 'help' ),
			openNewTicket: () => setDialog( 'new-ticket' ),
		} ),
		[]
	);
	const inbox = useInboxState( dialogs );
	const controller = useListController( inbox.state, inbox.openTicket );
	const counts = useCounts();
	const searchRef = useRef< HTMLInputElement >( null );
	const measure = useResizeObserver< HTMLDivElement >( ( [ entry ] ) => {
		if ( entry !== undefined ) {
			inbox.setTotalWidth( entry.contentRect.width );
		}
	} );
	useInboxCommands( inbox, controller, searchRef, dialog !== null );
	useAlerts();
	useTheme();

	return (
		<InboxProvider value={ inbox }>
			<OfflineBanner />
			<div ref={ measure } className="mizkar-inbox" data-room={ inbox.room }>
				<Snackbars />
				<Regions controller={ controller } counts={ counts } searchRef={ searchRef } />
			</div>
			<Announcer />
			{ dialog === 'help' && <HelpSheet onClose={ () => setDialog( null ) } /> }
			{ dialog === 'new-ticket' && <NewTicketModal onClose={ () => setDialog( null ) } /> }
		</InboxProvider>
	);
}
