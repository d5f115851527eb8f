import { __ } from '@wordpress/i18n';
import { useSettings } from '../../entities/use-settings';
import { useDepartments } from '../../entities/use-vocabulary';
import type { Settings } from '../../shared/generated/types';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { Skeleton } from '../../ui/Skeleton';
import { useTheme } from '../../ui/use-theme';
import { useUnsavedWarning } from '../../ui/use-unsaved-warning';
import { SetupDone } from './SetupDone';
import { SetupQuestions } from './SetupQuestions';
import { useSetupForm } from './use-setup-form';

function Setup( { settings }: { settings: Settings } ) {
	const departments = useDepartments();
	const initial = {
		page_title: __( 'Support', 'mizkar' ),
		departments: departments.map( ( { name } ) => name ),
		sender_name: settings.sender_name,
		sender_email: settings.sender_email ?? '',
	};
	const form = useSetupForm( initial );
	useUnsavedWarning(
		form.result === null && JSON.stringify( form.values ) !== JSON.stringify( initial )
	);
	return form.result === null ? (
		<SetupQuestions form={ form } hasPage={ settings.support_page_id > 0 } />
	) : (
		<SetupDone result={ form.result } />
	);
}

/** After the first activation: one screen, then the desk. */
export function SetupScreen() {
	const { data, error, reload } = useSettings();
	useTheme();
	return (
		<div className="mizkar-setup">
			<h1>{ __( 'Set up your support desk', 'mizkar' ) }</h1>
			<p className="mizkar-setup__about">
				{ __( 'A few questions. You can change all of it later.', 'mizkar' ) }
			</p>
			{ data !== null && <Setup settings={ data } /> }
			{ data === null && error === null && <Skeleton lines={ 6 } /> }
			{ data === null && error !== null && (
				<ErrorNotice error={ error } onRetry={ reload } />
			) }
		</div>
	);
}
