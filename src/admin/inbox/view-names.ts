import { __ } from '@wordpress/i18n';
import {
	caution,
	commentAuthorAvatar,
	drafts,
	inbox,
	layout,
	scheduled,
	trash,
} from '@wordpress/icons';
import type { TicketView } from '../../shared/details';

export interface ViewWords {
	name: string;
	icon: JSX.Element;
	/** What an empty view says, and what it teaches. */
	empty: string;
	teaches: string;
}

export const viewWords = (): Record< TicketView, ViewWords > => ( {
	mine: {
		name: __( 'Mine', 'mizkar' ),
		icon: commentAuthorAvatar,
		empty: __( 'Nothing is waiting for you', 'mizkar' ),
		teaches: __(
			'Take a ticket from “Unassigned” with the key A, and it appears here.',
			'mizkar'
		),
	},
	unassigned: {
		name: __( 'Unassigned', 'mizkar' ),
		icon: inbox,
		empty: __( 'Every ticket has somebody', 'mizkar' ),
		teaches: __( 'New tickets arrive here by themselves; you need not reload.', 'mizkar' ),
	},
	open: {
		name: __( 'Open', 'mizkar' ),
		icon: drafts,
		empty: __( 'No open tickets', 'mizkar' ),
		teaches: __( 'What customers ask appears here by itself.', 'mizkar' ),
	},
	waiting: {
		name: __( 'Waiting', 'mizkar' ),
		icon: scheduled,
		empty: __( 'No customer owes an answer', 'mizkar' ),
		teaches: __(
			'“Send and set to waiting” brings a ticket here until its customer answers.',
			'mizkar'
		),
	},
	all: {
		name: __( 'All', 'mizkar' ),
		icon: layout,
		empty: __( 'No tickets yet', 'mizkar' ),
		teaches: __(
			'The first ticket comes from your support page, or from you: press C.',
			'mizkar'
		),
	},
	spam: {
		name: __( 'Spam', 'mizkar' ),
		icon: caution,
		empty: __( 'No spam', 'mizkar' ),
		teaches: __( 'Tickets with the status “Spam” are kept here, out of sight.', 'mizkar' ),
	},
	trash: {
		name: __( 'Trash', 'mizkar' ),
		icon: trash,
		empty: __( 'The trash is empty', 'mizkar' ),
		teaches: __(
			'Tickets that you move to the trash can be brought back from here.',
			'mizkar'
		),
	},
} );
