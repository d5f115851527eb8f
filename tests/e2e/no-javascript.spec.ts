import { disguised, picture } from './support/files';
import { SupportPage } from './support/support-page';
import { expect, test } from './support/test';
import { unique } from './support/unique';

test.use( { javaScriptEnabled: false } );

const address = () => `${ unique( 'plain' ).replace( ' ', '.' ) }@example.com`;

test( 'a guest asks, with a file, and finds his way back by the mailed link', async ( {
	page,
	browser,
	desk,
	site,
} ) => {
	const customer = new SupportPage( page, site );
	const subject = unique( 'Without scripts' );
	const email = address();

	await customer.open();
	await customer.fill( {
		subject,
		body: 'On an old phone.',
		name: 'Mina',
		email,
		files: [ picture( 'phone.png' ) ],
	} );
	await customer.waitUntilOld();
	await customer.send();
	await expect( customer.receipt ).toContainText( /#\d+/ );
	await customer.receipt.getByRole( 'link', { name: 'See your ticket' } ).click();
	await expect( customer.message( 'On an old phone.' ) ).toBeVisible();
	await expect( customer.ticket.getByRole( 'img', { name: 'phone.png' } ) ).toBeVisible();
	const id = customer.ticketId();

	await test.step( 'another browser, by the link of the mail', async () => {
		await desk.send( 'POST', `mizkar/v1/tickets/${ id }/messages`, {
			body: 'Have you tried it in daylight?',
			kind: 'reply',
			status: 'waiting',
		} );
		await desk.send( 'POST', `mizkar/v1/tickets/${ id }/messages`, {
			body: 'Between us: no idea.',
			kind: 'note',
		} );
		const context = await browser.newContext( { javaScriptEnabled: false } );
		const elsewhere = new SupportPage( await context.newPage(), site );
		await elsewhere.page.goto( await site.mailedLink( email, 'agent_replied' ) );
		expect( elsewhere.page.url() ).not.toContain( 'mizkar_key' );
		await expect( elsewhere.message( 'Have you tried it in daylight?' ) ).toBeVisible();
		await expect( elsewhere.status ).toContainText( 'Waiting for you' );
		expect( await elsewhere.page.content() ).not.toContain( 'Between us' );

		await elsewhere.reply( 'Yes, it does not help.' );
		await expect( elsewhere.message( 'Yes, it does not help.' ) ).toBeVisible();
		await expect( elsewhere.status ).toContainText( 'Open' );

		await elsewhere.button( 'Mark as solved', elsewhere.ticket ).click();
		await expect( elsewhere.status ).toContainText( 'Solved' );
		await elsewhere.button( 'Open it again', elsewhere.ticket ).click();
		await expect( elsewhere.status ).toContainText( 'Open' );
		await context.close();
	} );
	expect( await desk.ticket( id ) ).toMatchObject( { status: 'open' } );
} );

test( 'what was typed is still there when something is wrong', async ( { page, site } ) => {
	const customer = new SupportPage( page, site );
	const subject = unique( 'Kept' );
	await customer.open();
	await customer.fill( {
		subject,
		body: 'A long text that nobody wants to write twice.',
		name: 'Mina',
		email: address(),
		files: [ disguised() ],
	} );
	await customer.waitUntilOld();
	await customer.send();

	await expect( customer.summary ).toContainText( 'holiday.png' );
	await expect( customer.subject ).toHaveValue( subject );
	await expect( customer.body ).toHaveValue( 'A long text that nobody wants to write twice.' );
	await expect( customer.name ).toHaveValue( 'Mina' );
	expect( await customer.chosenDepartment() ).not.toBe( '' );

	await customer.waitUntilOld();
	await customer.send();
	await expect( customer.receipt ).toBeVisible();
} );

test( 'a form that is sent twice gives one ticket', async ( { page, desk, site } ) => {
	const customer = new SupportPage( page, site );
	const subject = unique( 'Only once' );
	await customer.open();
	await customer.fill( { subject, body: 'Twice.', name: 'Mina', email: address() } );
	await customer.waitUntilOld();

	const typed = await customer.typedFields();
	const answers = await Promise.all(
		[ 1, 2 ].map( () => page.request.post( page.url(), { form: typed, maxRedirects: 0 } ) )
	);
	expect( answers.map( ( answer ) => answer.status() ) ).toEqual( [ 303, 303 ] );
	await customer.send();
	await expect( customer.receipt ).toBeVisible();

	expect( await desk.ticketsCalled( subject ) ).toHaveLength( 1 );
} );

test( 'a machine that fills the hidden field gets no ticket; a person passes at the second try', async ( {
	page,
	site,
} ) => {
	const customer = new SupportPage( page, site );
	await customer.open();
	await customer.fill( {
		subject: unique( 'Too quick' ),
		body: 'Within a second.',
		name: 'Mina',
		email: address(),
	} );
	const quick = { ...( await customer.typedFields() ), mizkar_website: 'https://example.com' };
	const answer = await page.request.post( page.url(), { form: quick, maxRedirects: 0 } );
	expect( answer.status() ).toBe( 200 );
	expect( await answer.text() ).toContain( 'press send once more' );
} );

test( 'a new link is asked for by mail; known and unknown addresses get the same answer', async ( {
	page,
	desk,
	site,
} ) => {
	const customer = new SupportPage( page, site );
	const known = address();
	const { subject } = await desk.newTicket( { subject: unique( 'Lost link' ), email: known } );
	const answers: string[] = [];
	for ( const email of [ known, address() ] ) {
		await customer.open();
		await page.getByText( 'See your earlier tickets' ).click();
		await page.getByLabel( 'No link at hand? Your e-mail address' ).fill( email );
		await customer.waitUntilOld();
		await page.getByRole( 'button', { name: 'Send me a new link' } ).click();
		answers.push( await page.locator( '.mizkar-door .mizkar-notice' ).innerText() );
	}
	expect( answers[ 0 ] ).toBe( answers[ 1 ] );
	await page.goto( await site.mailedLink( known, 'access_link' ) );
	await expect( page.getByRole( 'link', { name: subject } ) ).toBeVisible();
} );

test( 'a link that is over says so, and offers a new one', async ( { page, site } ) => {
	await page.goto( `${ site.url }/support/?mizkar_key=${ 'A'.repeat( 43 ) }` );
	await expect( page.getByText( 'This link is no longer valid.' ) ).toBeVisible();
	await expect( page.getByRole( 'button', { name: 'Send me a new link' } ) ).toBeVisible();
	expect( page.url() ).not.toContain( 'mizkar_key' );
} );
