import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';
import { places } from './tests/e2e/support/places';

const CHROMIUM = [
	process.env.MIZKAR_CHROMIUM,
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
].find( ( file ) => file !== undefined && existsSync( file ) );
const TIMEZONE = { en_US: 'UTC', fa_IR: 'Asia/Tehran' };

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
			],
		},
	},
	projects: places.map( ( { locale, url } ) => ( {
		name: locale,
		use: { baseURL: url, locale: locale.replace( '_', '-' ), timezoneId: TIMEZONE[ locale ] },
	} ) ),
	webServer: places.map( ( { locale, port, url } ) => ( {
		command: `node tools/e2e-site.mjs ${ port } ${ locale } ${ process.env.MIZKAR_E2E_WORDPRESS ?? '' }`,
		url: `${ url }/wp-login.php`,
		timeout: 300_000,
		reuseExistingServer: false,
		gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 5_000 },
	} ) ),
} );
