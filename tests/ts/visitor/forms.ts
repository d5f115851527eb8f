import type { ComposerContext } from '../../../src/shared/visitor/composer-state';

/** A form as the server draws it. */
export function formWith( inner: string ): HTMLFormElement {
	document.body.innerHTML = `<form><div class="mizkar-summary" tabindex="-1"></div>${ inner }</form>`;
	const form = document.querySelector( 'form' );
	if ( ! form ) {
		throw new Error( 'There is no form.' );
	}
	return form;
}

export const context = ( changes: Partial< ComposerContext > = {} ): ComposerContext => ( {
	prefix: 'ask',
	errors: {},
	problems: [],
	notice: '',
	progress: '',
	files: [],
	isSending: false,
	isDragging: false,
	isLive: false,
	...changes,
} );

export const WORDS = {
	missing: 'Missing.',
	email: 'No address.',
	checkFields: 'Check these.',
	checkFiles: 'Check the files.',
	uploading: 'Uploading.',
	sending: 'Sending.',
	offline: 'Offline.',
	unreachable: 'Unreachable.',
	restored: 'Restored.',
	uploadFailed: 'Not arrived.',
};

export const QUESTION = `
	<fieldset id="ask-department_id"><legend>About?</legend>
		<input type="radio" name="mizkar_department_id" value="1" required>
		<input type="radio" name="mizkar_department_id" value="2" required>
	</fieldset>
	<fieldset class="person"><label for="ask-email">Address</label><input id="ask-email" type="email" name="mizkar_email" required></fieldset>
	<label for="ask-body">Text</label><textarea id="ask-body" name="mizkar_body" required></textarea>
	<input type="file" name="mizkar_files[]"><input type="hidden" name="mizkar_kept[]" value="k:a.txt">
	<input type="hidden" name="mizkar_stamp" value="1-a"><input name="mizkar_website"><input type="hidden" name="mizkar_action" value="create_ticket">`;

export function field( name: string ): HTMLInputElement {
	const found = document.querySelector( `[name="mizkar_${ name }"]` );
	if ( ! found ) {
		throw new Error( `There is no field ${ name }.` );
	}
	return found as HTMLInputElement;
}
