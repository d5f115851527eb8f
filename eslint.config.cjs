const wordpress = require( '@wordpress/eslint-plugin' );
const prettier = require( './.prettierrc.cjs' );

module.exports = [
	{
		ignores: [
			'.cache/**',
			'build/**',
			'dist/**',
			'node_modules/**',
			'vendor/**',
			'src/shared/generated/**',
		],
	},
	...wordpress.configs.recommended,
	...wordpress.configs.i18n,
	{
		languageOptions: {
			parserOptions: {
				requireConfigFile: false,
				babelOptions: {
					presets: [ require.resolve( '@wordpress/babel-preset-default' ) ],
				},
			},
		},
		settings: {
			'import/resolver': { node: { extensions: [ '.js', '.mjs', '.ts', '.tsx', '.d.ts' ] } },
		},
		rules: {
			'prettier/prettier': [ 'error', prettier ],
			'@wordpress/i18n-text-domain': [ 'error', { allowedTextDomain: 'mizkar' } ],
			// The i18n and api packages come from WordPress itself; types and imports are TypeScript's business.
			'import/no-extraneous-dependencies': 'off',
			'import/no-unresolved': 'off',
			// Fields keep their names from the table to the component.
			camelcase: 'off',
			// A docblock says why, it does not repeat the signature.
			'jsdoc/require-param': 'off',
			'jsdoc/require-returns': 'off',
			'jsdoc/require-jsdoc': 'off',
			'jsdoc/require-param-type': 'off',
			'jsdoc/require-returns-type': 'off',
			'jsdoc/require-param-description': 'off',
			'jsdoc/require-returns-description': 'off',
			'jsdoc/check-tag-names': 'off',
		},
	},
	{
		files: [ '**/*.ts', '**/*.tsx' ],
		rules: {
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/no-non-null-assertion': 'error',
			'@typescript-eslint/ban-ts-comment': 'error',
			'@typescript-eslint/consistent-type-imports': 'error',
			'no-undef': 'off',
		},
	},
	{
		files: [ 'src/**', 'blocks/**' ],
		rules: { 'no-console': 'error' },
	},
	{
		// Playwright's fixtures hand over by a function named "use".
		files: [ 'tests/e2e/**' ],
		rules: { 'react-hooks/rules-of-hooks': 'off' },
	},
	{
		files: [ 'tests/ts/**' ],
		rules: { '@wordpress/i18n-text-domain': 'off' },
	},
	{
		files: [ 'tools/**', 'tests/bench/**', '*.js', '*.cjs' ],
		languageOptions: { globals: require( 'globals' ).node },
		rules: {
			'no-console': 'off',
			'no-nested-ternary': 'off',
		},
	},
];
