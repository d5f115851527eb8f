import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';
import { places } from './tests/e2e/support/places';
import type { Place } from './tests/e2e/support/places';

const CHROMIUM = [
	process.env.MIZKAR_CHROMIUM,
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
].find( ( file ) => file !== undefined && existsSync( file ) );
/** What runs in every language is marked so; what changes the whole site runs last and alone; all else runs once. */
const ONLY = { en_US: { grepInvert: /@alone/ }, fa_IR: { grep: /@both/ } };
const TIMEZONE = { en_US: 'UTC', fa_IR: 'Asia/Tehran' };

const useOf = ( { locale, url }: Place ) => ( {
	baseURL: url,
	locale: locale.replace( '_', '-' ),
	timezoneId: TIMEZONE[ locale ],
} );

export default defineConfig( {
	testDir: 'tests/e2e',
	outputDir: '.cache/e2e/results',
	snapshotPathTemplate: 'tests/e2e/snapshots/{projectName}/{arg}{ext}',
	fullyParallel: false,
	workers: 2,
	retries: 0,
	forbidOnly: process.env.CI !== undefined,
	timeout: 60_000,
	expect: { timeout: 15_000 },
	reporter:
		process.env.PLAYWRIGHT_JSON_OUTPUT_FILE === undefined ? 'list' : [ [ 'list' ], [ 'json' ] ],
	use: {
		browserName: 'chromium',
		trace: 'retain-on-failure',
		screenshot: 'only-on-failure',
		launchOptions: {
			...( CHROMIUM === undefined ? {} : { executablePath: CHROMIUM } ),
			args: [
				'--no-sandbox',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync',
				'--no-first-run',
				'--disable-dev-shm-usage',
				'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
			],
		},
	},
	projects: [
		...places.map( ( place ) => ( {
			name: place.locale,
			...ONLY[ place.locale ],
			use: useOf( place ),
		} ) ),
		...places.slice( 0, 1 ).map( ( place ) => ( {
			name: `${ place.locale } alone`,
			grep: /@alone/,
			dependencies: [ place.locale ],
			use: useOf( place ),
		} ) ),
	],
	webServer: places.map( ( { locale, port, url } ) => ( {
		command: `node tools/e2e-site.mjs ${ port } ${ locale } ${ process.env.MIZKAR_E2E_WORDPRESS ?? '' }`,
		url: `${ url }/wp-login.php`,
		timeout: 300_000,
		reuseExistingServer: false,
		gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 5_000 },
	} ) ),
} );
