import { useState } from '@wordpress/element';
import { runSetup } from '../../entities/use-settings';
import type { SetupResult } from '../../entities/use-settings';
import { toApiError } from '../../shared/api-error';
import type { ApiError } from '../../shared/api-error';

export interface SetupValues {
	page_title: string;
	departments: string[];
	sender_name: string;
	sender_email: string;
}

export interface SetupForm {
	values: SetupValues;
	errors: Record< string, string >;
	set: ( changes: Partial< SetupValues > ) => void;
	submit: () => Promise< void >;
	isRunning: boolean;
	/** Why it failed, where it was not for a field. */
	error: ApiError | null;
	result: SetupResult | null;
}

export function useSetupForm( initial: SetupValues ): SetupForm {
	const [ values, setValues ] = useState( initial );
	const [ failure, setFailure ] = useState< ApiError | null >( null );
	const [ isRunning, setRunning ] = useState( false );
	const [ result, setResult ] = useState< SetupResult | null >( null );
	const errors = failure?.fields ?? {};

	const submit = async () => {
		setRunning( true );
		setFailure( null );
		try {
			setResult( await runSetup( { ...values, sender_email: values.sender_email || null } ) );
		} catch ( thrown ) {
			setFailure( toApiError( thrown ) );
		} finally {
			setRunning( false );
		}
	};
	return {
		values,
		errors,
		set: ( changes ) => setValues( ( before ) => ( { ...before, ...changes } ) ),
		submit,
		isRunning,
		error: Object.keys( errors ).length > 0 ? null : failure,
		result,
	};
}
