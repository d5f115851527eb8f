import { FormTokenField, TextareaControl, ToggleControl } from '@wordpress/components';
import { boot } from '../../shared/boot';
import { latinDigits, localDigits } from '../../shared/digits';
import { SETTINGS_LIMITS } from '../../shared/generated/lists';
import { settingsFieldLabels } from '../../shared/generated/labels';
import type { Settings } from '../../shared/generated/types';
import { FieldText } from '../../ui/FieldText';
import { CONTROL } from '../../ui/control-props';
import type { SettingName } from './settings-form';
import type { SettingsFormState } from './use-settings-form';

type SwitchName = {
	[ Name in SettingName ]: Settings[ Name ] extends boolean ? Name : never;
}[ SettingName ];

interface Props< Name extends SettingName > {
	form: SettingsFormState;
	name: Name;
	help?: string;
}

function labelOf( name: SettingName ): string {
	const labels: Partial< Record< SettingName, string > > = settingsFieldLabels();
	return labels[ name ] ?? name;
}

function lengthOf( name: SettingName ): number | undefined {
	const limits: Partial< Record< SettingName, number > > = SETTINGS_LIMITS;
	return limits[ name ];
}

export function TextSetting( {
	form,
	name,
	help,
	...input
}: Props< 'number_prefix' | 'sender_name' | 'sender_email' > & {
	type?: 'email';
	placeholder?: string;
} ) {
	return (
		<FieldText
			{ ...input }
			label={ labelOf( name ) }
			value={ form.values[ name ] ?? '' }
			onChange={ ( value ) => form.set( name, value ) }
			help={ help }
			error={ form.errors[ name ] }
			maxLength={ lengthOf( name ) }
		/>
	);
}

export function NumberSetting( {
	form,
	name,
	help,
	label,
}: Props< 'link_days' | 'attachment_max_bytes' | 'attachment_max_files' > & { label?: string } ) {
	return (
		<FieldText
			label={ label ?? labelOf( name ) }
			value={ localDigits( form.values[ name ], boot().locale ) }
			onChange={ ( value ) => form.set( name, latinDigits( value ) ) }
			help={ help }
			error={ form.errors[ name ] }
			inputMode="decimal"
		/>
	);
}

export function ToggleSetting( { form, name, help }: Props< SwitchName > ) {
	return (
		<ToggleControl
			__nextHasNoMarginBottom
			label={ labelOf( name ) }
			checked={ form.values[ name ] }
			onChange={ ( value ) => form.set( name, value ) }
			help={ form.errors[ name ] ?? help }
		/>
	);
}

/** Short words, each a token. */
export function TokensSetting( { form, name, help }: Props< 'attachment_types' > ) {
	return (
		<div>
			<FormTokenField
				{ ...CONTROL }
				label={ labelOf( name ) }
				value={ form.values[ name ] }
				onChange={ ( tokens ) =>
					form.set(
						name,
						tokens.map( ( token ) =>
							( typeof token === 'string' ? token : token.value )
								.toLowerCase()
								.replace( /^\./, '' )
						)
					)
				}
			/>
			<p className={ form.errors[ name ] ? 'mizkar-hint has-error' : 'mizkar-hint' }>
				{ form.errors[ name ] ?? help }
			</p>
		</div>
	);
}

/** One entry a line. */
export function LinesSetting( { form, name, help }: Props< 'trusted_proxies' > ) {
	return (
		<TextareaControl
			__nextHasNoMarginBottom
			className={ form.errors[ name ] ? 'has-error' : '' }
			label={ labelOf( name ) }
			value={ form.values[ name ].join( '\n' ) }
			onChange={ ( text ) => form.set( name, text === '' ? [] : text.split( '\n' ) ) }
			help={ form.errors[ name ] ?? help }
			rows={ 3 }
			dir="ltr"
		/>
	);
}
