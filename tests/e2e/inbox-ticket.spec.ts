import { Inbox } from './support/inbox';
import { param, stage } from './support/stage';
import { expect, test } from './support/test';
import { unique } from './support/unique';

test( 'the desk is worked by keys', async ( { agentPage, desk, site } ) => {
	const subjects = [ unique( 'Bottom' ), unique( 'Middle' ), unique( 'Top' ) ] as const;
	const { department, tickets } = await stage( desk, subjects );
	const inbox = new Inbox( agentPage, site );
	const { keyboard } = agentPage;
	await inbox.open( { view: 'all', department } );
	await expect( inbox.rows ).toHaveCount( 3 );

	await keyboard.press( 'j' );
	await expect( inbox.rows.nth( 0 ).getByRole( 'link' ) ).toBeFocused();
	await keyboard.press( 'j' );
	await expect( inbox.rows.nth( 1 ).getByRole( 'link' ) ).toBeFocused();
	await keyboard.press( 'x' );
	await expect( inbox.list.getByText( '1 selected' ) ).toBeVisible();
	await keyboard.press( 'Escape' );
	await expect( inbox.list.getByText( '1 selected' ) ).toBeHidden();
	await keyboard.press( 'Enter' );
	await expect( inbox.heading( 'Middle' ) ).toBeVisible();

	await keyboard.press( 'r' );
	await expect( inbox.editor ).toBeFocused();
	await expect( inbox.tab( 'Reply' ) ).toHaveAttribute( 'aria-selected', 'true' );
	await keyboard.type( 'jjj' );
	await expect( inbox.editor ).toHaveText( 'jjj' );
	await keyboard.press( 'Control+Enter' );
	await expect( inbox.message( 'jjj' ) ).toBeVisible();

	await inbox.thread.getByRole( 'region', { name: 'Messages' } ).focus();
	await keyboard.press( 'e' );
	await expect( inbox.control( 'Status' ) ).toContainText( 'Solved' );
	await expect
		.poll( async () => ( await desk.ticket( tickets[ 1 ]?.id ?? 0 ) ).status )
		.toBe( 'solved' );

	await keyboard.press( '?' );
	await expect( inbox.help ).toBeVisible();
	await keyboard.press( 'Escape' );
	await expect( inbox.help ).toBeHidden();
	await keyboard.press( '/' );
	await expect( inbox.search ).toBeFocused();
	await keyboard.press( 'Escape' );
	await keyboard.press( 'g' );
	await keyboard.press( 'w' );
	await expect.poll( param( agentPage, 'view' ) ).toBe( 'waiting' );
} );

test( 'a draft survives a reload, each kind for itself', async ( { agentPage, desk, site } ) => {
	const { tickets } = await stage( desk, [ unique( 'Interrupted' ) ] );
	const inbox = new Inbox( agentPage, site );
	await inbox.open( { ticket: tickets[ 0 ]?.id ?? 0 } );
	await inbox.editor.fill( 'Half an answer' );
	await inbox.tab( 'Internal note' ).click();
	await inbox.editor.fill( 'Half a note' );
	await agentPage.reload();
	await expect( inbox.editor ).toHaveText( 'Half an answer' );
	await inbox.tab( 'Internal note' ).click();
	await expect( inbox.editor ).toHaveText( 'Half a note' );
} );

test( 'an answer to what has changed meanwhile is held back, and kept', async ( {
	agentPage,
	desk,
	site,
} ) => {
	const { tickets } = await stage( desk, [ unique( 'Two cooks' ) ] );
	const id = tickets[ 0 ]?.id ?? 0;
	const inbox = new Inbox( agentPage, site );
	// This agent's signals are late.
	await agentPage.route( /mizkar-signals|\/signals/, ( route ) => route.abort() );
	await inbox.open( { ticket: id } );
	await inbox.editor.fill( 'My answer' );

	await desk.send( 'POST', `mizkar/v1/tickets/${ id }/messages`, {
		body: 'I was quicker',
		kind: 'reply',
	} );
	await inbox.button( 'Send' ).click();
	const alert = inbox.thread.getByRole( 'alert' );
	await expect( alert ).toContainText( 'I was quicker' );
	await expect( inbox.editor ).toHaveText( 'My answer' );
	await expect( inbox.message( 'I was quicker' ) ).toBeVisible();
	await inbox.button( 'Send anyway', alert ).click();
	await expect( inbox.message( 'My answer' ) ).toBeVisible();
	await expect( inbox.editor ).toHaveText( '' );
} );

test( 'an unreachable site is said and tried again; so is a lost connection', async ( {
	agentPage,
	desk,
	site,
} ) => {
	const subject = unique( 'Patience' );
	const { department } = await stage( desk, [ subject ] );
	const inbox = new Inbox( agentPage, site );
	const list = /\/mizkar\/v1\/tickets\?/;
	await agentPage.route( list, ( route ) => route.fulfill( { status: 500, body: 'Oops' } ) );
	await inbox.open( { view: 'all', department } );
	await expect( inbox.list.getByRole( 'alert' ) ).toBeVisible();
	await agentPage.unroute( list );
	await inbox.button( 'Try again', inbox.list ).click();
	await expect( inbox.row( subject ) ).toBeVisible();

	const banner = agentPage.getByText( 'No connection.' );
	await agentPage.context().setOffline( true );
	await expect( banner ).toBeVisible();
	await expect( inbox.row( subject ) ).toBeVisible();
	await inbox.openTicket( subject );
	await agentPage.context().setOffline( false );
	await expect( banner ).toBeHidden();
	await expect( inbox.heading( subject ) ).toBeVisible();
} );

test( 'a phone shows one region at a time, with a way back', async ( {
	agentPage,
	desk,
	site,
} ) => {
	await agentPage.setViewportSize( { width: 390, height: 780 } );
	const subject = unique( 'On the way' );
	const { department } = await stage( desk, [ subject ] );
	const inbox = new Inbox( agentPage, site );
	await inbox.open( { view: 'all', department } );
	await expect( inbox.list ).toBeVisible();
	await expect( inbox.thread ).toBeHidden();
	await expect( inbox.views ).toBeHidden();

	await inbox.openTicket( subject );
	await expect( inbox.heading( subject ) ).toBeVisible();
	await expect( inbox.list ).toBeHidden();
	await inbox.button( 'Show the customer' ).click();
	await expect( inbox.customer ).toContainText( 'Robin Field' );
	await expect( inbox.thread ).toBeHidden();
	await inbox.button( 'Back to the ticket', inbox.customer ).click();
	await inbox.button( 'Back to the list' ).click();
	await expect( inbox.row( subject ) ).toBeVisible();
	await inbox.button( 'Views', inbox.list ).click();
	await inbox.view( 'Waiting' ).click();
	await expect( inbox.list.getByRole( 'heading', { level: 1 } ) ).toContainText( 'Waiting' );
	const width = await agentPage.evaluate( () => document.documentElement.scrollWidth );
	expect( width ).toBeLessThanOrEqual( 390 );
} );

test( 'an agent opens a ticket for somebody who called', async ( { agentPage, site } ) => {
	const inbox = new Inbox( agentPage, site );
	const subject = unique( 'By telephone' );
	await inbox.open();
	await inbox.button( 'New ticket', inbox.views ).click();
	const dialog = agentPage.getByRole( 'dialog', { name: 'New ticket for a customer' } );
	await inbox.button( 'Create ticket', dialog ).click();
	await expect( dialog.getByText( 'This is missing.' ).first() ).toBeVisible();
	await dialog.getByLabel( 'Customer’s name' ).fill( 'Nora' );
	await dialog.getByLabel( 'Customer’s e-mail address' ).fill( 'nora@example.com' );
	await dialog.getByLabel( 'Subject' ).fill( subject );
	await dialog.getByRole( 'textbox', { name: 'What the customer asked' } ).fill( 'Where is it?' );
	await inbox.button( 'Create ticket', dialog ).click();
	await expect( inbox.heading( subject ) ).toBeVisible();
	await expect( inbox.message( 'Where is it?' ) ).toBeVisible();
} );
