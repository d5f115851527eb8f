import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { SampleFile } from './files';
import type { TestSite } from './site';

export interface Question {
	readonly subject: string;
	readonly body: string;
	readonly name?: string;
	readonly email?: string;
	readonly files?: readonly SampleFile[];
}

/** The customers' page: the form, the receipt, one ticket, all tickets. */
export class SupportPage {
	readonly form: Locator;
	readonly summary: Locator;
	readonly receipt: Locator;
	readonly ticket: Locator;
	readonly messages: Locator;
	readonly answer: Locator;
	readonly status: Locator;

	constructor(
		readonly page: Page,
		private readonly site: TestSite
	) {
		this.form = page
			.locator( 'form' )
			.filter( { has: page.locator( '[name="mizkar_subject"]' ) } );
		this.summary = page.locator( '.mizkar-summary:visible' );
		this.receipt = page.locator( '.mizkar-receipt:visible' );
		this.ticket = page
			.getByRole( 'article' )
			.filter( { has: page.locator( '.mizkar-thread' ) } );
		this.messages = this.ticket.locator( '.mizkar-thread > li' );
		this.answer = this.ticket.getByRole( 'textbox', {
			name: site.say( 'Your reply' ),
			exact: true,
		} );
		this.status = this.ticket.locator( '.mizkar-status' );
	}

	async open( query = '' ): Promise< void > {
		await this.page.goto( `${ this.site.url }/support/${ query }` );
	}

	field( english: string ): Locator {
		return this.form.getByLabel( this.site.say( english ), { exact: true } );
	}

	get subject(): Locator {
		return this.field( 'Subject' );
	}

	get body(): Locator {
		return this.field( 'How can we help?' );
	}

	get name(): Locator {
		return this.field( 'Your name' );
	}

	get email(): Locator {
		return this.field( 'Your e-mail address' );
	}

	get files(): Locator {
		return this.field( 'Files (optional)' );
	}

	/** Of the form, or of the ticket that is shown. */
	button( english: string, within: Locator = this.form ): Locator {
		return within.getByRole( 'button', { name: this.site.say( english ), exact: true } );
	}

	/** Cards where there are few departments, else one list. */
	get department(): Locator {
		return this.form.locator( '[name="mizkar_department_id"]' ).first();
	}

	async chooseDepartment(): Promise< void > {
		if ( ( await this.department.getAttribute( 'type' ) ) === 'radio' ) {
			await this.department.check();
		} else {
			await this.department.selectOption( { index: 1 } );
		}
	}

	/** Empty for none. */
	async chosenDepartment(): Promise< string > {
		return ( await this.typedFields() ).mizkar_department_id ?? '';
	}

	async fill( { subject, body, name, email, files }: Question ): Promise< void > {
		await this.chooseDepartment();
		if ( name !== undefined ) {
			await this.name.fill( name );
		}
		if ( email !== undefined ) {
			await this.email.fill( email );
		}
		await this.subject.fill( subject );
		await this.body.fill( body );
		if ( files !== undefined ) {
			await this.files.setInputFiles( [ ...files ] );
		}
	}

	async send(): Promise< void > {
		await this.button( 'Send' ).click();
	}

	/**
	 * A form that comes back within two seconds is taken for a machine's: waits until the page is older.
	 * The page carries when it was made.
	 */
	async waitUntilOld(): Promise< void > {
		const stamp = await this.page.locator( '[name="mizkar_stamp"]' ).first().inputValue();
		const madeAt = Number( stamp.split( '-' )[ 0 ] );
		await expect
			.poll( () => Math.floor( Date.now() / 1000 ) - madeAt, { intervals: [ 200 ] } )
			.toBeGreaterThanOrEqual( 2 );
	}

	/** What a browser would post. */
	async typedFields(): Promise< Record< string, string > > {
		const fields: Record< string, string > = {};
		for ( const field of await this.form.locator( '[name]:not([type="file"])' ).all() ) {
			const name = ( await field.getAttribute( 'name' ) ) ?? '';
			const isRadio = ( await field.getAttribute( 'type' ) ) === 'radio';
			if ( ! isRadio || ( await field.isChecked() ) ) {
				fields[ name ] = await field.inputValue();
			}
		}
		return fields;
	}

	/** Sends a question and goes on to its page. */
	async ask( question: Question ): Promise< number > {
		await this.open();
		await this.fill( question );
		await this.send();
		await this.receipt
			.getByRole( 'link', { name: this.site.say( 'See your ticket' ) } )
			.click();
		await expect( this.ticket ).toBeVisible();
		return this.ticketId();
	}

	ticketId(): number {
		return Number( new URL( this.page.url() ).searchParams.get( 'mizkar_ticket' ) );
	}

	async reply( text: string, files: readonly SampleFile[] = [] ): Promise< void > {
		await this.answer.fill( text );
		if ( files.length > 0 ) {
			await this.ticket
				.getByLabel( this.site.say( 'Files (optional)' ) )
				.setInputFiles( [ ...files ] );
		}
		await this.button( 'Send', this.ticket ).click();
	}

	message( text: string ): Locator {
		return this.messages.filter( { hasText: text } );
	}
}
