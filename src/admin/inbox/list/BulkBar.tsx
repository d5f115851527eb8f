import { Button, CheckboxControl, DropdownMenu, MenuGroup, MenuItem } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';
import {
	category,
	closeSmall,
	commentAuthorAvatar,
	trendingUp,
	pending,
	tag,
	trash,
	undo,
} from '@wordpress/icons';
import { useAgents, useDepartments, useTags } from '../../../entities/use-vocabulary';
import { boot } from '../../../shared/boot';
import { formatNumber } from '../../../shared/digits';
import type { Ticket, TicketChange } from '../../../shared/generated/types';
import type { Choice } from '../choices';
import { agentChoices, departmentChoices, priorityChoices, statusChoices } from '../choices';
import { useInbox } from '../inbox-context';
import type { ListController } from './use-list-controller';
import { useBulkActions } from './use-bulk-actions';

interface BulkMenuProps< V > {
	icon: JSX.Element;
	label: string;
	choices: ReadonlyArray< Choice< V > >;
	onChoose: ( value: V ) => void;
}

function BulkMenu< V extends string | number | null >( {
	icon,
	label,
	choices,
	onChoose,
}: BulkMenuProps< V > ) {
	return (
		<DropdownMenu icon={ icon } label={ label } toggleProps={ { size: 'compact' } }>
			{ ( { onClose } ) => (
				<MenuGroup label={ label }>
					{ choices.map( ( choice ) => (
						<MenuItem
							key={ String( choice.value ) }
							onClick={ () => {
								onClose();
								onChoose( choice.value );
							} }
						>
							{ choice.label }
						</MenuItem>
					) ) }
				</MenuGroup>
			) }
		</DropdownMenu>
	);
}

function SelectAll( { controller }: { controller: ListController } ) {
	const { list, selected, select, selectAll } = controller;
	const isAll = selected.length === list.tickets.length;
	return (
		<CheckboxControl
			__nextHasNoMarginBottom
			aria-label={ __( 'Select all that are loaded', 'mizkar' ) }
			checked={ isAll }
			indeterminate={ ! isAll }
			onChange={ () => ( isAll ? select( { type: 'none' } ) : selectAll() ) }
		/>
	);
}

function ChangeMenus( { selected }: { selected: readonly Ticket[] } ) {
	const actions = useBulkActions();
	const tags = useTags().map( ( { id, name } ) => ( { value: id, label: name } ) );
	const agents = agentChoices( useAgents(), boot().user.id );
	const departments = departmentChoices( useDepartments() );
	const change = ( changes: TicketChange ) =>
		actions.change(
			selected.map( ( { id } ) => id ),
			changes
		);
	return (
		<>
			<BulkMenu
				icon={ commentAuthorAvatar }
				label={ __( 'Assign to', 'mizkar' ) }
				choices={ agents }
				onChoose={ ( assignee_id ) => change( { assignee_id } ) }
			/>
			<BulkMenu
				icon={ pending }
				label={ __( 'Status', 'mizkar' ) }
				choices={ statusChoices() }
				onChoose={ ( status ) => change( { status } ) }
			/>
			<BulkMenu
				icon={ trendingUp }
				label={ __( 'Priority', 'mizkar' ) }
				choices={ priorityChoices() }
				onChoose={ ( priority ) => change( { priority } ) }
			/>
			<BulkMenu
				icon={ category }
				label={ __( 'Department', 'mizkar' ) }
				choices={ departments }
				onChoose={ ( department_id ) => change( { department_id } ) }
			/>
			{ tags.length > 0 && (
				<BulkMenu
					icon={ tag }
					label={ __( 'Add a tag', 'mizkar' ) }
					choices={ tags }
					onChoose={ ( tagId ) => actions.addTag( selected, tagId ) }
				/>
			) }
		</>
	);
}

/** What can be done with all that is selected. */
export function BulkBar( { controller }: { controller: ListController } ) {
	const { selected, select } = controller;
	const { state } = useInbox();
	const actions = useBulkActions();
	const isTrash = state.view === 'trash';
	const onClear = () => select( { type: 'none' } );
	return (
		<div
			className="mizkar-list__bulk"
			role="group"
			aria-label={ __( 'Selected tickets', 'mizkar' ) }
		>
			<SelectAll controller={ controller } />
			<span className="mizkar-list__bulk-count" aria-live="polite">
				{ sprintf(
					/* translators: %s: a number. */
					_n( '%s selected', '%s selected', selected.length, 'mizkar' ),
					formatNumber( selected.length, boot().locale )
				) }
			</span>
			{ ! isTrash && <ChangeMenus selected={ selected } /> }
			<Button
				size="compact"
				icon={ isTrash ? undo : trash }
				label={ isTrash ? __( 'Restore', 'mizkar' ) : __( 'Move to trash', 'mizkar' ) }
				onClick={ () => {
					( isTrash ? actions.restore : actions.trash )(
						selected.map( ( { id } ) => id )
					);
					onClear();
				} }
			/>
			<Button
				size="compact"
				icon={ closeSmall }
				label={ __( 'Deselect all', 'mizkar' ) }
				onClick={ onClear }
			/>
		</div>
	);
}
