import { ComboboxControl, ExternalLink } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { decodeEntities } from '@wordpress/html-entities';
import { __ } from '@wordpress/i18n';
import { usePages } from '../../entities/use-pages';
import { boot } from '../../shared/boot';
import { settingsFieldLabels } from '../../shared/generated/labels';
import { CONTROL } from '../../ui/control-props';
import type { SettingsFormState } from './use-settings-form';

/** Which page customers are led to. */
export function PageSetting( { form }: { form: SettingsFormState } ) {
	const [ search, setSearch ] = useState( '' );
	const chosen = form.values.support_page_id;
	const pages = usePages( search, Number( chosen ) );
	const { support_page } = boot().urls;
	return (
		<div>
			<ComboboxControl
				{ ...CONTROL }
				label={ settingsFieldLabels().support_page_id }
				value={ chosen === '0' ? null : chosen }
				options={ pages.map( ( { id, title } ) => ( {
					value: String( id ),
					label: decodeEntities( title ) || `#${ id }`,
				} ) ) }
				onFilterValueChange={ setSearch }
				onChange={ ( value ) => form.set( 'support_page_id', value ?? '0' ) }
				help={
					form.errors.support_page_id ??
					__(
						'Customers ask and see their tickets here. Links in mails lead to it.',
						'mizkar'
					)
				}
			/>
			{ support_page !== '' && (
				<ExternalLink href={ support_page }>
					{ __( 'See the page', 'mizkar' ) }
				</ExternalLink>
			) }
		</div>
	);
}
