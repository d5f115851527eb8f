import { DropdownMenu, MenuGroup, MenuItem, MenuItemsChoice } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { check, moreVertical } from '@wordpress/icons';
import { useTheme } from '../../../ui/use-theme';
import { useInbox } from '../inbox-context';
import type { Region } from '../layout-state';
import { ORDERS, SORTS } from '../url-state';

function sortChoices() {
	const words = {
		last_message_at: __( 'Last activity', 'mizkar' ),
		created_at: __( 'Date created', 'mizkar' ),
		priority: __( 'Priority', 'mizkar' ),
	};
	return SORTS.map( ( value ) => ( { value, label: words[ value ] } ) );
}

function orderChoices() {
	const words = {
		desc: __( 'Newest or highest first', 'mizkar' ),
		asc: __( 'Oldest or lowest first', 'mizkar' ),
	};
	return ORDERS.map( ( value ) => ( { value, label: words[ value ] } ) );
}

function RegionItems() {
	const { layout, setFolded } = useInbox();
	const regions: Array< [ Region, string ] > = [
		[ 'views', __( 'Names of the views', 'mizkar' ) ],
		[ 'thread', __( 'Ticket beside the list', 'mizkar' ) ],
		[ 'customer', __( 'Customer', 'mizkar' ) ],
	];
	return (
		<MenuGroup label={ __( 'Show', 'mizkar' ) }>
			{ regions.map( ( [ region, label ] ) => (
				<MenuItem
					key={ region }
					role="menuitemcheckbox"
					isSelected={ ! layout.folded[ region ] }
					icon={ layout.folded[ region ] ? null : check }
					onClick={ () => setFolded( region, ! layout.folded[ region ] ) }
				>
					{ label }
				</MenuItem>
			) ) }
		</MenuGroup>
	);
}

function DarkItem() {
	const { isDark, setDark } = useTheme();
	return (
		<MenuGroup>
			<MenuItem
				role="menuitemcheckbox"
				isSelected={ isDark }
				icon={ isDark ? check : null }
				onClick={ () => setDark( ! isDark ) }
			>
				{ __( 'Dark colours', 'mizkar' ) }
			</MenuItem>
		</MenuGroup>
	);
}

/** How the list is sorted, and which regions are there. */
export function DisplayMenu() {
	const { state, go, room } = useInbox();
	return (
		<DropdownMenu
			icon={ moreVertical }
			label={ __( 'Sort and display', 'mizkar' ) }
			toggleProps={ { size: 'compact' } }
			popoverProps={ { placement: 'bottom-end' } }
		>
			{ () => (
				<>
					<MenuGroup label={ __( 'Sort by', 'mizkar' ) }>
						<MenuItemsChoice
							choices={ sortChoices() }
							value={ state.sort }
							onHover={ () => undefined }
							onSelect={ ( value ) =>
								go( {
									sort: SORTS.find( ( sort ) => sort === value ) ?? state.sort,
								} )
							}
						/>
					</MenuGroup>
					<MenuGroup label={ __( 'Order', 'mizkar' ) }>
						<MenuItemsChoice
							choices={ orderChoices() }
							value={ state.order }
							onHover={ () => undefined }
							onSelect={ ( value ) =>
								go( {
									order:
										ORDERS.find( ( order ) => order === value ) ?? state.order,
								} )
							}
						/>
					</MenuGroup>
					{ room === 'wide' && <RegionItems /> }
					<DarkItem />
				</>
			) }
		</DropdownMenu>
	);
}
