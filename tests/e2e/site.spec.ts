import { expect, test } from './support/test';

test(
	'the site speaks its language, from its own side of the page',
	{ tag: '@both' },
	async ( { page, site } ) => {
		await page.goto( '/support/' );
		await expect( page.locator( 'html' ) ).toHaveAttribute(
			'lang',
			site.isPersian ? 'fa-IR' : 'en-US'
		);
		await expect( page.locator( 'body' ) ).toHaveCSS(
			'direction',
			site.isPersian ? 'rtl' : 'ltr'
		);
	}
);

test( 'an agent signs in and finds the inbox in the menu', async ( { agentPage, site } ) => {
	await agentPage.goto( `${ site.url }/wp-admin/admin.php?page=mizkar` );
	await expect( agentPage.locator( '#mizkar-inbox' ) ).toBeAttached();
} );

test( 'background work can be run at once', async ( { site } ) => {
	expect( await site.mailsTo( 'nobody@example.com' ) ).toEqual( [] );
} );
