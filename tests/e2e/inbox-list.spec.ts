import { Inbox } from './support/inbox';
import { param, stage } from './support/stage';
import { expect, test } from './support/test';
import { unique } from './support/unique';

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
