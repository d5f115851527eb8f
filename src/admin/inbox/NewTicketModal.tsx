import { Button, Modal, SelectControl } from '@wordpress/components';
import { useRef } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { useDepartments } from '../../entities/use-vocabulary';
import { ticketFieldLabels } from '../../shared/generated/labels';
import { NEW_TICKET_LIMITS } from '../../shared/generated/lists';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { FieldText } from '../../ui/FieldText';
import { RichText } from '../../ui/rich-text/RichText';
import { UploadList } from '../../ui/UploadList';
import { EMPTY_FORM } from './new-ticket-form';
import { useNewTicket } from './use-new-ticket';
import type { NewTicket } from './use-new-ticket';

function Fields( { form, errorOf, change }: Pick< NewTicket, 'form' | 'errorOf' | 'change' > ) {
	const departments = useDepartments();
	return (
		<>
			<div className="mizkar-new-ticket__row">
				<FieldText
					label={ __( 'Customer’s name', 'mizkar' ) }
					value={ form.name }
					maxLength={ NEW_TICKET_LIMITS.name }
					error={ errorOf( 'name' ) }
					onChange={ ( name ) => change( { name } ) }
				/>
				<FieldText
					label={ __( 'Customer’s e-mail address', 'mizkar' ) }
					type="email"
					value={ form.email }
					maxLength={ NEW_TICKET_LIMITS.email }
					error={ errorOf( 'email' ) }
					onChange={ ( email ) => change( { email } ) }
				/>
			</div>
			<FieldText
				label={ ticketFieldLabels().subject }
				value={ form.subject }
				maxLength={ NEW_TICKET_LIMITS.subject }
				error={ errorOf( 'subject' ) }
				onChange={ ( subject ) => change( { subject } ) }
			/>
			<SelectControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				label={ ticketFieldLabels().department_id }
				value={ String( form.department_id ?? '' ) }
				options={ [
					{ value: '', label: __( 'No department', 'mizkar' ) },
					...departments.map( ( { id, name } ) => ( {
						value: String( id ),
						label: name,
					} ) ),
				] }
				onChange={ ( value: string ) =>
					change( { department_id: value === '' ? null : Number( value ) } )
				}
			/>
		</>
	);
}

function Question( { newTicket }: { newTicket: NewTicket } ) {
	const editorRef = useRef< HTMLDivElement >( null );
	const { change, errorOf, send, uploads } = newTicket;
	const error = errorOf( 'html' );
	return (
		<div>
			<RichText
				label={ __( 'What the customer asked', 'mizkar' ) }
				placeholder={ __( 'What the customer asked', 'mizkar' ) }
				initialHtml=""
				editorRef={ editorRef }
				onChange={ ( html ) => change( { html } ) }
				onFiles={ uploads.add }
				onSubmit={ send }
			/>
			{ error !== undefined && <p className="mizkar-field-error">{ error }</p> }
			<UploadList
				uploads={ uploads.uploads }
				onRemove={ uploads.remove }
				onRetry={ uploads.retry }
			/>
		</div>
	);
}

/** An agent opens a ticket for somebody who called or wrote elsewhere. */
export function NewTicketModal( { onClose }: { onClose: () => void } ) {
	const newTicket = useNewTicket( onClose );
	const { form, error, isSending, send } = newTicket;
	return (
		<Modal
			title={ __( 'New ticket for a customer', 'mizkar' ) }
			size="large"
			shouldCloseOnClickOutside={ form === EMPTY_FORM }
			onRequestClose={ onClose }
		>
			<form
				className="mizkar-new-ticket"
				noValidate
				onSubmit={ ( event ) => {
					event.preventDefault();
					send();
				} }
			>
				{ error !== null && (
					<ErrorNotice error={ error } kept={ __( 'Your text is kept.', 'mizkar' ) } />
				) }
				<Fields { ...newTicket } />
				<Question newTicket={ newTicket } />
				<div className="mizkar-new-ticket__actions">
					<Button __next40pxDefaultSize variant="tertiary" onClick={ onClose }>
						{ __( 'Cancel', 'mizkar' ) }
					</Button>
					<Button
						__next40pxDefaultSize
						variant="primary"
						type="submit"
						isBusy={ isSending }
					>
						{ __( 'Create ticket', 'mizkar' ) }
					</Button>
				</div>
			</form>
		</Modal>
	);
}
