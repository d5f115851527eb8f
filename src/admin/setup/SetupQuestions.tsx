import { Button, FormTokenField } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { setupFieldLabels } from '../../shared/generated/labels';
import { SETUP_LIMITS } from '../../shared/generated/lists';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { FieldText } from '../../ui/FieldText';
import { CONTROL } from '../../ui/control-props';
import type { SetupForm } from './use-setup-form';

function DepartmentNames( { form }: { form: SetupForm } ) {
	return (
		<div>
			<FormTokenField
				{ ...CONTROL }
				label={ setupFieldLabels().departments }
				value={ form.values.departments }
				suggestions={ [
					__( 'Sales', 'mizkar' ),
					__( 'Technical support', 'mizkar' ),
					__( 'Billing', 'mizkar' ),
				] }
				maxLength={ SETUP_LIMITS.departments }
				tokenizeOnBlur
				onChange={ ( tokens ) =>
					form.set( {
						departments: tokens.map( ( token ) =>
							typeof token === 'string' ? token : token.value
						),
					} )
				}
			/>
			<p className={ form.errors.departments ? 'mizkar-hint has-error' : 'mizkar-hint' }>
				{ form.errors.departments ??
					__(
						'Customers choose one when they ask. One is enough for a small team; none is fine too.',
						'mizkar'
					) }
			</p>
		</div>
	);
}

function Sender( { form }: { form: SetupForm } ) {
	const labels = setupFieldLabels();
	return (
		<>
			<FieldText
				label={ labels.sender_name }
				value={ form.values.sender_name }
				onChange={ ( sender_name ) => form.set( { sender_name } ) }
				help={ __(
					'What customers see as the sender. Empty: the name of the site.',
					'mizkar'
				) }
				error={ form.errors.sender_name }
				maxLength={ SETUP_LIMITS.sender_name }
			/>
			<FieldText
				label={ labels.sender_email }
				type="email"
				value={ form.values.sender_email }
				onChange={ ( sender_email ) => form.set( { sender_email } ) }
				help={ __(
					'Best an address of this site’s own domain. Empty: what WordPress uses.',
					'mizkar'
				) }
				error={ form.errors.sender_email }
			/>
		</>
	);
}

export function SetupQuestions( { form, hasPage }: { form: SetupForm; hasPage: boolean } ) {
	return (
		<form
			noValidate
			className="mizkar-section__fields"
			onSubmit={ ( event ) => {
				event.preventDefault();
				void form.submit();
			} }
		>
			{ ! hasPage && (
				<FieldText
					label={ setupFieldLabels().page_title }
					value={ form.values.page_title }
					onChange={ ( page_title ) => form.set( { page_title } ) }
					help={ __(
						'A page of this name is published, with the form and the list of tickets on it. You can change it like any page.',
						'mizkar'
					) }
					error={ form.errors.page_title }
					maxLength={ SETUP_LIMITS.page_title }
				/>
			) }
			<DepartmentNames form={ form } />
			<Sender form={ form } />
			{ form.error && (
				<ErrorNotice
					error={ form.error }
					kept={ __( 'What you entered is still here.', 'mizkar' ) }
				/>
			) }
			<Button
				__next40pxDefaultSize
				variant="primary"
				type="submit"
				isBusy={ form.isRunning }
				disabled={ form.isRunning }
			>
				{ __( 'Set up the desk', 'mizkar' ) }
			</Button>
		</form>
	);
}
