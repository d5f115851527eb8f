import type { CustomerNewTicketInput } from '../../src/shared/generated/types';
import type { Content } from '../../src/shared/visitor/composer';
import { titleOf } from '../../src/shared/visitor/composer-state';

/**
 * What the form has, as the server takes it.
 *
 * @param content
 * @param isMember Then who asks is known.
 */
export function inputOf( content: Content, isMember: boolean ): CustomerNewTicketInput {
	const { subject, body = '', name = '', email = '', department_id = '' } = content.values;
	return {
		subject: subject ?? titleOf( body ),
		body,
		...( isMember ? {} : { name, email } ),
		...( department_id === '' ? {} : { department_id: Number( department_id ) } ),
		attachment_keys: content.attachment_keys,
		submission_id: content.submission_id,
	};
}
