import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { ErrorNotice } from '../../ui/ErrorNotice';
import type { ItemEditing } from './use-item-editing';

interface Props< Item, Input > {
	items: readonly Item[];
	editing: ItemEditing< Item, Input >;
	addLabel: string;
	/** Several beside each other. */
	isShort?: boolean;
	show: ( item: Item ) => ReactNode;
	/** Null for a new one. */
	form: ( item: Item | null ) => ReactNode;
}

interface ItemButtonsProps {
	name: string;
	onEdit: () => void;
	onDelete: () => void;
}

function ItemButtons( { name, onEdit, onDelete }: ItemButtonsProps ) {
	return (
		<span className="mizkar-items__actions">
			<Button
				variant="tertiary"
				size="compact"
				/* translators: %s: name. */
				aria-label={ sprintf( __( 'Edit %s', 'mizkar' ), name ) }
				onClick={ onEdit }
			>
				{ __( 'Edit', 'mizkar' ) }
			</Button>
			<Button
				variant="tertiary"
				size="compact"
				isDestructive
				/* translators: %s: name. */
				aria-label={ sprintf( __( 'Delete %s', 'mizkar' ), name ) }
				onClick={ onDelete }
			>
				{ __( 'Delete', 'mizkar' ) }
			</Button>
		</span>
	);
}

function Removed( { name, onUndo }: { name: string; onUndo: () => void } ) {
	return (
		<p className="mizkar-items__removed" role="status">
			{
				/* translators: %s: name. */
				sprintf( __( '“%s” is deleted.', 'mizkar' ), name )
			}{ ' ' }
			<Button variant="link" onClick={ onUndo }>
				{ __( 'Undo', 'mizkar' ) }
			</Button>
		</p>
	);
}

/** What can be added, changed and deleted one by one; a deleted one comes back by one click. */
export function ItemList< Item extends { id: number; name: string }, Input >( {
	items,
	editing,
	addLabel,
	isShort = false,
	show,
	form,
}: Props< Item, Input > ) {
	const { open, setOpen, removed, error } = editing;
	return (
		<>
			<ul className={ isShort ? 'mizkar-items is-short' : 'mizkar-items' }>
				{ items.map( ( item ) => (
					<li key={ item.id } className="mizkar-items__item">
						{ open === item.id ? form( item ) : show( item ) }
						{ open !== item.id && (
							<ItemButtons
								name={ item.name }
								onEdit={ () => setOpen( item.id ) }
								onDelete={ () => void editing.remove( item ) }
							/>
						) }
					</li>
				) ) }
				{ open === 'new' && <li className="mizkar-items__item">{ form( null ) }</li> }
			</ul>
			{ removed !== null && (
				<Removed name={ removed.name } onUndo={ () => void editing.undo() } />
			) }
			{ error && <ErrorNotice error={ error } onDismiss={ editing.dismiss } /> }
			{ open === null && (
				<Button
					__next40pxDefaultSize
					variant="secondary"
					onClick={ () => setOpen( 'new' ) }
				>
					{ addLabel }
				</Button>
			) }
		</>
	);
}
