import type { APIRequestContext, Page } from '@playwright/test';
import { textFile } from './support/files';
import { Rest } from './support/rest';
import { SupportPage } from './support/support-page';
import { expect, test } from './support/test';
import { unique } from './support/unique';

interface Secret {
	readonly id: number;
	readonly subject: string;
	readonly messageId: number;
	readonly fileUrl: string;
	readonly fileKey: string;
}

const NOBODY = 99_999_999;

/** A ticket with a file, of somebody whom nobody below is. */
async function aSecret( page: SupportPage ): Promise< Secret > {
	const subject = unique( 'Secret' );
	const id = await page.ask( {
		subject,
		body: 'For your eyes only.',
		name: 'Owner',
		email: `${ unique( 'owner' ).replace( ' ', '.' ) }@example.com`,
		files: [ textFile( 'secret.txt', 'The file is secret.' ) ],
	} );
	const fileUrl =
		( await page.ticket.getByRole( 'link', { name: 'secret.txt' } ).getAttribute( 'href' ) ) ??
		'';
	const messageId = Number(
		/\d+$/.exec( ( await page.messages.first().getAttribute( 'id' ) ) ?? '' )
	);
	const fileKey = new URL( fileUrl ).searchParams.get( 'mizkar_file' ) ?? '';
	return { id, subject, messageId, fileUrl, fileKey };
}

/** A foreign thing and one that is not there get the same answer. */
async function expectSameAnswers(
	rest: Rest,
	method: string,
	own: string,
	none: string,
	data?: unknown
) {
	const [ foreign, missing ] = await Promise.all( [
		rest.ask( method, own, data ),
		rest.ask( method, none, data ),
	] );
	const name = `${ method } ${ own }`;
	expect( foreign.status(), name ).toBeGreaterThanOrEqual( 400 );
	expect( foreign.status(), name ).toBe( missing.status() );
	expect( await foreign.text(), name ).toBe( await missing.text() );
}

async function expectShut(
	page: Page,
	request: APIRequestContext,
	siteUrl: string,
	secret: Secret
) {
	await page.goto( `${ siteUrl }/support/?mizkar_ticket=${ secret.id }` );
	const refused = await page.getByText( 'This ticket does not exist' ).innerText();
	expect( await page.content() ).not.toContain( secret.subject );
	await page.goto( `${ siteUrl }/support/?mizkar_ticket=${ NOBODY }` );
	await expect( page.getByText( 'This ticket does not exist' ) ).toHaveText( refused );

	const file = await request.get( secret.fileUrl );
	const noFile = await request.get(
		secret.fileUrl.replace( secret.fileKey, 'A'.repeat( secret.fileKey.length ) )
	);
	expect( file.status() ).toBe( 404 );
	expect( await file.text() ).toBe( await noFile.text() );

	const rest = await Rest.of( request, siteUrl );
	const { id } = secret;
	for ( const path of [ '', '/messages' ] ) {
		await expectSameAnswers(
			rest,
			'GET',
			`mizkar/v1/tickets/${ id }${ path }`,
			`mizkar/v1/tickets/${ NOBODY }${ path }`
		);
	}
	await expectSameAnswers(
		rest,
		'PATCH',
		`mizkar/v1/tickets/${ id }`,
		`mizkar/v1/tickets/${ NOBODY }`,
		{ status: 'solved' }
	);
	await expectSameAnswers(
		rest,
		'DELETE',
		`mizkar/v1/tickets/${ id }`,
		`mizkar/v1/tickets/${ NOBODY }`
	);
	await expectSameAnswers(
		rest,
		'POST',
		`mizkar/v1/tickets/${ id }/messages`,
		`mizkar/v1/tickets/${ NOBODY }/messages`,
		{ body: 'Let me in.' }
	);
	await expectSameAnswers(
		rest,
		'GET',
		`mizkar/v1/attachments/${ secret.fileKey }`,
		`mizkar/v1/attachments/${ 'A'.repeat( secret.fileKey.length ) }`
	);
	for ( const path of [ 'contacts', 'deliveries', 'settings', 'agents', 'tickets/counts' ] ) {
		const answer = await rest.ask( 'GET', `mizkar/v1/${ path }` );
		expect( [ 401, 403 ], path ).toContain( answer.status() );
	}
	const list = await rest.ask( 'GET', 'mizkar/v1/tickets?scope=desk&view=all' );
	expect( await list.text() ).not.toContain( secret.subject );
}

test( 'a stranger opens neither page nor file nor route of another’s ticket', async ( {
	guestPage,
	browser,
	customerPage,
	desk,
	site,
} ) => {
	const owner = new SupportPage( guestPage, site );
	const secret = await aSecret( owner );
	const own = await guestPage.request.get( secret.fileUrl );
	expect( await own.text() ).toBe( 'The file is secret.' );
	expect( own.headers() ).toMatchObject( { 'x-content-type-options': 'nosniff' } );

	await test.step( 'a visitor with nothing', async () => {
		const context = await browser.newContext();
		await expectShut( await context.newPage(), context.request, site.url, secret );
		await context.close();
	} );
	await test.step( 'a guest with a ticket of his own', async () => {
		const context = await browser.newContext();
		const page = await context.newPage();
		await aSecret( new SupportPage( page, site ) );
		await expectShut( page, context.request, site.url, secret );
		await context.close();
	} );
	await test.step( 'a member', async () => {
		await expectShut( customerPage, customerPage.context().request, site.url, secret );
	} );
	expect( await desk.ticket( secret.id ) ).toMatchObject( { status: 'new' } );
} );

test( 'another’s upload cannot be claimed, and a file is not what its name says', async ( {
	guestPage,
	desk,
	site,
} ) => {
	const owner = new SupportPage( guestPage, site );
	const { fileKey } = await aSecret( owner );
	const answer = await desk.ask( 'POST', 'mizkar/v1/tickets', {
		subject: 'Mine now',
		body: 'Taken.',
		name: 'Thief',
		email: 'thief@example.com',
		attachment_keys: [ fileKey ],
	} );
	expect( answer.status() ).toBe( 400 );
	expect( await answer.json() ).toMatchObject( {
		data: { fields: { attachment_keys: expect.any( String ) } },
	} );
} );

test( 'what a visitor writes stays text wherever it is shown', async ( {
	guestPage,
	agentPage,
	site,
} ) => {
	const customer = new SupportPage( guestPage, site );
	const subject = unique( '<img src=x onerror=alert(1)> [gallery] “quotes”' );
	let isAlarmed = false;
	for ( const page of [ guestPage, agentPage ] ) {
		page.on( 'dialog', ( dialog ) => {
			isAlarmed = true;
			void dialog.dismiss();
		} );
	}
	const id = await customer.ask( {
		subject,
		body: '</textarea><script>alert(2)</script> {{ tag }}',
		name: '"><b>Bold</b>',
		email: `${ unique( 'script' ).replace( ' ', '.' ) }@example.com`,
	} );
	await expect( customer.ticket.getByRole( 'heading', { name: subject } ) ).toBeVisible();
	await expect( customer.message( '<script>alert(2)</script>' ) ).toBeVisible();

	await agentPage.goto( `${ site.url }/wp-admin/admin.php?page=mizkar&ticket=${ id }` );
	const thread = agentPage.locator( '[data-mizkar-region="thread"]' );
	await expect( thread.getByRole( 'heading', { level: 2 } ) ).toContainText( subject );
	await expect( thread.getByText( '<script>alert(2)</script>' ) ).toBeVisible();
	expect( isAlarmed ).toBe( false );
} );
