import type { VisitorApi } from '../api-visitor';
import { toApiError } from '../api-error';
import { watchConnection } from '../connection';
import { createDrafts } from '../drafts';
import type { Drafts } from '../drafts';
import { createSubmissions } from '../submission-id';
import type { Submissions } from '../submission-id';
import { createFiles } from './composer-files';
import type { ComposerFiles, FilesConfig } from './composer-files';
import {
	errorsByField,
	fillIn,
	forgiveField,
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
	typed: ( context: C, form: HTMLFormElement, field: EventTarget | null ) => void;
	submit: ( context: C, form: HTMLFormElement ) => Promise< void >;
	addFiles: ( context: C, files: readonly File[] ) => void;
	retryFile: ( file: FileItem ) => void;
	removeFile: ( context: C, file: FileItem ) => void;
}

interface Composing< C extends ComposerContext > {
	readonly parts: ComposerParts< C >;
	readonly files: ComposerFiles;
	readonly drafts: Drafts;
	readonly submissions: Submissions;
	/** Forms that are sent as soon as there is a connection. */
	readonly waiting: Map< HTMLFormElement, C >;
}

/**
 * Writing and sending with files. A text is kept from the first letter until the server has it: over a reload, an ended session
 * and a lost connection.
 *
 * @param parts
 */
export function createComposer< C extends ComposerContext >(
	parts: ComposerParts< C >
): Composer< C > {
	const state: Composing< C > = {
		parts,
		files: createFiles( parts.visitor.uploads, parts.config ),
		drafts: createDrafts(),
		submissions: createSubmissions(),
		waiting: new Map(),
	};
	const { files, drafts, waiting } = state;
	watchConnection( ( online ) => {
		if ( online ) {
			const held = [ ...waiting ];
			waiting.clear();
			held.forEach( ( [ form, context ] ) => void submit( state, context, form ) );
		}
	} );
	return {
		start: ( context, form ) => {
			drafts.sweep();
			form.noValidate = true;
			context.isLive = true;
			const draft = drafts.read( parts.draftKey( context ), isFieldRecord );
			if ( draft && fillIn( form, draft ) ) {
				context.progress = parts.config.words.restored ?? '';
			}
		},
		typed: ( context, form, field ) => {
			forgiveField( context, field );
			if ( waiting.delete( form ) ) {
				// Whoever goes on writing wants to press send himself.
				context.progress = '';
			}
			drafts.write( parts.draftKey( context ), valuesOf( form ) );
		},
		submit: ( context, form ) => submit( state, context, form ),
		addFiles: files.add,
		retryFile: files.retry,
		removeFile: files.remove,
	};
}

async function submit< C extends ComposerContext >(
	state: Composing< C >,
	context: C,
	form: HTMLFormElement
): Promise< void > {
	const { words } = state.parts.config;
	if ( context.isSending ) {
		return;
	}
	const missing = missingIn( form, words );
	if ( Object.keys( missing ).length > 0 ) {
		refuse( context, form, missing, words.checkFields );
		return;
	}
	showErrors( context, form, {}, '' );
	context.isSending = true;
	const isUploading = context.files.some( ( { isSending } ) => isSending );
	context.progress = ( isUploading ? words.uploading : words.sending ) ?? '';
	try {
		await deliver( state, context, form );
		context.progress = '';
	} catch ( error ) {
		context.progress = '';
		explain( state, context, form, error );
	} finally {
		context.isSending = false;
	}
}

async function deliver< C extends ComposerContext >(
	state: Composing< C >,
	context: C,
	form: HTMLFormElement
): Promise< void > {
	const { parts, files, drafts, submissions } = state;
	const { words } = parts.config;
	await files.settled( context );
	if ( context.files.some( ( { isFailed } ) => isFailed ) ) {
		refuse( context, form, { files: words.checkFiles ?? '' }, words.checkFiles );
		return;
	}
	context.progress = words.sending ?? '';
	await send( state, context, form );
	submissions.done( parts.draftKey( context ) );
	drafts.drop( parts.draftKey( context ) );
	form.reset();
	files.clear( context );
}

async function send< C extends ComposerContext >(
	state: Composing< C >,
	context: C,
	form: HTMLFormElement
): Promise< void > {
	try {
		await state.parts.send( context, contentOf( state, context, form ), form );
	} catch ( error ) {
		if ( ! ( 'attachment_keys' in toApiError( error ).fields ) ) {
			throw error;
		}
		// They belonged to a session that has ended.
		await state.files.sendAgain( context );
		await state.parts.send( context, contentOf( state, context, form ), form );
	}
}

function contentOf< C extends ComposerContext >(
	{ parts, submissions }: Composing< C >,
	context: C,
	form: HTMLFormElement
): Content {
	const values = valuesOf( form );
	const names = context.files.map( ( { id } ) => id );
	return {
		values,
		attachment_keys: context.files.map( ( { key } ) => key ),
		submission_id: submissions.idFor( parts.draftKey( context ), [ values, names ] ),
	};
}

function explain< C extends ComposerContext >(
	{ parts, waiting }: Composing< C >,
	context: C,
	form: HTMLFormElement,
	error: unknown
): void {
	const { words } = parts.config;
	const problem = toApiError( error );
	if ( problem.code === 'offline' ) {
		waiting.set( form, context );
		context.progress = words.offline ?? '';
		return;
	}
	const isOurs = problem.code.startsWith( 'mizkar_' ) && problem.message !== '';
	const notice = isOurs ? problem.message : words.unreachable;
	refuse( context, form, errorsByField( problem ), notice );
}

function refuse(
	context: ComposerContext,
	form: HTMLFormElement,
	errors: Record< string, string >,
	notice = ''
): void {
	showErrors( context, form, errors, notice );
	focusSoon( form.querySelector( '.mizkar-summary' ) );
}

/**
 * Once what changed has been drawn.
 *
 * @param element
 */
export function focusSoon( element: Element | null ): void {
	setTimeout( () => {
		if ( element instanceof HTMLElement ) {
			element.focus();
		}
	}, 50 );
}
