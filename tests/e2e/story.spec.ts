import { picture, textFile } from './support/files';
import { Inbox } from './support/inbox';
import { SupportPage } from './support/support-page';
import { expect, test } from './support/test';
import { unique } from './support/unique';

const BOTH = { tag: '@both' };

test(
	'a ticket travels from a guest to the desk and back',
	BOTH,
	async ( { guestPage, agentPage, site } ) => {
		const customer = new SupportPage( guestPage, site );
		const inbox = new Inbox( agentPage, site );
		const email = `${ unique( 'sara' ).replace( ' ', '.' ) }@example.com`;
		const subject = unique( 'The lamp flickers' );
		const body = 'Since this morning, whenever the heating starts.';
		const note = 'He has asked before; be generous.';

		await inbox.open( { view: 'unassigned' } );
		await expect( inbox.list.getByRole( 'heading', { level: 1 } ) ).toBeVisible();

		await test.step( 'the guest asks, with two files, and gets a number', async () => {
			await customer.open();
			await customer.fill( {
				subject,
				body,
				name: 'Sara Lind',
				email,
				files: [ picture( 'lamp.png' ), textFile( 'bill.txt' ) ],
			} );
			await customer.send();
			await expect( customer.receipt ).toContainText( /#[0-9۰-۹]+/ );
		} );

		await test.step( 'the status page shows what was asked', async () => {
			await customer.receipt
				.getByRole( 'link', { name: site.say( 'See your ticket' ) } )
				.click();
			await expect( customer.ticket.getByRole( 'heading', { name: subject } ) ).toBeVisible();
			await expect( customer.message( body ) ).toBeVisible();
			await expect( customer.ticket.getByRole( 'img', { name: 'lamp.png' } ) ).toBeVisible();
			await expect( customer.ticket.getByRole( 'link', { name: 'bill.txt' } ) ).toBeVisible();
		} );

		await test.step( 'a receipt is mailed, in the language of the site, without the text', async () => {
			const mail = await site.mailTo( email, 'ticket_received' );
			expect( mail.html ).toContain( site.isPersian ? 'dir="rtl"' : 'dir="ltr"' );
			expect( mail.text ).toContain( 'mizkar_key=' );
			for ( const typed of [ subject, body, 'Sara Lind' ] ) {
				expect( `${ mail.subject } ${ mail.text } ${ mail.html }` ).not.toContain( typed );
			}
		} );

		await test.step( 'it appears on the desk by itself; the agent takes it', async () => {
			await expect( inbox.row( subject ) ).toBeVisible();
			await inbox.openTicket( subject );
			await expect( inbox.message( body ) ).toBeVisible();
			await expect( inbox.thread.getByRole( 'img', { name: 'lamp.png' } ) ).toBeVisible();
			await inbox.button( 'Take it' ).click();
			await expect( inbox.button( 'Take it' ) ).toBeHidden();
		} );

		await test.step( 'he leaves a note', async () => {
			await inbox.note( note );
			await expect( inbox.message( note ) ).toContainText(
				site.say( 'Internal note – never shown to the customer' )
			);
		} );

		await test.step( 'he answers in bold and sets the ticket to waiting', async () => {
			await inbox.tab( 'Reply' ).click();
			await inbox.editor.pressSequentially( 'Please send us ' );
			await agentPage.keyboard.press( 'Control+b' );
			await inbox.editor.pressSequentially( 'the lamp' );
			await inbox.button( 'Send and change the status' ).click();
			await inbox.menuItem( 'Send and set to waiting' ).click();
			await expect( inbox.message( 'Please send us' ) ).toBeVisible();
			await expect( inbox.control( 'Status' ) ).toContainText(
				site.say( 'Waiting for customer' )
			);
		} );

		await test.step( 'the guest sees the answer without reloading, and never the note', async () => {
			await expect( customer.message( 'Please send us the lamp' ) ).toBeVisible();
			await expect(
				customer.message( 'Please send us' ).locator( '.mizkar-message__body strong' )
			).toHaveText( 'the lamp' );
			await expect( customer.status ).toContainText( site.say( 'Waiting for you' ) );
			await expect( guestPage.getByText( note ) ).toHaveCount( 0 );
			await guestPage.reload();
			await expect( customer.message( 'Please send us the lamp' ) ).toBeVisible();
			expect( await guestPage.content() ).not.toContain( note );
		} );

		await test.step( 'he answers back, and the agent sees it', async () => {
			await customer.reply( 'It is on its way to you.' );
			await expect( customer.message( 'It is on its way to you.' ) ).toBeVisible();
			await expect( customer.answer ).toHaveValue( '' );
			await expect( inbox.message( 'It is on its way to you.' ) ).toBeVisible();
			await expect( inbox.control( 'Status' ) ).toContainText( site.say( 'Open' ) );
		} );

		await test.step( 'he marks it as solved, and opens it again', async () => {
			await customer.button( 'Mark as solved', customer.ticket ).click();
			await expect( customer.status ).toContainText( site.say( 'Solved' ) );
			await expect( inbox.control( 'Status' ) ).toContainText( site.say( 'Solved' ) );
			await customer.button( 'Open it again', customer.ticket ).click();
			await expect( customer.status ).toContainText( site.say( 'Open' ) );
			await expect( inbox.control( 'Status' ) ).toContainText( site.say( 'Open' ) );
		} );
	}
);

test(
	'a member is asked nothing that is known, and sees all his tickets',
	BOTH,
	async ( { customerPage, site } ) => {
		const customer = new SupportPage( customerPage, site );
		const subjects = [ unique( 'A first matter' ), unique( 'A second matter' ) ] as const;
		for ( const subject of subjects ) {
			await customer.open();
			await expect( customer.name ).toBeHidden();
			await expect( customer.email ).toBeHidden();
			await customer.fill( { subject, body: 'In a few words.' } );
			await customer.send();
			await expect( customer.receipt ).toBeVisible();
		}
		await customer.open();
		for ( const subject of subjects ) {
			await expect( customerPage.getByRole( 'link', { name: subject } ) ).toBeVisible();
		}
		await customerPage.getByRole( 'link', { name: subjects[ 0 ] } ).click();
		await expect( customer.message( 'In a few words.' ) ).toBeVisible();
	}
);
