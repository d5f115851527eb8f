import { RadioControl, ToggleControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { SignalMode } from '../../shared/generated/enums';
import { settingsFieldLabels } from '../../shared/generated/labels';
import { useTheme } from '../../ui/use-theme';
import { LinesSetting, ToggleSetting } from './Setting';
import type { SettingsFormState } from './use-settings-form';

const isSignalMode = ( value: string ): value is SignalMode =>
	value === 'files' || value === 'rest';

function ThemeSwitch() {
	const { isDark, setDark } = useTheme();
	return (
		<ToggleControl
			__nextHasNoMarginBottom
			label={ __( 'Dark colours', 'mizkar' ) }
			help={ __(
				'On Mizkar’s screens, for you, in this browser. Takes effect at once.',
				'mizkar'
			) }
			checked={ isDark }
			onChange={ setDark }
		/>
	);
}

function SignalModeSetting( { form }: { form: SettingsFormState } ) {
	return (
		<RadioControl
			label={ settingsFieldLabels().signal_mode }
			selected={ form.values.signal_mode }
			options={ [
				{
					value: 'files',
					label: __(
						'By small files in the uploads folder: nearly free for the server',
						'mizkar'
					),
				},
				{
					value: 'rest',
					label: __(
						'By asking WordPress: where uploads are not served from this site',
						'mizkar'
					),
				},
			] }
			onChange={ ( value ) => isSignalMode( value ) && form.set( 'signal_mode', value ) }
		/>
	);
}

export function SystemSection( { form }: { form: SettingsFormState } ) {
	return (
		<>
			<ThemeSwitch />
			<SignalModeSetting form={ form } />
			<ToggleSetting
				form={ form }
				name="early_door"
				help={ __(
					'Faster. Switch it off if another plugin must see every request.',
					'mizkar'
				) }
			/>
			<LinesSetting
				form={ form }
				name="trusted_proxies"
				help={ __(
					'One a line. Only behind these is the visitor’s address read from X-Forwarded-For. Leave empty if you have no proxy of your own.',
					'mizkar'
				) }
			/>
			<ToggleSetting
				form={ form }
				name="delete_on_uninstall"
				help={ __(
					'Off: everything stays and is there again when you install Mizkar again.',
					'mizkar'
				) }
			/>
		</>
	);
}
