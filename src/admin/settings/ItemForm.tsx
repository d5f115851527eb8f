import { Button } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import type { ApiError } from '../../shared/api-error';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { useUnsavedWarning } from '../../ui/use-unsaved-warning';

interface Props< Input > {
	initial: Input;
	save: ( input: Input ) => Promise< ApiError | null >;
	cancel: () => void;
	children: (
		input: Input,
		change: ( changes: Partial< Input > ) => void,
		errors: Record< string, string >
	) => ReactNode;
}

/** The form of one item. It stays open, with what was typed, until the server has taken it. */
export function ItemForm< Input extends object >( {
	initial,
	save,
	cancel,
	children,
}: Props< Input > ) {
	const [ input, setInput ] = useState( initial );
	const [ error, setError ] = useState< ApiError | null >( null );
	const [ isSaving, setSaving ] = useState( false );
	useUnsavedWarning( JSON.stringify( input ) !== JSON.stringify( initial ) );

	const submit = async () => {
		setSaving( true );
		const failure = await save( input );
		// Saved, the form is gone.
		if ( failure !== null ) {
			setError( failure );
			setSaving( false );
		}
	};
	const errors = error?.fields ?? {};
	return (
		<form
			noValidate
			className="mizkar-item-form"
			onSubmit={ ( event ) => {
				event.preventDefault();
				void submit();
			} }
		>
			{ children( input, ( changes ) => setInput( { ...input, ...changes } ), errors ) }
			{ error !== null && Object.keys( errors ).length === 0 && (
				<ErrorNotice error={ error } />
			) }
			<div className="mizkar-item-form__actions">
				<Button
					__next40pxDefaultSize
					variant="primary"
					type="submit"
					isBusy={ isSaving }
					disabled={ isSaving }
				>
					{ __( 'Save', 'mizkar' ) }
				</Button>
				<Button __next40pxDefaultSize variant="tertiary" onClick={ cancel }>
					{ __( 'Cancel', 'mizkar' ) }
				</Button>
			</div>
		</form>
	);
}
