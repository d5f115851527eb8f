import type { Page } from '@playwright/test';
import { expect, test } from './support/test';
import { unique } from './support/unique';

const button = ( page: Page, name: string ) => page.getByRole( 'button', { name, exact: true } );

test( 'settings are saved, and what cannot be used is said beside its field', async ( {
	adminPage,
	site,
} ) => {
	const settings = `${ site.url }/wp-admin/admin.php?page=mizkar-settings`;
	const sender = unique( 'Lamp shop' );
	await adminPage.goto( settings );
	const name = adminPage.getByRole( 'textbox', { name: 'Sender name' } );
	await name.fill( sender );
	await expect( adminPage.getByText( 'There are changes that are not saved.' ) ).toBeVisible();
	await button( adminPage, 'Save' ).click();
	await expect( button( adminPage, 'Save' ) ).toBeHidden();
	await adminPage.reload();
	await expect( name ).toHaveValue( sender );

	const address = adminPage.getByRole( 'textbox', { name: 'Sender address' } );
	await address.fill( 'nobody' );
	await button( adminPage, 'Save' ).click();
	await expect( address ).toHaveAttribute( 'aria-invalid', 'true' );
	await expect( address ).toHaveValue( 'nobody' );
	await button( adminPage, 'Discard' ).click();
	await expect( address ).toHaveValue( '' );
} );

test( 'departments are added, changed, deleted and brought back', async ( { adminPage, site } ) => {
	await adminPage.goto( `${ site.url }/wp-admin/admin.php?page=mizkar-settings` );
	const section = adminPage.getByRole( 'region', { name: 'Departments' } );
	const name = unique( 'Garden' );
	await section.getByRole( 'button', { name: 'Add department' } ).click();
	await section.getByRole( 'textbox', { name: 'Name' } ).fill( name );
	await section.getByRole( 'button', { name: 'Save', exact: true } ).click();
	await expect( section.getByText( name ) ).toBeVisible();

	await section.getByRole( 'button', { name: `Edit ${ name }` } ).click();
	await section.getByRole( 'textbox', { name: 'Description' } ).fill( 'Everything that grows' );
	await section.getByRole( 'button', { name: 'Save', exact: true } ).click();
	await expect( section.getByText( 'Everything that grows' ) ).toBeVisible();

	await section.getByRole( 'button', { name: `Delete ${ name }` } ).click();
	await expect( section.getByRole( 'status' ) ).toContainText( name );
	await expect( section.getByRole( 'button', { name: `Edit ${ name }` } ) ).toBeHidden();
	await section.getByRole( 'button', { name: 'Undo' } ).click();
	await expect( section.getByRole( 'button', { name: `Edit ${ name }` } ) ).toBeVisible();
	await adminPage.reload();
	await section.getByRole( 'button', { name: `Delete ${ name }` } ).click();
	await expect( section.getByRole( 'button', { name: `Edit ${ name }` } ) ).toBeHidden();
} );

test( 'every mail is readable in the delivery log, and can be sent once more', async ( {
	adminPage,
	desk,
	site,
} ) => {
	const email = `${ unique( 'log' ).replace( ' ', '.' ) }@example.com`;
	const ticket = await desk.newTicket( { subject: unique( 'Logged' ), email } );
	await desk.send( 'POST', `mizkar/v1/tickets/${ ticket.id }/messages`, {
		body: 'Here is your answer.',
		kind: 'reply',
	} );
	const { id, subject } = await site.mailTo( email, 'agent_replied' );
	await adminPage.goto( `${ site.url }/wp-admin/admin.php?page=mizkar-deliveries` );
	const rows = adminPage.getByRole( 'row' ).filter( { hasText: email } );
	await expect( rows.filter( { hasText: 'Answer to the customer' } ) ).toBeVisible();
	const before = await rows.count();
	await rows.filter( { hasText: 'Answer to the customer' } ).getByRole( 'button' ).click();
	await expect.poll( () => adminPage.url() ).toContain( `delivery=${ id }` );
	const dialog = adminPage.getByRole( 'dialog', { name: subject } );
	await expect(
		dialog.frameLocator( 'iframe' ).getByText( 'Here is your answer.' )
	).toBeVisible();
	await button( adminPage, 'Plain text' ).click();
	await expect( dialog.locator( 'pre' ) ).toContainText( 'mizkar_key=' );

	await button( adminPage, 'Send once more' ).click();
	await expect( dialog ).toBeHidden();
	// To whom it goes is written when it leaves.
	await expect.poll( async () => ( await site.mailsTo( email ) ).length ).toBe( before + 1 );
	await button( adminPage, 'Refresh' ).click();
	await expect( rows ).toHaveCount( before + 1 );

	await adminPage.getByRole( 'combobox', { name: 'Result' } ).selectOption( 'failed' );
	await expect( adminPage.getByText( 'Nothing here' ) ).toBeVisible();
} );

test( 'an agent is shown neither settings nor mails', async ( { agentPage, site } ) => {
	for ( const screen of [ 'settings', 'deliveries', 'setup' ] ) {
		const answer = await agentPage.goto(
			`${ site.url }/wp-admin/admin.php?page=mizkar-${ screen }`
		);
		expect( answer?.status(), screen ).toBe( 403 );
	}
} );

test(
	'the first run makes a page that works',
	{ tag: '@alone' },
	async ( { adminPage, browser, desk, site } ) => {
		await desk.send( 'PATCH', 'mizkar/v1/settings', { support_page_id: 0 } );
		const title = unique( 'Help desk' );
		const department = unique( 'Repairs' );

		await adminPage.goto( `${ site.url }/wp-admin/admin.php?page=mizkar-setup` );
		await adminPage.getByRole( 'textbox', { name: 'Title of the support page' } ).fill( title );
		const departments = adminPage.getByRole( 'combobox', { name: 'Departments' } );
		await departments.fill( department );
		await departments.press( 'Enter' );
		await adminPage.getByRole( 'textbox', { name: 'Sender name' } ).fill( 'The lamp shop' );
		await adminPage
			.getByRole( 'textbox', { name: 'Sender address' } )
			.fill( 'desk@example.com' );
		await button( adminPage, 'Set up the desk' ).click();
		await expect(
			adminPage.getByRole( 'heading', { name: 'The desk is ready' } )
		).toBeFocused();

		await adminPage
			.getByRole( 'textbox', { name: 'Send a test mail to' } )
			.fill( 'me@example.com' );
		await button( adminPage, 'Send test mail' ).click();
		await expect(
			adminPage.locator(
				'.mizkar-test-mail [role="status"], .mizkar-test-mail [role="alert"]'
			)
		).toBeVisible();

		const url = await adminPage
			.getByRole( 'link', { name: 'See the support page' } )
			.getAttribute( 'href' );
		const context = await browser.newContext();
		const visitor = await context.newPage();
		await visitor.goto( url ?? '' );
		await expect( visitor.getByRole( 'heading', { name: title, level: 1 } ) ).toBeVisible();
		await expect( visitor.getByText( 'See your earlier tickets' ) ).toBeVisible();
		await expect(
			visitor
				.getByRole( 'radio', { name: department } )
				.or( visitor.getByRole( 'option', { name: department } ) )
		).toBeAttached();
		await context.close();

		await adminPage.getByRole( 'link', { name: 'Open the desk' } ).click();
		await expect( adminPage.locator( '[data-mizkar-region="list"]' ) ).toBeVisible();
	}
);
