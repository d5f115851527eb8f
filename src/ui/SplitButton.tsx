import { Button, Dropdown, MenuGroup, MenuItem } from '@wordpress/components';
import { chevronDown } from '@wordpress/icons';

interface SplitButtonProps {
	label: string;
	/** What the small button opens. */
	moreLabel: string;
	choices: ReadonlyArray< { key: string; label: string; onClick: () => void } >;
	isBusy: boolean;
	isDisabled: boolean;
	onClick: () => void;
}

/** One action, and its variants one click further. */
export function SplitButton( {
	label,
	moreLabel,
	choices,
	isBusy,
	isDisabled,
	onClick,
}: SplitButtonProps ) {
	return (
		<div className="mizkar-split">
			<Button
				__next40pxDefaultSize
				variant="primary"
				isBusy={ isBusy }
				disabled={ isDisabled }
				accessibleWhenDisabled
				onClick={ onClick }
			>
				{ label }
			</Button>
			<Dropdown
				popoverProps={ { placement: 'top-end' } }
				renderToggle={ ( { isOpen, onToggle } ) => (
					<Button
						__next40pxDefaultSize
						variant="primary"
						icon={ chevronDown }
						label={ moreLabel }
						aria-expanded={ isOpen }
						aria-haspopup="menu"
						disabled={ isDisabled }
						accessibleWhenDisabled
						onClick={ onToggle }
					/>
				) }
				renderContent={ ( { onClose } ) => (
					<MenuGroup>
						{ choices.map( ( choice ) => (
							<MenuItem
								key={ choice.key }
								onClick={ () => {
									onClose();
									choice.onClick();
								} }
							>
								{ choice.label }
							</MenuItem>
						) ) }
					</MenuGroup>
				) }
			/>
		</div>
	);
}
