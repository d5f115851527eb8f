module.exports = {
	preset: '@wordpress/jest-preset-default',
	rootDir: __dirname,
	roots: [ '<rootDir>/tests/ts' ],
	testMatch: [ '**/*.test.ts', '**/*.test.tsx' ],
	testEnvironment: '<rootDir>/tests/ts/environment.cjs',
	transform: {
		'\\.m?[jt]sx?$': require.resolve( '@wordpress/scripts/config/babel-transform' ),
	},
	// These packages are published as modules only.
	transformIgnorePatterns: [
		'/node_modules/(?!(@wordpress|@tanstack|@ariakit|uuid|is-plain-obj|parsel-js|nanoid|@preact|preact|client-zip|colord|memize|rememo)/)',
	],
	cacheDirectory: '<rootDir>/.cache/jest',
	restoreMocks: true,
};
