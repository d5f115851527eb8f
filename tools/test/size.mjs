import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build, isBuilt } from '../build.mjs';
import { say } from '../lib/console.mjs';
import { filesUnder } from '../lib/files.mjs';
import { inRoot } from '../lib/paths.mjs';

/** What a browser loads first, gzipped, in bytes. Chunks loaded later have a query in their name's place and are not counted. */
const BUDGETS = [
	{ name: 'agent inbox', pattern: /^admin\/inbox\.(js|css)$/, bytes: 150 * 1024 },
	{ name: 'settings', pattern: /^admin\/settings\.(js|css)$/, bytes: 50 * 1024 },
	{ name: 'delivery log', pattern: /^admin\/delivery-log\.(js|css)$/, bytes: 50 * 1024 },
	{ name: 'first run', pattern: /^admin\/setup\.(js|css)$/, bytes: 50 * 1024 },
	{
		name: 'ticket form on a page',
		pattern: /^blocks\/ticket-form\/(view\.js|style-index\.css)$/,
		bytes: 12 * 1024,
	},
	{
		name: 'ticket list on a page',
		pattern: /^blocks\/tickets\/(view\.js|style-index\.css)$/,
		bytes: 12 * 1024,
	},
];

export const size = {
	name: 'size',
	there: () => filesUnder( inRoot( 'src/admin' ), /index\.tsx?$/ ).length > 0,
	async run() {
		if ( ! isBuilt() ) {
			await build();
		}
		const files = filesUnder( inRoot( 'build' ), /\.(js|css)$/ );
		let failed = 0;
		let passed = 0;
		for ( const budget of BUDGETS ) {
			const own = files.filter( ( file ) => budget.pattern.test( file ) );
			if ( own.length === 0 ) {
				continue;
			}
			const bytes = own.reduce(
				( sum, file ) =>
					sum + gzipSync( readFileSync( inRoot( 'build', file ) ), { level: 9 } ).length,
				0
			);
			const fits = bytes <= budget.bytes;
			say(
				`${ fits ? '✓' : '✗' } ${ budget.name }: ${ kilobytes( bytes ) } of ${ kilobytes( budget.bytes ) }`
			);
			passed += fits ? 1 : 0;
			failed += fits ? 0 : 1;
		}
		return { passed, failed };
	},
};

const kilobytes = ( bytes ) => `${ ( bytes / 1024 ).toFixed( 1 ) } KB`;
