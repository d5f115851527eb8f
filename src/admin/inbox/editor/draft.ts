import { isRecord } from '../../../shared/api-error';
import { createDrafts } from '../../../shared/drafts';
import type { Attachment } from '../../../shared/generated/types';

export type Kind = 'reply' | 'note';

/** What is written and not sent yet, with the files that are uploaded already. */
export interface Draft {
	html: string;
	attachments: Attachment[];
}

export const EMPTY_DRAFT: Draft = { html: '', attachments: [] };

const drafts = createDrafts();
const keyOf = ( ticketId: number, kind: Kind ): string => `desk:${ ticketId }:${ kind }`;

const isAttachment = ( value: unknown ): value is Attachment =>
	isRecord( value ) &&
	typeof value.key === 'string' &&
	typeof value.name === 'string' &&
	typeof value.url === 'string';

const isDraft = ( value: unknown ): value is Draft =>
	isRecord( value ) &&
	typeof value.html === 'string' &&
	Array.isArray( value.attachments ) &&
	value.attachments.every( isAttachment );

export const isEmptyDraft = ( { html, attachments }: Draft ): boolean =>
	html === '' && attachments.length === 0;

export const readDraft = ( ticketId: number, kind: Kind ): Draft =>
	drafts.read( keyOf( ticketId, kind ), isDraft ) ?? EMPTY_DRAFT;

export function writeDraft( ticketId: number, kind: Kind, draft: Draft ): void {
	if ( isEmptyDraft( draft ) ) {
		drafts.drop( keyOf( ticketId, kind ) );
	} else {
		drafts.write( keyOf( ticketId, kind ), draft );
	}
}

export const sweepDrafts = (): void => drafts.sweep();
