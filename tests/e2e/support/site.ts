import { readFileSync } from 'node:fs';
import { mkdir, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { APIRequestContext, Page } from '@playwright/test';
import type { Place } from './places';
import { Words } from './words';

export type Account = 'admin' | 'agent' | 'customer';

/** A mail that would have left, as the delivery log keeps it. */
export interface SentMail {
	readonly id: number;
	readonly address: string;
	readonly template: string;
	readonly subject: string;
	readonly text: string;
	readonly html: string;
	readonly ticket_id: number | null;
}

/** The site under test, and what tests/e2e-plugin can do with it. */
export class TestSite {
	private readonly words: Words;

	constructor(
		private readonly place: Place,
		private readonly request: APIRequestContext
	) {
		this.words = new Words( place.locale );
	}

	get url(): string {
		return this.place.url;
	}

	get isPersian(): boolean {
		return this.place.locale === 'fa_IR';
	}

	/** Mizkar's words in the site's language. */
	say( english: string, ...values: readonly string[] ): string {
		return this.words.say( english, ...values );
	}

	/** A number as the site's readers write it. */
	digits( text: string ): string {
		return this.isPersian
			? text.replace( /\d/g, ( digit ) => '۰۱۲۳۴۵۶۷۸۹'.charAt( Number( digit ) ) )
			: text;
	}

	password( account: Account ): string {
		const file = path.resolve(
			__dirname,
			`../../../.cache/sites/e2e-${ this.place.port }.json`
		);
		const { passwords } = JSON.parse( readFileSync( file, 'utf8' ) ) as {
			passwords: Record< Account, string >;
		};
		return passwords[ account ];
	}

	/** Signs in by the sign-in page, as a person does. */
	async signIn( page: Page, login: string, password: string ): Promise< void > {
		await page.goto(
			`${ this.url }/wp-login.php?redirect_to=${ encodeURIComponent( this.url ) }`
		);
		await page.locator( '#user_login' ).fill( login );
		await page.locator( '#user_pass' ).fill( password );
		await this.oneAtATime( async () => {
			await Promise.all( [
				page.waitForURL( ( url ) => ! url.pathname.endsWith( '/wp-login.php' ) ),
				page.locator( '#wp-submit' ).click(),
			] );
		} );
	}

	/** WordPress reads and writes an account's list of sessions: of two workers that sign in at once, one would be forgotten. */
	private async oneAtATime( work: () => Promise< void > ): Promise< void > {
		const port = new URL( this.url ).port;
		const lock = path.join( tmpdir(), `mizkar-sign-in-${ process.ppid }-${ port }` );
		const take = () =>
			mkdir( lock ).then(
				() => true,
				() => false
			);
		await expect.poll( take, { message: 'The other worker signs in' } ).toBe( true );
		try {
			await work();
		} finally {
			await rmdir( lock );
		}
	}

	/** Runs everything that is due in the background now, and waits for it. */
	async work(): Promise< void > {
		await this.call( 'POST', 'work' );
	}

	/** Mails that would have left, oldest first, after everything due has been worked off. */
	async mailsTo( address: string ): Promise< readonly SentMail[] > {
		await this.work();
		return ( await this.call(
			'GET',
			`mails?to=${ encodeURIComponent( address ) }`
		) ) as SentMail[];
	}

	/** The newest mail to somebody from that template, as soon as it is there. */
	async mailTo( address: string, template: string ): Promise< SentMail > {
		let found: SentMail | undefined;
		const look = async () => {
			const mails = await this.mailsTo( address );
			found = mails.filter( ( mail ) => mail.template === template ).at( -1 );
			return found?.template;
		};
		await expect.poll( look, { message: `A mail to ${ address }` } ).toBe( template );
		return found ?? Promise.reject( new Error( `No mail to ${ address }` ) );
	}

	/** Where a mail leads its customer. */
	async mailedLink( address: string, template: string ): Promise< string > {
		const { text } = await this.mailTo( address, template );
		return /https?:\/\/\S+mizkar_key=[\w-]+/.exec( text )?.[ 0 ] ?? '';
	}

	private async call( method: 'GET' | 'POST', route: string ): Promise< unknown > {
		const response = await this.request.fetch(
			`${ this.url }/wp-json/mizkar-e2e/v1/${ route }`,
			{ method }
		);
		if ( ! response.ok() ) {
			throw new Error(
				`${ route } answered ${ response.status() }: ${ await response.text() }`
			);
		}
		return response.json();
	}
}
