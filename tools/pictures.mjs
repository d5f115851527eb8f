/**
 * npm run pictures: takes the pictures of README.md anew, from a site with demo data of its own.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { main, say, step } from './lib/console.mjs';
import { inRoot } from './lib/paths.mjs';
import { freePort } from './lib/ports.mjs';
import { stop } from './lib/run.mjs';
import { runSite } from './lib/running-site.mjs';
import { ensureSystem } from './lib/system.mjs';

const FOLDER = inRoot( 'docs/images' );
const CHROMIUM = '/usr/bin/chromium';
/** Pictures of people come from elsewhere: here everybody is his first letter. */
const ELSEWHERE = /gravatar\.com/;
const TIDY = '#wpadminbar .avatar { display: none !important; } * { caret-color: transparent; }';

async function signIn( page, site, login ) {
	await page.goto( `${ site.url }/wp-login.php` );
	await page.fill( '#user_login', login );
	await page.fill( '#user_pass', site.state.passwords[ login ] );
	await Promise.all( [
		page.waitForURL( ( url ) => ! url.pathname.endsWith( '/wp-login.php' ) ),
		page.click( '#wp-submit' ),
	] );
}

async function take( page, name ) {
	await page.addStyleTag( { content: TIDY } );
	const file = path.join( FOLDER, `${ name }.png` );
	await page.screenshot( { path: file, animations: 'disabled' } );
	say( file );
}

async function inbox( page, site ) {
	await signIn( page, site, 'agent' );
	await page.goto( `${ site.url }/wp-admin/admin.php?page=mizkar&view=open` );
	const list = page.locator( '[data-mizkar-region="list"]' );
	const link = list.getByRole( 'link', { name: 'My parcel' } );
	await list.locator( '[data-mizkar-row]' ).first().waitFor();
	// Only rows in sight are there.
	while ( ( await link.count() ) === 0 ) {
		await page.keyboard.press( 'j' );
	}
	await link.click();
	await page.mouse.move( 700, 16 );
	await page.locator( '[data-mizkar-region="thread"] article' ).first().waitFor();
	await page.locator( '[data-mizkar-region="customer"] section' ).first().waitFor();
	await take( page, 'inbox' );
}

async function customer( page, site ) {
	await signIn( page, site, 'customer' );
	await page.goto( `${ site.url }/support/` );
	await page.getByRole( 'link', { name: 'My parcel' } ).click();
	const ticket = page.locator( 'article.mizkar-ticket' );
	await ticket.waitFor();
	await page.addStyleTag( {
		content: 'html { margin: 0 !important; } #wpadminbar { display: none; }',
	} );
	await ticket.evaluate( ( element ) =>
		window.scrollTo( 0, element.getBoundingClientRect().top + window.scrollY - 32 )
	);
	await take( page, 'customer' );
}

await main( async () => {
	await ensureSystem( [ 'chromium', 'fonts' ] );
	const { site, server } = await runSite( {
		name: 'pictures',
		port: await freePort(),
		reset: true,
		locale: 'en_US',
	} );
	mkdirSync( FOLDER, { recursive: true } );
	step( 'Taking pictures …' );
	const browser = await chromium.launch( {
		executablePath: CHROMIUM,
		args: [ '--no-sandbox', '--disable-dev-shm-usage' ],
	} );
	const pageOf = async ( width, height ) => {
		const page = await browser.newPage( {
			viewport: { width, height },
			locale: 'en-US',
			timezoneId: 'UTC',
		} );
		await page.route( ELSEWHERE, ( route ) => route.abort() );
		return page;
	};
	await inbox( await pageOf( 1360, 820 ), site );
	await customer( await pageOf( 880, 820 ), site );
	await browser.close();
	stop( server );
	site.remove();
} );
