import { useCallback } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { useSettings } from '../../entities/use-settings';
import { useVocabularyActions } from '../../entities/use-vocabulary';
import { userCan } from '../../shared/boot';
import type { Settings, SettingsChange } from '../../shared/generated/types';
import { Announcer, announce } from '../../ui/Announcer';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { Skeleton } from '../../ui/Skeleton';
import { useTheme } from '../../ui/use-theme';
import { useUnsavedWarning } from '../../ui/use-unsaved-warning';
import { useWindowFocus } from '../../ui/use-window-focus';
import { AgentsSection } from './AgentsSection';
import { DepartmentsSection } from './DepartmentsSection';
import { DeskSection } from './DeskSection';
import { FilesSection } from './FilesSection';
import { MailSection } from './MailSection';
import { SaveBar } from './SaveBar';
import { Section } from './Section';
import { SystemSection } from './SystemSection';
import { TagsSection } from './TagsSection';
import { useSettingsForm } from './use-settings-form';

interface FormProps {
	saved: Settings;
	send: ( changes: SettingsChange ) => Promise< Settings >;
}

function OwnersSections( { saved, send }: FormProps ) {
	const form = useSettingsForm( saved, send );
	useUnsavedWarning( form.isDirty );
	return (
		<>
			<Section id="desk" title={ __( 'Desk', 'mizkar' ) }>
				<DeskSection form={ form } />
			</Section>
			<Section id="mail" title={ __( 'E-mail', 'mizkar' ) }>
				<MailSection form={ form } />
			</Section>
			<Section
				id="files"
				title={ __( 'Files', 'mizkar' ) }
				about={ __( 'What customers and agents may attach.', 'mizkar' ) }
			>
				<FilesSection form={ form } />
			</Section>
			<Section id="system" title={ __( 'Technical', 'mizkar' ) }>
				<SystemSection form={ form } />
			</Section>
			<SaveBar form={ form } onSaved={ () => announce( __( 'Saved.', 'mizkar' ) ) } />
		</>
	);
}

function OwnersSettings() {
	const { data, isLoading, error, reload, save } = useSettings();
	if ( data !== null ) {
		return <OwnersSections saved={ data } send={ save } />;
	}
	return isLoading || error === null ? (
		<Skeleton lines={ 8 } />
	) : (
		<ErrorNotice error={ error } onRetry={ reload } />
	);
}

/** Where on this long page things are. */
function SectionLinks() {
	const sections: [ id: string, title: string ][] = [
		[ 'departments', __( 'Departments', 'mizkar' ) ],
		[ 'agents', __( 'Agents', 'mizkar' ) ],
		[ 'tags', __( 'Tags', 'mizkar' ) ],
		[ 'desk', __( 'Desk', 'mizkar' ) ],
		[ 'mail', __( 'E-mail', 'mizkar' ) ],
		[ 'files', __( 'Files', 'mizkar' ) ],
		[ 'system', __( 'Technical', 'mizkar' ) ],
	];
	return (
		<nav className="mizkar-section-links" aria-label={ __( 'On this page', 'mizkar' ) }>
			{ sections
				.slice( 0, userCan( 'mizkar_manage_settings' ) ? undefined : 3 )
				.map( ( [ id, title ] ) => (
					<a key={ id } href={ `#${ id }` }>
						{ title }
					</a>
				) ) }
		</nav>
	);
}

export function SettingsScreen() {
	const { reload } = useVocabularyActions();
	useTheme();
	// The page brought them along; only another tab can have changed them since.
	const refresh = useCallback( () => void reload().catch( () => undefined ), [ reload ] );
	useWindowFocus( refresh );
	return (
		<div className="mizkar-settings">
			<h1>{ __( 'Settings', 'mizkar' ) }</h1>
			<SectionLinks />
			<Section
				id="departments"
				title={ __( 'Departments', 'mizkar' ) }
				about={ __(
					'Where a ticket belongs. Customers choose one when they ask.',
					'mizkar'
				) }
			>
				<DepartmentsSection />
			</Section>
			<Section
				id="agents"
				title={ __( 'Agents', 'mizkar' ) }
				about={ __( 'Who answers, and what each one sees.', 'mizkar' ) }
			>
				<AgentsSection />
			</Section>
			<Section
				id="tags"
				title={ __( 'Tags', 'mizkar' ) }
				about={ __( 'For the desk alone: customers never see them.', 'mizkar' ) }
			>
				<TagsSection />
			</Section>
			{ userCan( 'mizkar_manage_settings' ) && <OwnersSettings /> }
			<Announcer />
		</div>
	);
}
