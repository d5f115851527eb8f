import path from 'node:path';
import { expect } from '@playwright/test';
import type { Page, TestInfo } from '@playwright/test';

const FOLDER = path.resolve( __dirname, '../../../.cache/e2e/screens' );
const SIZES = {
	desktop: { width: 1280, height: 860 },
	phone: { width: 390, height: 780 },
};
/** The narrowest that customers' pages must fit into. */
const NARROWEST = { width: 320, height: 640 };

/** Keeps how a page looks, at a desk and in a hand, for somebody to look at; nothing is compared. */
export async function keepLooks( page: Page, info: TestInfo, name: string ): Promise< void > {
	const before = page.viewportSize();
	for ( const [ size, viewport ] of Object.entries( SIZES ) ) {
		await page.setViewportSize( viewport );
		await page.screenshot( {
			path: path.join( FOLDER, info.project.name, `${ name }-${ size }.png` ),
			animations: 'disabled',
		} );
	}
	if ( before !== null ) {
		await page.setViewportSize( before );
	}
}

/** Nothing of the page is wider than a small phone. */
export async function expectNarrow( page: Page ): Promise< void > {
	const before = page.viewportSize();
	await page.setViewportSize( NARROWEST );
	await expect
		.poll( () => page.evaluate( () => document.documentElement.scrollWidth ) )
		.toBeLessThanOrEqual( NARROWEST.width );
	if ( before !== null ) {
		await page.setViewportSize( before );
	}
}
