import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { picture, textFile } from './support/files';
import { Inbox } from './support/inbox';
import { expectNarrow, keepLooks } from './support/screens';
import { SupportPage } from './support/support-page';
import { expect, test } from './support/test';
import { unique } from './support/unique';

const BOTH = { tag: '@both' };
const BLOCKS = '.mizkar-block';
const DIALOG = '.components-modal__frame';

test(
	'customers’ pages are accessible, also on a small phone',
	BOTH,
	async ( { guestPage, desk, site }, info ) => {
		const customer = new SupportPage( guestPage, site );
		const check = async ( name: string ) => {
			await expectAccessible( guestPage, BLOCKS );
			await expectNarrow( guestPage );
			await keepLooks( guestPage, info, name );
		};
		await customer.open();
		await check( 'form' );

		await customer.send();
		await expect( customer.summary ).toBeFocused();
		await check( 'form-errors' );

		await customer.fill( {
			subject: site.isPersian ? unique( 'چراغ سوسو می‌زند' ) : unique( 'The lamp flickers' ),
			body: 'https://example.com/a-very-long-address-without-any-place-to-break/that-goes-on-and-on',
			name: 'Mina',
			email: `${ unique( 'axe' ).replace( ' ', '.' ) }@example.com`,
			files: [
				picture(),
				textFile( 'a-file-with-a-name-that-is-longer-than-a-phone-is-wide.txt' ),
			],
		} );
		await expect( customer.form.locator( '.mizkar-file-item' ) ).toHaveCount( 2 );
		await check( 'form-filled' );

		await customer.send();
		await expect( customer.receipt ).toBeFocused();
		await check( 'receipt' );

		await customer.receipt.getByRole( 'link', { name: site.say( 'See your ticket' ) } ).click();
		await expect( customer.ticket ).toBeVisible();
		await desk.send( 'POST', `mizkar/v1/tickets/${ customer.ticketId() }/messages`, {
			body: '<p>Like <strong>this</strong>:</p><ul><li>off</li><li>on</li></ul><blockquote>Try again</blockquote>',
			body_format: 'html',
			kind: 'reply',
			status: 'waiting',
		} );
		await expect( customer.message( 'Try again' ) ).toBeVisible();
		await check( 'ticket' );

		await guestPage.goto( `${ site.url }/support/?mizkar_ticket=99999999` );
		await check( 'ticket-refused' );
	}
);

test( 'a member’s list is accessible', BOTH, async ( { customerPage, site }, info ) => {
	const customer = new SupportPage( customerPage, site );
	await customer.ask( { subject: unique( 'In the list' ), body: 'One line.' } );
	await customer.open();
	await expect( customerPage.getByRole( 'link', { name: 'In the list' } ).first() ).toBeVisible();
	await expectAccessible( customerPage, BLOCKS );
	await expectNarrow( customerPage );
	await keepLooks( customerPage, info, 'list' );
} );

test( 'the inbox is accessible', BOTH, async ( { agentPage, desk, site }, info ) => {
	const [ department ] = await desk.departments();
	const ticket = await desk.newTicket( {
		subject: unique( 'Under the magnifier' ),
		priority: 'urgent',
		...( department === undefined ? {} : { department_id: department.id } ),
	} );
	for ( const kind of [ 'reply', 'note' ] ) {
		await desk.send( 'POST', `mizkar/v1/tickets/${ ticket.id }/messages`, {
			body: kind,
			kind,
		} );
	}
	const inbox = new Inbox( agentPage, site );
	await inbox.open( { view: 'all', ticket: ticket.id } );
	await expect( inbox.rows.first() ).toBeVisible();
	await expect( inbox.message( 'note' ) ).toBeVisible();
	await expect( inbox.customer ).toContainText( 'Robin Field' );
	await expectAccessible( agentPage, '#mizkar-inbox' );
	await keepLooks( agentPage, info, 'inbox' );

	await inbox.rows.first().getByRole( 'checkbox' ).click();
	await inbox.tab( 'Internal note' ).click();
	await expectAccessible( agentPage, '#mizkar-inbox' );

	await inbox.button( 'Keyboard shortcuts', inbox.views ).click();
	await expect( inbox.help ).toBeVisible();
	await expectAccessible( agentPage, DIALOG );
	await keepLooks( agentPage, info, 'inbox-help' );
} );

test(
	'settings, setup and delivery log are accessible',
	BOTH,
	async ( { adminPage, desk, site }, info ) => {
		const email = `${ unique( 'axe' ).replace( ' ', '.' ) }@example.com`;
		const { id } = await desk.newTicket( { subject: unique( 'Mailed' ), email } );
		await desk.send( 'POST', `mizkar/v1/tickets/${ id }/messages`, {
			body: 'An answer.',
			kind: 'reply',
		} );
		const mail = await site.mailTo( email, 'agent_replied' );
		const screen = async ( name: string, ready: Locator, query = '' ) => {
			const page = `mizkar-${ query === '' ? name : 'deliveries' }`;
			await adminPage.goto( `${ site.url }/wp-admin/admin.php?page=${ page }${ query }` );
			await expect( ready ).toBeVisible();
			await keepLooks( adminPage, info, name );
		};
		await screen( 'settings', adminPage.getByLabel( site.say( 'Sender name' ) ) );
		await expectAccessible( adminPage, '#mizkar-settings' );
		await screen( 'setup', adminPage.getByLabel( site.say( 'Sender name' ) ) );
		await expectAccessible( adminPage, '#mizkar-setup' );
		await screen(
			'deliveries',
			adminPage.getByRole( 'row' ).filter( { hasText: email } ).first()
		);
		await expectAccessible( adminPage, '#mizkar-delivery-log' );
		const frame = adminPage.getByRole( 'dialog' ).locator( 'iframe' );
		await screen( 'delivery', frame, `&delivery=${ mail.id }` );
		await expectAccessible( adminPage, DIALOG );
	}
);

/** Presses Tab until the focus has come there. */
async function tabTo( page: Page, target: Locator ): Promise< void > {
	await expect( async () => {
		await page.keyboard.press( 'Tab' );
		await expect( target ).toBeFocused( { timeout: 1 } );
	} ).toPass( { intervals: [ 0 ] } );
}

test( 'a question is asked with the keyboard alone', async ( { guestPage, site } ) => {
	const customer = new SupportPage( guestPage, site );
	const { keyboard } = guestPage;
	await customer.open();
	await tabTo( guestPage, customer.department );
	await keyboard.press( 'ArrowDown' );
	for ( const [ field, text ] of [
		[ customer.name, 'Mina' ],
		[ customer.email, `${ unique( 'keys' ).replace( ' ', '.' ) }@example.com` ],
		[ customer.subject, unique( 'By keys' ) ],
		[ customer.body, 'No mouse at hand.' ],
	] as const ) {
		await tabTo( guestPage, field );
		await keyboard.type( text );
	}
	await tabTo( guestPage, customer.button( 'Send' ) );
	await keyboard.press( 'Enter' );
	await expect( customer.receipt ).toBeFocused();
	await tabTo( guestPage, customer.receipt.getByRole( 'link', { name: 'See your ticket' } ) );
	await keyboard.press( 'Enter' );
	await expect( customer.message( 'No mouse at hand.' ) ).toBeVisible();
} );
