import { RadioControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { MailMode } from '../../shared/generated/enums';
import { settingsFieldLabels } from '../../shared/generated/labels';
import { TestMail } from '../../ui/TestMail';
import { sendTestMail } from '../../entities/use-settings';
import { TextSetting } from './Setting';
import type { SettingsFormState } from './use-settings-form';

const isMailMode = ( value: string ): value is MailMode => value === 'send' || value === 'log';

export function MailSection( { form }: { form: SettingsFormState } ) {
	return (
		<>
			<TextSetting
				form={ form }
				name="sender_name"
				help={ __(
					'What customers see as the sender. Empty: the name of the site.',
					'mizkar'
				) }
			/>
			<TextSetting
				form={ form }
				name="sender_email"
				type="email"
				help={ __(
					'Best an address of this site’s own domain: others are often taken for spam. Empty: what WordPress uses.',
					'mizkar'
				) }
			/>
			<RadioControl
				label={ settingsFieldLabels().mail_mode }
				selected={ form.values.mail_mode }
				options={ [
					{ value: 'send', label: __( 'Send', 'mizkar' ) },
					{
						value: 'log',
						label: __(
							'Keep in the delivery log instead of sending, for a test site',
							'mizkar'
						),
					},
				] }
				onChange={ ( value ) => isMailMode( value ) && form.set( 'mail_mode', value ) }
			/>
			<TestMail send={ sendTestMail } isUnsaved={ form.isDirty } />
		</>
	);
}
