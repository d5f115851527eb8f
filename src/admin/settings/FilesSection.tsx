import { __ } from '@wordpress/i18n';
import { NumberSetting, TokensSetting } from './Setting';
import type { SettingsFormState } from './use-settings-form';

export function FilesSection( { form }: { form: SettingsFormState } ) {
	return (
		<>
			<NumberSetting
				form={ form }
				name="attachment_max_bytes"
				label={ __( 'Largest file, in megabytes', 'mizkar' ) }
				help={ __( 'Your web server may allow less.', 'mizkar' ) }
			/>
			<NumberSetting form={ form } name="attachment_max_files" />
			<TokensSetting
				form={ form }
				name="attachment_types"
				help={ __(
					'The ends of file names, without the dot. What a file really is gets checked as well. Programs, web pages and SVG are never accepted.',
					'mizkar'
				) }
			/>
		</>
	);
}
