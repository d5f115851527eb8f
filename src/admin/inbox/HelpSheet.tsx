import { Modal } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { displayShortcutList } from '@wordpress/keycodes';
import type { ShortcutName } from './shortcut-keys';
import { KEYS } from './shortcut-keys';

const SIGNS: Readonly< Record< string, string > > = { ArrowDown: '↓', ArrowUp: '↑', Escape: 'Esc' };

type Line = [ ShortcutName, string ];

function groups(): Array< { title: string; lines: Line[] } > {
	return [
		{
			title: __( 'List', 'mizkar' ),
			lines: [
				[ 'next', __( 'Next ticket', 'mizkar' ) ],
				[ 'previous', __( 'Previous ticket', 'mizkar' ) ],
				[ 'open', __( 'Open the ticket', 'mizkar' ) ],
				[ 'select', __( 'Select the ticket', 'mizkar' ) ],
				[ 'search', __( 'Search', 'mizkar' ) ],
				[ 'new_ticket', __( 'New ticket', 'mizkar' ) ],
			],
		},
		{
			title: __( 'Ticket', 'mizkar' ),
			lines: [
				[ 'reply', __( 'Reply', 'mizkar' ) ],
				[ 'note', __( 'Internal note', 'mizkar' ) ],
				[ 'assign_to_me', __( 'Assign to me', 'mizkar' ) ],
				[ 'status', __( 'Change the status', 'mizkar' ) ],
				[ 'priority', __( 'Change the priority', 'mizkar' ) ],
				[ 'solve', __( 'Solve', 'mizkar' ) ],
				[ 'trash', __( 'Move to trash', 'mizkar' ) ],
				[ 'back', __( 'Back to the list', 'mizkar' ) ],
			],
		},
		{
			title: __( 'Go to', 'mizkar' ),
			lines: [
				[ 'go_mine', __( 'Mine', 'mizkar' ) ],
				[ 'go_unassigned', __( 'Unassigned', 'mizkar' ) ],
				[ 'go_open', __( 'Open', 'mizkar' ) ],
				[ 'go_waiting', __( 'Waiting', 'mizkar' ) ],
				[ 'go_all', __( 'All', 'mizkar' ) ],
				[ 'help', __( 'This help', 'mizkar' ) ],
				[ 'escape', __( 'Close, deselect', 'mizkar' ) ],
			],
		},
	];
}

function Keys( { keys }: { keys: readonly string[] } ) {
	return (
		<span className="mizkar-help__keys" dir="ltr">
			{ keys.map( ( key, index ) => (
				<span key={ key }>
					{ index > 0 && <span className="mizkar-help__or"> / </span> }
					{ key.split( ' ' ).map( ( part ) => (
						<kbd key={ part }>
							{ SIGNS[ part ] ?? ( part.length === 1 ? part.toUpperCase() : part ) }
						</kbd>
					) ) }
				</span>
			) ) }
		</span>
	);
}

export function HelpSheet( { onClose }: { onClose: () => void } ) {
	return (
		<Modal
			title={ __( 'Keyboard shortcuts', 'mizkar' ) }
			size="large"
			onRequestClose={ onClose }
		>
			<div className="mizkar-help">
				{ groups().map( ( { title, lines } ) => (
					<section key={ title } className="mizkar-help__group">
						<h2>{ title }</h2>
						<dl>
							{ lines.map( ( [ name, words ] ) => (
								<div key={ name }>
									<dt>{ words }</dt>
									<dd>
										<Keys keys={ KEYS[ name ] } />
									</dd>
								</div>
							) ) }
						</dl>
					</section>
				) ) }
				<section className="mizkar-help__group">
					<h2>{ __( 'Writing', 'mizkar' ) }</h2>
					<dl>
						<div>
							<dt>{ __( 'Send', 'mizkar' ) }</dt>
							<dd>
								<span className="mizkar-help__keys" dir="ltr">
									{ displayShortcutList
										.primary( 'Enter' )
										.filter( ( part ) => part !== '+' )
										.map( ( part ) => (
											<kbd key={ part }>{ part }</kbd>
										) ) }
								</span>
							</dd>
						</div>
					</dl>
				</section>
			</div>
		</Modal>
	);
}
