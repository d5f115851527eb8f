import type { VisitorApi } from '../api-visitor';
import { toApiError } from '../api-error';
import { watchConnection } from '../connection';
import { createDrafts } from '../drafts';
import { createSubmissions } from '../submission-id';
import { createFiles } from './composer-files';
import type { FilesConfig } from './composer-files';
import {
	errorsByField,
	fillIn,
	isFieldRecord,
	missingIn,
	showErrors,
	valuesOf,
} from './composer-state';
import type { ComposerContext, FileItem } from './composer-state';

/** What is sent, once it is complete. */
export interface Content {
	values: Record< string, string >;
	attachment_keys: string[];
	submission_id: string;
}

export interface ComposerParts< C extends ComposerContext > {
	visitor: VisitorApi;
	config: FilesConfig;
	/** What a draft is kept under. */
	draftKey: ( context: C ) => string;
	send: ( context: C, content: Content, form: HTMLFormElement ) => Promise< void >;
}

export interface Composer< C extends ComposerContext > {
	start: ( context: C, form: HTMLFormElement ) => void;
	typed: ( context: C, form: HTMLFormElement ) => void;
	submit: ( context: C, form: HTMLFormElement ) => Promise< void >;
	addFiles: ( context: C, files: readonly File[] ) => void;
	retryFile: ( file: FileItem ) => void;
	removeFile: ( context: C, file: FileItem ) => void;
}

/**
 * Writing and sending with files. A text is kept from the first letter until the server has it: over a reload, an ended session
 * and a lost connection.
 */
export function createComposer< C extends ComposerContext >(
	parts: ComposerParts< C >
): Composer< C > {
	const { visitor, config, draftKey } = parts;
	const { words } = config;
	const files = createFiles( visitor.uploads, config );
	const drafts = createDrafts();
	const submissions = createSubmissions();
	const waiting = new Map< HTMLFormElement, C >();

	watchConnection( ( online ) => {
		if ( online ) {
			const held = [ ...waiting ];
			waiting.clear();
			held.forEach( ( [ form, context ] ) => void submit( context, form ) );
		}
	} );

	const refuse = (
		context: C,
		form: HTMLFormElement,
		errors: Record< string, string >,
		notice: string
	): void => {
		showErrors( context, form, errors, notice );
		focusSoon( form.querySelector( '.mizkar-summary' ) );
	};

	const deliver = async ( context: C, form: HTMLFormElement ): Promise< void > => {
		await files.settled( context );
		if ( context.files.some( ( { isFailed } ) => isFailed ) ) {
			refuse( context, form, { files: words.checkFiles ?? '' }, words.checkFiles ?? '' );
			return;
		}
		context.progress = words.sending ?? '';
		await send( context, form );
		submissions.done( draftKey( context ) );
		drafts.drop( draftKey( context ) );
		form.reset();
		files.clear( context );
	};

	const send = async ( context: C, form: HTMLFormElement ): Promise< void > => {
		const content = () => {
			const values = valuesOf( form );
			const attachment_keys = context.files.map( ( { key } ) => key );
			const names = context.files.map( ( { id } ) => id );
			const submission_id = submissions.idFor( draftKey( context ), [ values, names ] );
			return { values, attachment_keys, submission_id };
		};
		try {
			await parts.send( context, content(), form );
		} catch ( error ) {
			if ( ! ( 'attachment_keys' in toApiError( error ).fields ) ) {
				throw error;
			}
			// They belonged to a session that has ended.
			await files.sendAgain( context );
			await parts.send( context, content(), form );
		}
	};

	const explain = ( context: C, form: HTMLFormElement, error: unknown ): void => {
		const problem = toApiError( error );
		if ( problem.code === 'offline' ) {
			waiting.set( form, context );
			context.progress = words.offline ?? '';
			return;
		}
		const isOurs = problem.code.startsWith( 'mizkar_' ) && problem.message !== '';
		const notice = isOurs ? problem.message : ( words.unreachable ?? '' );
		refuse( context, form, errorsByField( problem ), notice );
	};

	const submit = async ( context: C, form: HTMLFormElement ): Promise< void > => {
		if ( context.isSending ) {
			return;
		}
		const missing = missingIn( form, words );
		if ( Object.keys( missing ).length > 0 ) {
			refuse( context, form, missing, words.checkFields ?? '' );
			return;
		}
		showErrors( context, form, {}, '' );
		context.isSending = true;
		const isUploading = context.files.some( ( { isSending } ) => isSending );
		context.progress = ( isUploading ? words.uploading : words.sending ) ?? '';
		try {
			await deliver( context, form );
			context.progress = '';
		} catch ( error ) {
			context.progress = '';
			explain( context, form, error );
		} finally {
			context.isSending = false;
		}
	};

	return {
		start: ( context, form ) => {
			drafts.sweep();
			form.noValidate = true;
			context.isLive = true;
			const draft = drafts.read( draftKey( context ), isFieldRecord );
			if ( draft && fillIn( form, draft ) ) {
				context.progress = words.restored ?? '';
			}
		},
		typed: ( context, form ) => {
			if ( waiting.delete( form ) ) {
				// Whoever goes on writing wants to press send himself.
				context.progress = '';
			}
			drafts.write( draftKey( context ), valuesOf( form ) );
		},
		submit,
		addFiles: files.add,
		retryFile: files.retry,
		removeFile: files.remove,
	};
}

/** Once what changed has been drawn. */
export function focusSoon( element: Element | null ): void {
	setTimeout( () => {
		if ( element instanceof HTMLElement ) {
			element.focus();
		}
	}, 50 );
}
