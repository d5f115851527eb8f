import { textFile } from './support/files';
import { SupportPage } from './support/support-page';
import { expect, test } from './support/test';
import { unique } from './support/unique';

const question = () => ( {
	subject: unique( 'Precious words' ),
	body: 'Every one of them was hard to find.',
	name: 'Mina',
	email: `${ unique( 'kept' ).replace( ' ', '.' ) }@example.com`,
} );

test( 'what is typed survives a reload, until it is sent', async ( { guestPage, site } ) => {
	const customer = new SupportPage( guestPage, site );
	const asked = question();
	await customer.open();
	await customer.fill( asked );
	await guestPage.reload();
	await expect( customer.subject ).toHaveValue( asked.subject );
	await expect( customer.body ).toHaveValue( asked.body );
	await expect( customer.name ).toHaveValue( asked.name );
	await expect( customer.email ).toHaveValue( asked.email );
	expect( await customer.chosenDepartment() ).not.toBe( '' );
	await customer.send();
	await expect( customer.receipt ).toBeVisible();

	await customer.open();
	await expect( customer.subject ).toHaveValue( '' );
	await expect( customer.body ).toHaveValue( '' );
} );

test( 'a session that ended while typing is renewed; files go along', async ( {
	guestPage,
	desk,
	site,
} ) => {
	const customer = new SupportPage( guestPage, site );
	await customer.open();
	await customer.fill( { ...question(), files: [ textFile( 'kept.txt' ) ] } );
	await expect( customer.form.getByRole( 'progressbar' ) ).toBeHidden();
	await guestPage.context().clearCookies();
	await customer.send();
	await customer.receipt.getByRole( 'link', { name: 'See your ticket' } ).click();
	await expect( customer.ticket.getByRole( 'link', { name: 'kept.txt' } ) ).toBeVisible();
	expect( await desk.ticket( customer.ticketId() ) ).toMatchObject( { status: 'new' } );
} );

test( 'a reply of somebody whose session ended is kept, and goes after the mailed link', async ( {
	guestPage,
	site,
} ) => {
	const customer = new SupportPage( guestPage, site );
	const asked = question();
	await customer.ask( asked );
	await guestPage.context().clearCookies();
	await customer.reply( 'And one more thing.' );
	await expect( customer.summary ).toBeVisible();
	await expect( customer.answer ).toHaveValue( 'And one more thing.' );

	await guestPage.goto( await site.mailedLink( asked.email, 'ticket_received' ) );
	await expect( customer.answer ).toHaveValue( 'And one more thing.' );
	await customer.button( 'Send', customer.ticket ).click();
	await expect( customer.message( 'And one more thing.' ) ).toBeVisible();
} );

test( 'what is sent without a connection goes by itself when it is back', async ( {
	guestPage,
	desk,
	site,
} ) => {
	const customer = new SupportPage( guestPage, site );
	const asked = question();
	await customer.open();
	await customer.fill( asked );
	await guestPage.context().setOffline( true );
	await customer.send();
	await expect( customer.form.getByRole( 'status' ) ).toContainText( 'There is no connection.' );
	await expect( customer.body ).toHaveValue( asked.body );
	await guestPage.context().setOffline( false );
	await expect( customer.receipt ).toBeVisible();
	expect( await desk.ticketsCalled( asked.subject ) ).toHaveLength( 1 );
} );

test( 'a page from a full-page cache still submits, for a guest and for a member', async ( {
	guestPage,
	customerPage,
	playwright,
	site,
} ) => {
	const request = await playwright.request.newContext();
	const html = await ( await request.get( `${ site.url }/support/` ) ).text();
	await request.dispose();
	for ( const page of [ guestPage, customerPage ] ) {
		await page.route( `${ site.url }/support/`, ( route ) =>
			route.fulfill( { contentType: 'text/html; charset=utf-8', body: html } )
		);
		const customer = new SupportPage( page, site );
		await customer.open();
		await customer.subject.click();
		const { name, email, ...asked } = question();
		if ( page === guestPage ) {
			await customer.fill( { ...asked, name, email } );
		} else {
			await expect( customer.name ).toBeHidden();
			await customer.fill( asked );
		}
		await customer.send();
		await expect( customer.receipt ).toContainText( /#\d+/ );
		await customer.receipt.getByRole( 'link', { name: 'See your ticket' } ).click();
		await expect( customer.message( asked.body ) ).toBeVisible();
	}
} );

test( 'an answer that is lost on the way makes no second ticket', async ( {
	guestPage,
	desk,
	site,
} ) => {
	const customer = new SupportPage( guestPage, site );
	const asked = question();
	await customer.open();
	await customer.fill( asked );
	let lost = 0;
	await guestPage.route( '**/mizkar/v1/tickets', async ( route ) => {
		if ( lost++ === 0 ) {
			await route.fetch();
			await route.abort( 'connectionreset' );
		} else {
			await route.continue();
		}
	} );
	await customer.send();
	await expect( customer.summary ).toBeVisible();
	await expect( customer.body ).toHaveValue( asked.body );
	await customer.send();
	await expect( customer.receipt ).toBeVisible();
	expect( await desk.ticketsCalled( asked.subject ) ).toHaveLength( 1 );
} );

test( 'what is missing is said beside its field, and nothing is lost', async ( {
	guestPage,
	site,
} ) => {
	const customer = new SupportPage( guestPage, site );
	await customer.open();
	await customer.body.fill( 'Only a text.' );
	await customer.send();
	await expect( customer.summary ).toBeFocused();
	await expect( customer.subject ).toHaveAttribute( 'aria-invalid', 'true' );
	await expect( customer.subject ).toHaveAccessibleDescription( 'This is missing.' );
	await expect( customer.body ).toHaveValue( 'Only a text.' );
	await customer.email.fill( 'not an address' );
	await customer.send();
	await expect( customer.email ).toHaveAccessibleDescription( /valid e-mail address/ );
} );
