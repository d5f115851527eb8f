import { test as base, type Page } from '@playwright/test';
import { places } from './places';
import { TestSite } from './site';

interface Fixtures {
	/** The site in this project's language. */
	site: TestSite;
	/** A page of its own, signed in as the agent. */
	agentPage: Page;
	/** A page of its own, signed in as the customer. */
	customerPage: Page;
}

export const test = base.extend< Fixtures >( {
	site: async ( { playwright }, use, info ) => {
		const place = places.find( ( { locale } ) => locale === info.project.name );
		if ( place === undefined ) {
			throw new Error( `No site speaks ${ info.project.name }.` );
		}
		const request = await playwright.request.newContext();
		await use( new TestSite( place, request ) );
		await request.dispose();
	},
	agentPage: async ( { browser, site }, use ) => {
		const context = await browser.newContext();
		const page = await context.newPage();
		await site.signIn( page, 'agent' );
		await use( page );
		await context.close();
	},
	customerPage: async ( { browser, site }, use ) => {
		const context = await browser.newContext();
		const page = await context.newPage();
		await site.signIn( page, 'customer' );
		await use( page );
		await context.close();
	},
} );

export { expect } from '@playwright/test';
