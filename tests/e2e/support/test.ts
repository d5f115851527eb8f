import { test as base } from '@playwright/test';
import type { BrowserContext, Page } from '@playwright/test';
import { places } from './places';
import { Rest } from './rest';
import { TestSite } from './site';
import type { Account } from './site';

type Session = Awaited< ReturnType< BrowserContext[ 'storageState' ] > >;

interface Fixtures {
	/** A page of its own, of a visitor who is not signed in. */
	guestPage: Page;
	/** A page of its own, signed in as the agent. */
	agentPage: Page;
	/** A page of its own, signed in as the customer. */
	customerPage: Page;
	/** A page of its own, signed in as the administrator. */
	adminPage: Page;
	/** The administrator's REST client. */
	desk: Rest;
	/** Makes an account, and gives a page that is signed in with it. */
	newAccount: ( login: string, role: string ) => Promise< { id: number; page: Page } >;
}

interface WorkerFixtures {
	/** The site in this project's language. */
	site: TestSite;
	/** Cookies of an account, signed in once. */
	session: ( account: Account ) => Promise< Session >;
}

export const test = base.extend< Fixtures, WorkerFixtures >( {
	site: [
		async ( { playwright }, use, info ) => {
			const place = places.find( ( { locale } ) => info.project.name.startsWith( locale ) );
			if ( place === undefined ) {
				throw new Error( `No site speaks ${ info.project.name }.` );
			}
			const request = await playwright.request.newContext();
			await use( new TestSite( place, request ) );
			await request.dispose();
		},
		{ scope: 'worker' },
	],
	session: [
		async ( { browser, site }, use ) => {
			const known = new Map< Account, Promise< Session > >();
			const signIn = async ( account: Account ): Promise< Session > => {
				const context = await browser.newContext();
				await site.signIn( await context.newPage(), account, site.password( account ) );
				const session = await context.storageState();
				await context.close();
				return session;
			};
			await use( ( account ) => {
				const session = known.get( account ) ?? signIn( account );
				known.set( account, session );
				return session;
			} );
		},
		{ scope: 'worker' },
	],
	guestPage: async ( { browser }, use ) => {
		const context = await browser.newContext();
		await use( await context.newPage() );
		await context.close();
	},
	agentPage: async ( { browser, session }, use ) => {
		const context = await browser.newContext( { storageState: await session( 'agent' ) } );
		await use( await context.newPage() );
		await context.close();
	},
	customerPage: async ( { browser, session }, use ) => {
		const context = await browser.newContext( { storageState: await session( 'customer' ) } );
		await use( await context.newPage() );
		await context.close();
	},
	adminPage: async ( { browser, session }, use ) => {
		const context = await browser.newContext( { storageState: await session( 'admin' ) } );
		await use( await context.newPage() );
		await context.close();
	},
	desk: async ( { playwright, session, site }, use ) => {
		const request = await playwright.request.newContext( {
			storageState: await session( 'admin' ),
		} );
		await use( await Rest.of( request, site.url ) );
		await request.dispose();
	},
	newAccount: async ( { browser, desk, site }, use ) => {
		const contexts: BrowserContext[] = [];
		await use( async ( login, role ) => {
			const password = `${ login }-${ site.password( 'agent' ) }`;
			const { id } = await desk.send< { id: number } >( 'POST', 'wp/v2/users', {
				username: login,
				email: `${ login }@example.com`,
				name: login,
				roles: [ role ],
				password,
			} );
			const context = await browser.newContext();
			contexts.push( context );
			const page = await context.newPage();
			await site.signIn( page, login, password );
			return { id, page };
		} );
		await Promise.all( contexts.map( ( context ) => context.close() ) );
	},
} );

export { expect } from '@playwright/test';
