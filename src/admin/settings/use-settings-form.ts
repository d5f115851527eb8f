import { useCallback, useMemo, useState } from '@wordpress/element';
import { toApiError } from '../../shared/api-error';
import type { ApiError } from '../../shared/api-error';
import type { Settings, SettingsChange } from '../../shared/generated/types';
import { changesOf, formOf } from './settings-form';
import type { SettingErrors, SettingName, SettingsForm } from './settings-form';

export interface SettingsFormState {
	values: SettingsForm;
	errors: SettingErrors;
	set: < Name extends SettingName >( name: Name, value: SettingsForm[ Name ] ) => void;
	save: () => Promise< boolean >;
	/** Back to what is saved. */
	reset: () => void;
	isDirty: boolean;
	isSaving: boolean;
	/** Why saving failed, where it was not for a field. */
	error: ApiError | null;
}

type Save = ( changes: SettingsChange ) => Promise< Settings >;

export function useSettingsForm( saved: Settings, send: Save ): SettingsFormState {
	const [ typed, setTyped ] = useState< Partial< SettingsForm > >( {} );
	const [ errors, setErrors ] = useState< SettingErrors >( {} );
	const [ error, setError ] = useState< ApiError | null >( null );
	const [ isSaving, setSaving ] = useState( false );
	const values = useMemo( () => ( { ...formOf( saved ), ...typed } ), [ saved, typed ] );
	const isDirty = Object.keys( changesOf( values, saved ).changes ).length > 0;

	const set = useCallback(
		< Name extends SettingName >( name: Name, value: SettingsForm[ Name ] ) => {
			setTyped( ( before ) => ( { ...before, [ name ]: value } ) );
			setErrors( ( { [ name ]: _, ...others } ) => others as SettingErrors );
		},
		[]
	);
	const reset = useCallback( () => {
		setTyped( {} );
		setErrors( {} );
		setError( null );
	}, [] );
	const save = useCallback( async () => {
		const found = changesOf( values, saved );
		setErrors( found.errors );
		setError( null );
		if ( Object.keys( found.errors ).length > 0 ) {
			return false;
		}
		setSaving( true );
		try {
			await send( found.changes );
			setTyped( {} );
			return true;
		} catch ( thrown ) {
			const failure = toApiError( thrown );
			setErrors( failure.fields );
			setError( Object.keys( failure.fields ).length > 0 ? null : failure );
			return false;
		} finally {
			setSaving( false );
		}
	}, [ values, saved, send ] );

	return { values, errors, set, save, reset, isDirty, isSaving, error };
}
