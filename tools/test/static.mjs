import { lint } from '../lint.mjs';
import { ensureComposerPackages, ensureNpmPackages } from '../lib/packages.mjs';
import { has, inRoot } from '../lib/paths.mjs';
import { run } from '../lib/run.mjs';
import { ensureSystem } from '../lib/system.mjs';
import { types } from '../types.mjs';
import { asOneTest } from './report.mjs';

const PHP = [ 'php', 'composer', 'php:mbstring' ];

export const lintStep = {
	name: 'lint',
	there: () => true,
	async run() {
		await ensureSystem( PHP );
		await ensureNpmPackages();
		return lint();
	},
};

export const typesStep = {
	name: 'types',
	there: () => true,
	async run() {
		await ensureNpmPackages();
		return asOneTest( await types() );
	},
};

export const phpstanStep = {
	name: 'phpstan',
	there: () => has( 'plugin.php' ),
	async run() {
		await ensureSystem( PHP );
		await ensureComposerPackages();
		const result = await run(
			'php',
			[
				inRoot( 'vendor/bin/phpstan' ),
				'analyse',
				'--memory-limit=2G',
				'--no-progress',
				...( process.stdout.isTTY ? [ '--ansi' ] : [] ),
			],
			{ allowFailure: true, show: true }
		);
		return asOneTest( result.code );
	},
};

export const generatedStep = {
	name: 'generated',
	there: () => has( 'tools/generate.php' ),
	async run() {
		await ensureSystem( [ 'php' ] );
		const result = await run( 'php', [ 'tools/generate.php', '--check' ], {
			allowFailure: true,
			show: true,
		} );
		return asOneTest( result.code );
	},
};
