import { Button, Modal, SelectControl } from '@wordpress/components';
import { useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { useCreateTicket } from '../../entities/use-reply';
import { useDepartments } from '../../entities/use-vocabulary';
import { toApiError } from '../../shared/api-error';
import type { ApiError } from '../../shared/api-error';
import { ticketFieldLabels } from '../../shared/generated/labels';
import { NEW_TICKET_LIMITS } from '../../shared/generated/lists';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { FieldText } from '../../ui/FieldText';
import { RichText } from '../../ui/rich-text/RichText';
import { UploadList } from '../../ui/UploadList';
import { finished, isUploading } from './editor/uploads-state';
import { useUploads } from './editor/use-uploads';
import { useInbox } from './inbox-context';
import { EMPTY_FORM, missingFields, newTicketInput } from './new-ticket-form';
import type { FieldName, NewTicketForm } from './new-ticket-form';

type Change = ( changes: Partial< NewTicketForm > ) => void;

interface FieldsProps {
	form: NewTicketForm;
	errorOf: ( name: FieldName ) => string | undefined;
	change: Change;
}

function Fields( { form, errorOf, change }: FieldsProps ) {
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

/** An agent opens a ticket for somebody who called or wrote elsewhere. */
export function NewTicketModal( { onClose }: { onClose: () => void } ) {
	const { openTicket } = useInbox();
	const create = useCreateTicket();
	const [ form, setForm ] = useState( EMPTY_FORM );
	const [ isSending, setIsSending ] = useState( false );
	const [ hasTried, setHasTried ] = useState( false );
	const [ error, setError ] = useState< ApiError | null >( null );
	const editorRef = useRef< HTMLDivElement >( null );
	const uploads = useUploads( [] );

	const change: Change = ( changes ) => setForm( ( before ) => ( { ...before, ...changes } ) );
	const missing = missingFields( form );
	const errorOf = ( name: FieldName ): string | undefined =>
		error?.fields[ name === 'html' ? 'body' : name ] ??
		( hasTried && missing.includes( name ) ? __( 'This is missing.', 'mizkar' ) : undefined );

	const send = async () => {
		setHasTried( true );
		if ( missing.length > 0 || isSending || isUploading( uploads.uploads ) ) {
			return;
		}
		setIsSending( true );
		setError( null );
		try {
			const keys = finished( uploads.uploads ).map( ( { key } ) => key );
			const { id } = await create( newTicketInput( form, keys ) );
			onClose();
			openTicket( id );
		} catch ( thrown ) {
			setError( toApiError( thrown ) );
			setIsSending( false );
		}
	};
	const bodyError = errorOf( 'html' );

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
					void send();
				} }
			>
				{ error !== null && (
					<ErrorNotice error={ error } kept={ __( 'Your text is kept.', 'mizkar' ) } />
				) }
				<Fields form={ form } errorOf={ errorOf } change={ change } />
				<div>
					<RichText
						label={ __( 'What the customer asked', 'mizkar' ) }
						placeholder={ __( 'What the customer asked', 'mizkar' ) }
						initialHtml=""
						editorRef={ editorRef }
						onChange={ ( html ) => change( { html } ) }
						onFiles={ uploads.add }
						onSubmit={ () => void send() }
					/>
					{ bodyError !== undefined && (
						<p className="mizkar-field-error">{ bodyError }</p>
					) }
					<UploadList
						uploads={ uploads.uploads }
						onRemove={ uploads.remove }
						onRetry={ uploads.retry }
					/>
				</div>
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
