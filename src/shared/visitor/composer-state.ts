import type { ApiError } from '../api-error';

/** One chosen file, as the list shows it. */
export interface FileItem {
	id: string;
	/** Empty until the server has it. */
	key: string;
	/** For the plain form: key and name. */
	kept: string;
	name: string;
	size: string;
	percent: number;
	error: string;
	isSending: boolean;
	isFailed: boolean;
	mayRetry: boolean;
}

/** A line of the summary, leading to its field. */
export interface Problem {
	href: string;
	text: string;
}

/** What the server renders a form with, and what the view module changes. */
export interface ComposerContext {
	prefix: string;
	errors: Record< string, string >;
	problems: Problem[];
	notice: string;
	progress: string;
	files: FileItem[];
	isSending: boolean;
	isDragging: boolean;
	isLive: boolean;
}

export type Words = Record< string, string >;

/** Names of form fields, without which WordPress would take them for its own. */
export const FIELD_PREFIX = 'mizkar_';

/** What belongs to the plain form alone. */
const FORM_ONLY = [ 'action', 'stamp', 'token', 'website', 'kept', 'files', 'untitled' ];

type FormField = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isField = ( element: Element ): element is FormField =>
	element instanceof HTMLInputElement ||
	element instanceof HTMLTextAreaElement ||
	element instanceof HTMLSelectElement;

/** A form's fields; those of a disabled group are as if they were not there. */
export const fieldsOf = ( form: HTMLFormElement ): FormField[] =>
	[ ...form.elements ].filter( isField ).filter( ( field ) => ! field.matches( ':disabled' ) );

export const nameOf = ( field: FormField ): string =>
	field.name.replace( /\[\]$/, '' ).slice( FIELD_PREFIX.length );

const isChosen = ( field: FormField ): boolean =>
	! ( field instanceof HTMLInputElement ) || field.type !== 'radio' || field.checked;

/** What was typed and chosen, by field. */
export function valuesOf( form: HTMLFormElement ): Record< string, string > {
	const typed = fieldsOf( form ).filter(
		( field ) => isChosen( field ) && ! FORM_ONLY.includes( nameOf( field ) )
	);
	return Object.fromEntries( typed.map( ( field ) => [ nameOf( field ), field.value ] ) );
}

/** Puts a draft back, into fields that are still empty. */
export function fillIn( form: HTMLFormElement, draft: Record< string, string > ): boolean {
	let filled = false;
	for ( const field of fieldsOf( form ) ) {
		const value = draft[ nameOf( field ) ] ?? '';
		if ( field instanceof HTMLInputElement && field.type === 'radio' ) {
			field.checked = field.checked || field.value === value;
		} else if (
			value !== '' &&
			field.value === '' &&
			! FORM_ONLY.includes( nameOf( field ) )
		) {
			field.value = value;
			filled = true;
		}
	}
	return filled;
}

/** What is wrong before anything is sent, by field. */
export function missingIn( form: HTMLFormElement, words: Words ): Record< string, string > {
	const wrong = fieldsOf( form ).filter( ( field ) => ! isGiven( field ) );
	return Object.fromEntries(
		wrong.map( ( field ) => [
			nameOf( field ),
			( field.validity.typeMismatch ? words.email : words.missing ) ?? '',
		] )
	);
}

const isGiven = ( field: FormField ): boolean =>
	field.validity.valid && ! ( field.required && field.value.trim() === '' );

/** The server names what it received; the form names what a person filled in. */
export function errorsByField( error: ApiError ): Record< string, string > {
	return Object.fromEntries(
		Object.entries( error.fields ).map( ( [ name, text ] ) => [
			name === 'attachment_keys' || name === 'file' ? 'files' : name,
			text,
		] )
	);
}

/** Shows what is wrong: above the form, beside each field, and to screen readers. */
export function showErrors(
	context: ComposerContext,
	form: HTMLFormElement,
	errors: Record< string, string >,
	notice: string
): void {
	const names = Object.keys( errors );
	context.errors = errors;
	context.notice = notice;
	context.problems = names
		.filter( () => names.length > 1 || errors[ names[ 0 ] ?? '' ] !== notice )
		.map( ( name ) => ( {
			href: `#${ context.prefix }-${ name }`,
			text: `${ labelOf( context.prefix, name ) } ${ errors[ name ] ?? '' }`.trim(),
		} ) );
	for ( const field of fieldsOf( form ) ) {
		if ( Object.hasOwn( errors, nameOf( field ) ) ) {
			field.setAttribute( 'aria-invalid', 'true' );
		} else {
			field.removeAttribute( 'aria-invalid' );
		}
	}
}

/** A field that is right now is not marked any more. */
export function forgiveField( context: ComposerContext, field: EventTarget | null ): void {
	if ( ! ( field instanceof Element ) || ! isField( field ) ) {
		return;
	}
	const name = nameOf( field );
	if ( Object.hasOwn( context.errors, name ) && isGiven( field ) ) {
		const { [ name ]: forgiven, ...errors } = context.errors;
		context.errors = errors;
		context.problems = context.problems.filter(
			( { href } ) => href !== `#${ context.prefix }-${ name }`
		);
		field.removeAttribute( 'aria-invalid' );
	}
}

function labelOf( prefix: string, name: string ): string {
	const target = document.getElementById( `${ prefix }-${ name }` );
	const label =
		target instanceof HTMLFieldSetElement
			? target.querySelector( 'legend' )
			: document.querySelector( `label[for="${ prefix }-${ name }"]` );
	const text = label?.textContent?.trim() ?? '';
	return text === '' || /[?؟:]$/.test( text ) ? text : `${ text }:`;
}

export const isFieldRecord = ( value: unknown ): value is Record< string, string > =>
	typeof value === 'object' &&
	value !== null &&
	Object.values( value ).every( ( entry ) => typeof entry === 'string' );

/** A title for a text that has none: its beginning, cut at a word. */
export function titleOf( body: string, longest = 80 ): string {
	const line = body.trim().replace( /\s+/g, ' ' );
	return line.length <= longest ? line : line.slice( 0, longest ).replace( /\s+\S*$/, '' ) + '…';
}
