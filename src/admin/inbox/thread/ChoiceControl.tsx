import { Button, Dropdown, MenuGroup, MenuItem } from '@wordpress/components';
import type { ReactNode, RefObject } from 'react';
import { check } from '@wordpress/icons';
import type { Choice } from '../choices';
import { valueWords } from '../lookups';

interface ChoiceControlProps< V > {
	/** What is chosen, for example "Status". */
	name: string;
	value: V;
	/** As it is shown while closed. */
	children: ReactNode;
	/** The value in words, for the accessible name. */
	words: string;
	choices: ReadonlyArray< Choice< V > >;
	/** For keys that open it. */
	controlRef?: RefObject< HTMLButtonElement >;
	onChoose: ( value: V ) => void;
}

/** A value that opens the menu of what it may become. */
export function ChoiceControl< V extends string | number | null >( {
	name,
	value,
	children,
	words,
	choices,
	controlRef,
	onChoose,
}: ChoiceControlProps< V > ) {
	return (
		<Dropdown
			popoverProps={ { placement: 'bottom-start' } }
			renderToggle={ ( { isOpen, onToggle } ) => (
				<Button
					{ ...( controlRef ? { ref: controlRef } : {} ) }
					className="mizkar-control"
					size="compact"
					aria-expanded={ isOpen }
					aria-haspopup="menu"
					aria-label={ valueWords( name, words ) }
					onClick={ onToggle }
				>
					{ children }
				</Button>
			) }
			renderContent={ ( { onClose } ) => (
				<MenuGroup label={ name }>
					{ choices.map( ( choice ) => (
						<MenuItem
							key={ String( choice.value ) }
							role="menuitemradio"
							isSelected={ choice.value === value }
							icon={ choice.value === value ? check : null }
							onClick={ () => {
								onClose();
								if ( choice.value !== value ) {
									onChoose( choice.value );
								}
							} }
						>
							{ choice.label }
						</MenuItem>
					) ) }
				</MenuGroup>
			) }
		/>
	);
}
