import { __ } from '@wordpress/i18n';
import { PageSetting } from './PageSetting';
import { NumberSetting, TextSetting, ToggleSetting } from './Setting';
import type { SettingsFormState } from './use-settings-form';

export function DeskSection( { form }: { form: SettingsFormState } ) {
	return (
		<>
			<PageSetting form={ form } />
			<ToggleSetting
				form={ form }
				name="guests_may_ask"
				help={ __(
					'They give name and e-mail address, and follow their ticket by a link.',
					'mizkar'
				) }
			/>
			<TextSetting
				form={ form }
				name="number_prefix"
				help={ __( 'Stands before the number, as in #1024.', 'mizkar' ) }
			/>
			<NumberSetting
				form={ form }
				name="link_days"
				help={ __(
					'After that, a customer asks for a new link on the support page.',
					'mizkar'
				) }
			/>
		</>
	);
}
