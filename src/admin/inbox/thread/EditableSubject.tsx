import { Button, TextControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { pencil } from '@wordpress/icons';
import { boot } from '../../../shared/boot';
import { localDigits } from '../../../shared/digits';
import { TICKET_LIMITS } from '../../../shared/generated/lists';
import type { Ticket } from '../../../shared/generated/types';

interface EditableSubjectProps {
	ticket: Ticket;
	onChange: ( subject: string ) => void;
}

interface SubjectFormProps {
	subject: string;
	onSave: ( subject: string ) => void;
	onCancel: () => void;
}

function SubjectForm( { subject, onSave, onCancel }: SubjectFormProps ) {
	const [ typed, setTyped ] = useState( subject );
	return (
		<form
			className="mizkar-thread__subject-form"
			onSubmit={ ( event ) => {
				event.preventDefault();
				onSave( typed.trim() );
			} }
		>
			<TextControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				// The person asked to write here.
				// eslint-disable-next-line jsx-a11y/no-autofocus
				autoFocus
				hideLabelFromVision
				label={ __( 'Subject', 'mizkar' ) }
				dir="auto"
				maxLength={ TICKET_LIMITS.subject }
				value={ typed }
				onChange={ setTyped }
				onKeyDown={ ( event ) => {
					if ( event.key === 'Escape' ) {
						event.stopPropagation();
						onCancel();
					}
				} }
			/>
			<Button
				size="compact"
				variant="primary"
				type="submit"
				disabled={ typed.trim() === '' }
				accessibleWhenDisabled
			>
				{ __( 'Save', 'mizkar' ) }
			</Button>
			<Button size="compact" variant="tertiary" onClick={ onCancel }>
				{ __( 'Cancel', 'mizkar' ) }
			</Button>
		</form>
	);
}

export function EditableSubject( { ticket, onChange }: EditableSubjectProps ) {
	const [ isEditing, setIsEditing ] = useState( false );
	if ( isEditing ) {
		return (
			<SubjectForm
				subject={ ticket.subject }
				onCancel={ () => setIsEditing( false ) }
				onSave={ ( subject ) => {
					setIsEditing( false );
					if ( subject !== '' && subject !== ticket.subject ) {
						onChange( subject );
					}
				} }
			/>
		);
	}
	return (
		<div className="mizkar-thread__subject">
			<h2>
				<bdi>{ ticket.subject }</bdi>{ ' ' }
				<bdi className="mizkar-thread__number">
					{ localDigits( ticket.number, boot().locale ) }
				</bdi>
			</h2>
			<Button
				size="small"
				icon={ pencil }
				iconSize={ 18 }
				label={ __( 'Change the subject', 'mizkar' ) }
				onClick={ () => setIsEditing( true ) }
			/>
		</div>
	);
}
