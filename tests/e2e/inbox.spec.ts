import type { Page } from '@playwright/test';
import { Inbox } from './support/inbox';
import type { Rest } from './support/rest';
import { expect, test } from './support/test';
import { unique } from './support/unique';

/** A department of its own, so that other tests' tickets stay out of the lists. */
async function stage( desk: Rest, subjects: readonly string[] ) {
	const department = await desk.newDepartment( unique( 'Harbour' ) );
	const tickets = [];
	for ( const subject of subjects ) {
		tickets.push( await desk.newTicket( { subject, department_id: department } ) );
	}
	return { department, tickets };
}

const param = ( page: Page, name: string ) => () => new URL( page.url() ).searchParams.get( name );

test( 'an agent of one department counts and sees its tickets alone', async ( {
	desk,
	newAccount,
	site,
} ) => {
	const foreign = await desk.newTicket( { subject: unique( 'Elsewhere' ) } );
	const department = await desk.newDepartment( unique( 'Pier' ) );
	const { id, page } = await newAccount( unique( 'pia' ).replace( ' ', '-' ), 'mizkar_agent' );
	await desk.send( 'PATCH', `mizkar/v1/agents/${ id }`, { department_ids: [ department ] } );
	const inbox = new Inbox( page, site );

	await inbox.open( { view: 'mine' } );
	await expect( inbox.list.getByText( 'Nothing is waiting for you' ) ).toBeVisible();
	await inbox.view( 'All' ).click();
	await expect( inbox.list.getByText( 'No tickets yet' ) ).toBeVisible();
	await expect( inbox.button( 'New ticket', inbox.list ) ).toBeVisible();

	const own = unique( 'A rope' );
	await desk.newTicket( { subject: own, department_id: department } );
	await desk.newTicket( { subject: unique( 'A net' ), department_id: department } );
	await expect( inbox.rows ).toHaveCount( 2 );
	await expect( inbox.view( 'Unassigned' ) ).toHaveText( /Unassigned\s*2/ );

	await inbox.openTicket( own );
	await inbox.button( 'Take it' ).click();
	await expect( inbox.view( 'Mine' ) ).toHaveText( /Mine\s*1/ );
	await expect( inbox.view( 'Unassigned' ) ).toHaveText( /Unassigned\s*1/ );
	await inbox.view( 'Mine' ).click();
	await expect( inbox.rows ).toHaveCount( 1 );
	await expect( inbox.row( own ) ).toBeVisible();

	await inbox.open( { ticket: foreign.id } );
	await expect( inbox.thread.getByRole( 'alert' ) ).toContainText( 'does not exist' );
} );

test( 'an address opens a ticket; back and forward walk through what was open', async ( {
	agentPage,
	desk,
	site,
} ) => {
	const subjects = [ unique( 'Deep' ), unique( 'Deeper' ) ] as const;
	const { department, tickets } = await stage( desk, subjects );
	const inbox = new Inbox( agentPage, site );

	await inbox.open( { view: 'all', department, ticket: tickets[ 0 ]?.id ?? 0 } );
	await expect( inbox.heading( subjects[ 0 ] ) ).toBeVisible();
	await expect( inbox.rows ).toHaveCount( 2 );
	await expect( inbox.customer ).toContainText( 'Robin Field' );

	await inbox.button( 'Close the ticket' ).click();
	await expect( inbox.thread.getByText( 'No ticket is open' ) ).toBeVisible();
	await inbox.openTicket( subjects[ 1 ] );
	await expect( inbox.heading( subjects[ 1 ] ) ).toBeVisible();
	await agentPage.goBack();
	await expect( inbox.thread.getByText( 'No ticket is open' ) ).toBeVisible();
	await agentPage.goForward();
	await expect( inbox.heading( subjects[ 1 ] ) ).toBeVisible();
	await agentPage.reload();
	await expect( inbox.heading( subjects[ 1 ] ) ).toBeVisible();
} );

test( 'filters stand in the address and have a way out', async ( { agentPage, desk, site } ) => {
	const subjects = [ unique( 'Calm' ), unique( 'Hurried' ) ] as const;
	const { department, tickets } = await stage( desk, subjects );
	await desk.change( tickets[ 1 ]?.id ?? 0, { priority: 'urgent' } );
	const inbox = new Inbox( agentPage, site );
	await inbox.open( { view: 'all', department } );
	await expect( inbox.rows ).toHaveCount( 2 );

	await inbox.list.getByRole( 'button', { name: /^Filter/ } ).click();
	await agentPage.getByRole( 'combobox', { name: 'Priority' } ).selectOption( 'urgent' );
	await agentPage.keyboard.press( 'Escape' );
	await expect( inbox.rows ).toHaveCount( 1 );
	await expect( inbox.row( subjects[ 1 ] ) ).toBeVisible();
	await expect.poll( param( agentPage, 'priority' ) ).toBe( 'urgent' );

	await agentPage.reload();
	await expect( inbox.rows ).toHaveCount( 1 );
	await inbox.button( 'Remove the filter Priority', inbox.list ).click();
	await expect( inbox.rows ).toHaveCount( 2 );
	await expect.poll( param( agentPage, 'priority' ) ).toBe( null );

	await inbox.open( { view: 'all', department, priority: 'low' } );
	await expect( inbox.list.getByText( 'Nothing matches' ) ).toBeVisible();
	await inbox.button( 'Clear all filters', inbox.list ).click();
	await expect( inbox.rows.first() ).toBeVisible();
} );

test( 'search finds Persian and English words, however they are written', async ( {
	agentPage,
	desk,
	site,
} ) => {
	const mark = unique( 'q' ).replace( ' ', '' );
	const persian = `کتاب‌های درسی ${ mark }`;
	const english = `Broken teapots ${ mark }`;
	const { department } = await stage( desk, [ persian, english ] );
	await site.work();
	const inbox = new Inbox( agentPage, site );
	await inbox.open( { view: 'all', department } );
	await expect( inbox.rows ).toHaveCount( 2 );

	for ( const [ words, found ] of [
		[ 'كتابهاي', persian ],
		[ 'درسي', persian ],
		[ 'TEAPOT', english ],
	] as const ) {
		await inbox.search.fill( words );
		await expect( inbox.rows ).toHaveCount( 1 );
		await expect( inbox.row( found ) ).toBeVisible();
		await expect.poll( param( agentPage, 'search' ) ).toBe( words );
	}
	await inbox.search.fill( 'nothingofthekind' );
	await expect( inbox.list.getByText( 'Nothing found for' ) ).toBeVisible();
	await inbox.search.fill( '' );
	await expect( inbox.rows ).toHaveCount( 2 );
} );

test( 'many tickets change at once, and change back', async ( { agentPage, desk, site } ) => {
	const subjects = [ unique( 'One' ), unique( 'Two' ), unique( 'Three' ) ] as const;
	const { department, tickets } = await stage( desk, subjects );
	const priorities = () =>
		Promise.all(
			tickets.map( async ( { id } ) =>
				desk
					.send< { priority: string } >( 'GET', `mizkar/v1/tickets/${ id }` )
					.then( ( { priority } ) => priority )
			)
		);
	const inbox = new Inbox( agentPage, site );
	await inbox.open( { view: 'all', department } );

	await inbox.row( subjects[ 0 ] ).getByRole( 'checkbox' ).click();
	await inbox.row( subjects[ 2 ] ).getByRole( 'checkbox' ).click();
	const bulk = inbox.list.getByRole( 'group', { name: 'Selected tickets' } );
	await expect( bulk ).toContainText( '2 selected' );
	await inbox.button( 'Priority', bulk ).click();
	await inbox.menuItem( 'High' ).click();

	await expect( inbox.snackbars ).toContainText( '2 tickets changed' );
	await expect( inbox.row( subjects[ 0 ] ) ).toContainText( 'High' );
	await expect.poll( priorities ).toEqual( [ 'high', 'normal', 'high' ] );
	await inbox.button( 'Undo', inbox.snackbars ).click();
	await expect.poll( priorities ).toEqual( [ 'normal', 'normal', 'normal' ] );
	await expect( inbox.row( subjects[ 0 ] ) ).not.toContainText( 'High' );

	await inbox.button( 'Move to trash', bulk ).click();
	await expect( inbox.rows ).toHaveCount( 1 );
	await inbox.button( 'Undo', inbox.snackbars ).last().click();
	await expect( inbox.rows ).toHaveCount( 3 );
} );

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

test( 'a long list grows while it is scrolled, and holds few rows', async ( {
	agentPage,
	desk,
	site,
} ) => {
	const department = await desk.newDepartment( unique( 'Warehouse' ) );
	const name = unique( 'Crate' );
	// Nobody is told of spam: so many tickets would keep the mailer busy.
	for ( let number = 1; number <= 110; number++ ) {
		await desk.newTicket( {
			subject: `${ name } no. ${ number }.`,
			department_id: department,
			status: 'spam',
		} );
	}
	const inbox = new Inbox( agentPage, site );
	await inbox.open( { view: 'spam', department } );
	await expect( inbox.row( `${ name } no. 110.` ) ).toBeVisible();
	const grid = inbox.list.getByRole( 'grid' );
	await expect( async () => {
		await grid.evaluate( ( element ) => element.scrollTo( 0, element.scrollHeight ) );
		await expect( inbox.row( `${ name } no. 1.` ) ).toBeVisible( { timeout: 500 } );
	} ).toPass();
	await expect( grid ).toHaveAttribute( 'aria-rowcount', '110' );
	expect( await inbox.rows.count() ).toBeLessThan( 60 );
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
