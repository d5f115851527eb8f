import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const AXE = createRequire( __filename ).resolve( 'axe-core/axe.min.js' );
const STANDARDS = [ 'wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice' ];

/** Fails with the names and places of everything axe finds inside `selector`. */
export async function expectAccessible( page: Page, selector = 'body' ): Promise< void > {
	await page.addScriptTag( { path: AXE } );
	const violations = await page.evaluate(
		async ( { within, standards } ) => {
			const { axe } = window as unknown as {
				axe: { run: ( context: unknown, options: unknown ) => Promise< AxeResults > };
			};
			const results = await axe.run(
				{ include: [ within ] },
				{ runOnly: { type: 'tag', values: standards }, resultTypes: [ 'violations' ] }
			);
			return results.violations.map( ( { id, help, nodes } ) => ( {
				id,
				help,
				places: nodes.map(
					( node ) => `${ node.target.join( ' ' ) }: ${ node.failureSummary ?? '' }`
				),
			} ) );
		},
		{ within: selector, standards: STANDARDS }
	);
	expect( violations ).toEqual( [] );
}
