import { latinDigits } from '../../shared/digits';
import type { NewTicketInput } from '../../shared/generated/types';

/** A ticket that an agent opens for a customer, as it is being typed. */
export interface NewTicketForm {
	name: string;
	email: string;
	subject: string;
	department_id: number | null;
	html: string;
}

export const EMPTY_FORM: NewTicketForm = {
	name: '',
	email: '',
	subject: '',
	department_id: null,
	html: '',
};

export type FieldName = keyof NewTicketForm;

/** What still has to be filled in before it can be sent. */
export function missingFields( form: NewTicketForm ): FieldName[] {
	const required: FieldName[] = [ 'name', 'email', 'subject', 'html' ];
	return required.filter( ( name ) => String( form[ name ] ?? '' ).trim() === '' );
}

export const newTicketInput = (
	form: NewTicketForm,
	attachment_keys: string[]
): NewTicketInput => ( {
	name: form.name.trim(),
	email: latinDigits( form.email.trim() ),
	subject: form.subject.trim(),
	body: form.html,
	body_format: 'html',
	department_id: form.department_id,
	attachment_keys,
} );
