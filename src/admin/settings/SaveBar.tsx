import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { ErrorNotice } from '../../ui/ErrorNotice';
import type { SettingsFormState } from './use-settings-form';

/** There as long as something is not saved. */
export function SaveBar( { form, onSaved }: { form: SettingsFormState; onSaved: () => void } ) {
	if ( ! form.isDirty ) {
		return null;
	}
	const save = async () => {
		if ( await form.save() ) {
			onSaved();
		}
	};
	const hasFieldErrors = Object.keys( form.errors ).length > 0;
	return (
		<div className="mizkar-save-bar">
			{ form.error && (
				<ErrorNotice
					error={ form.error }
					kept={ __( 'What you entered is still here.', 'mizkar' ) }
				/>
			) }
			<p role="status">
				{ hasFieldErrors
					? __( 'Not saved yet. Please look at the marked fields.', 'mizkar' )
					: __( 'There are changes that are not saved.', 'mizkar' ) }
			</p>
			<Button
				__next40pxDefaultSize
				variant="primary"
				isBusy={ form.isSaving }
				disabled={ form.isSaving }
				onClick={ () => void save() }
			>
				{ __( 'Save', 'mizkar' ) }
			</Button>
			<Button __next40pxDefaultSize variant="tertiary" onClick={ form.reset }>
				{ __( 'Discard', 'mizkar' ) }
			</Button>
		</div>
	);
}
