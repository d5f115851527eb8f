import { Button, Dropdown, SelectControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { closeSmall, funnel } from '@wordpress/icons';
import { boot } from '../../../shared/boot';
import { formatNumber } from '../../../shared/digits';
import { PRIORITIES, STATUSES } from '../../../shared/generated/enums';
import { priorityLabels, statusLabels, ticketFieldLabels } from '../../../shared/generated/labels';
import { useInbox } from '../inbox-context';
import { NO_FILTERS, activeFilters } from '../url-state';
import type { Filters as FilterValues, InboxState } from '../url-state';

interface Option {
	value: string;
	label: string;
}

interface FilterControl {
	name: keyof FilterValues;
	label: string;
	options: Option[];
	parse: ( value: string ) => Partial< FilterValues >;
}

const idOptions = ( items: ReadonlyArray< { id: number; name: string } > ): Option[] =>
	items.map( ( { id, name } ) => ( { value: String( id ), label: name } ) );

const idOf = ( value: string ): number | null => ( value === '' ? null : Number( value ) );

function controls(): FilterControl[] {
	const { departments, agents, tags } = boot();
	const words = ticketFieldLabels();
	return [
		{
			name: 'status',
			label: words.status,
			options: STATUSES.filter( ( status ) => status !== 'trash' ).map( ( value ) => ( {
				value,
				label: statusLabels()[ value ],
			} ) ),
			parse: ( value ) => ( {
				status: STATUSES.find( ( status ) => status === value ) ?? null,
			} ),
		},
		{
			name: 'priority',
			label: words.priority,
			options: PRIORITIES.map( ( value ) => ( { value, label: priorityLabels()[ value ] } ) ),
			parse: ( value ) => ( {
				priority: PRIORITIES.find( ( priority ) => priority === value ) ?? null,
			} ),
		},
		{
			name: 'department_id',
			label: words.department_id,
			options: idOptions( departments ),
			parse: ( value ) => ( { department_id: idOf( value ) } ),
		},
		{
			name: 'assignee_id',
			label: words.assignee_id,
			options: [ { value: '0', label: __( 'Nobody', 'mizkar' ) }, ...idOptions( agents ) ],
			parse: ( value ) => ( { assignee_id: idOf( value ) } ),
		},
		{
			name: 'tag_id',
			label: words.tag_ids,
			options: idOptions( tags ),
			parse: ( value ) => ( { tag_id: idOf( value ) } ),
		},
	];
}

const valueOf = ( state: InboxState, name: keyof FilterValues ): string =>
	String( state[ name ] ?? '' );

function filterWords( active: number ): string {
	if ( active === 0 ) {
		return __( 'Filter', 'mizkar' );
	}
	/* translators: %s: number of filters. */
	return sprintf( __( 'Filter, %s set', 'mizkar' ), formatNumber( active, boot().locale ) );
}

/** The button that opens the filters; it says how many are set. */
export function FilterButton() {
	const { state, go } = useInbox();
	const active = activeFilters( state ).length;
	return (
		<Dropdown
			popoverProps={ { placement: 'bottom-end' } }
			renderToggle={ ( { isOpen, onToggle } ) => (
				<Button
					size="compact"
					icon={ funnel }
					isPressed={ active > 0 }
					aria-expanded={ isOpen }
					label={ filterWords( active ) }
					onClick={ onToggle }
				/>
			) }
			renderContent={ () => (
				<div className="mizkar-filters">
					{ controls().map( ( { name: field, label, options, parse } ) => (
						<SelectControl
							key={ field }
							__next40pxDefaultSize
							__nextHasNoMarginBottom
							label={ label }
							value={ valueOf( state, field ) }
							options={ [ { value: '', label: __( 'Any', 'mizkar' ) }, ...options ] }
							onChange={ ( value: string ) => go( parse( value ) ) }
						/>
					) ) }
					<Button
						__next40pxDefaultSize
						variant="tertiary"
						disabled={ active === 0 }
						onClick={ () => go( NO_FILTERS ) }
					>
						{ __( 'Clear all', 'mizkar' ) }
					</Button>
				</div>
			) }
		/>
	);
}

/** What is filtered, each with its way out. */
export function FilterChips() {
	const { state, go } = useInbox();
	const active = activeFilters( state );
	if ( active.length === 0 ) {
		return null;
	}
	return (
		<ul className="mizkar-chips" aria-label={ __( 'Filters', 'mizkar' ) }>
			{ controls()
				.filter( ( { name } ) => active.includes( name ) )
				.map( ( { name, label, options, parse } ) => {
					const value = valueOf( state, name );
					const words =
						options.find( ( option ) => option.value === value )?.label ?? value;
					return (
						<li key={ name } className="mizkar-chip">
							<span>{ label }: </span>
							<bdi>{ words }</bdi>
							<Button
								size="small"
								icon={ closeSmall }
								/* translators: %s: name of a filter, for example "Status". */
								label={ sprintf( __( 'Remove the filter %s', 'mizkar' ), label ) }
								onClick={ () => go( parse( '' ) ) }
							/>
						</li>
					);
				} ) }
		</ul>
	);
}
