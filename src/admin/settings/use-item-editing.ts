import { useState } from '@wordpress/element';
import { toApiError } from '../../shared/api-error';
import type { ApiError } from '../../shared/api-error';

export interface ItemActions< Item, Input > {
	/** A new one where the id is null. */
	save: ( id: number | null, input: Input ) => Promise< unknown >;
	remove: ( id: number ) => Promise< void >;
	inputOf: ( item: Item ) => Input;
}

export interface ItemEditing< Item, Input > {
	/** Which one is open in its form. */
	open: number | 'new' | null;
	setOpen: ( open: number | 'new' | null ) => void;
	/** Null where it is saved: then the form is closed. */
	save: ( input: Input ) => Promise< ApiError | null >;
	remove: ( item: Item ) => Promise< void >;
	removed: Item | null;
	undo: () => Promise< void >;
	error: ApiError | null;
	dismiss: () => void;
}

/** A short list whose items are edited one at a time. */
export function useItemEditing< Item extends { id: number }, Input >(
	actions: ItemActions< Item, Input >
): ItemEditing< Item, Input > {
	const [ open, setOpen ] = useState< number | 'new' | null >( null );
	const [ removed, setRemoved ] = useState< Item | null >( null );
	const [ error, setError ] = useState< ApiError | null >( null );

	const attempt = async ( work: () => Promise< unknown > ): Promise< ApiError | null > => {
		setError( null );
		try {
			await work();
			return null;
		} catch ( thrown ) {
			return toApiError( thrown );
		}
	};
	return {
		open,
		setOpen,
		removed,
		error,
		dismiss: () => setError( null ),
		save: async ( input ) => {
			const failure = await attempt( () =>
				actions.save( open === 'new' ? null : open, input )
			);
			if ( failure === null ) {
				setOpen( null );
			}
			return failure;
		},
		remove: async ( item ) => {
			const failure = await attempt( () => actions.remove( item.id ) );
			setError( failure );
			setRemoved( failure === null ? item : null );
		},
		undo: async () => {
			if ( removed !== null ) {
				const failure = await attempt( () =>
					actions.save( null, actions.inputOf( removed ) )
				);
				setError( failure );
				setRemoved( failure === null ? null : removed );
			}
		},
	};
}
