import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { APIRequestContext, Page } from '@playwright/test';
import type { Place } from './places';

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
	constructor(
		private readonly place: Place,
		private readonly request: APIRequestContext
	) {}

	get url(): string {
		return this.place.url;
	}

	get isPersian(): boolean {
		return this.place.locale === 'fa_IR';
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
	async signIn( page: Page, account: Account ): Promise< void > {
		await page.goto( `${ this.url }/wp-login.php` );
		await page.locator( '#user_login' ).fill( account );
		await page.locator( '#user_pass' ).fill( this.password( account ) );
		await Promise.all( [
			page.waitForURL( ( url ) => ! url.pathname.endsWith( '/wp-login.php' ) ),
			page.locator( '#wp-submit' ).click(),
		] );
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
