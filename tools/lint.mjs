/**
 * npm run lint: ESLint, Stylelint and PHP's own syntax check. npm run format repairs what can be repaired.
 */
import { pathToFileURL } from 'node:url';
import { ToolError, main, say } from './lib/console.mjs';
import { filesUnder } from './lib/files.mjs';
import { ensureNpmPackages } from './lib/packages.mjs';
import { bin, has, inRoot } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { add, asOneTest } from './test/report.mjs';

const SCRIPT_PLACES = [
	'src',
	'blocks',
	'tests',
	'tools',
	'playwright.config.ts',
	'webpack.config.js',
];
const STYLE_PLACES = [ 'src', 'blocks' ];
const PHP_PLACES = [ 'includes', 'blocks', 'tests', 'tools' ];

const PHP_CHECK = `
$bad = 0;
foreach (file('php://stdin', FILE_IGNORE_NEW_LINES) as $file) {
	try { token_get_all((string) file_get_contents($file), TOKEN_PARSE); }
	catch (ParseError $e) { $bad++; echo $file, ':', $e->getLine(), ' ', $e->getMessage(), "\\n"; }
}
exit($bad > 0 ? 1 : 0);
`;

async function eslint( fix ) {
	return run(
		bin( 'wp-scripts' ),
		[
			'lint-js',
			...SCRIPT_PLACES.filter( ( name ) => has( name ) ),
			'--no-error-on-unmatched-pattern',
			'--cache',
			'--cache-location',
			'.cache/eslint',
			'--max-warnings=0',
			...( fix ? [ '--fix' ] : [] ),
		],
		{ allowFailure: true, show: true }
	);
}

async function stylelint( fix ) {
	const places = STYLE_PLACES.filter(
		( name ) => filesUnder( inRoot( name ), /\.s?css$/ ).length > 0
	).map( ( name ) => `${ name }/**/*.{css,scss}` );
	if ( places.length === 0 ) {
		return { code: 0 };
	}
	return run( bin( 'wp-scripts' ), [ 'lint-style', ...places, ...( fix ? [ '--fix' ] : [] ) ], {
		allowFailure: true,
		show: true,
	} );
}

async function phpSyntax() {
	const files = [
		...PHP_PLACES.flatMap( ( name ) =>
			filesUnder( inRoot( name ), /\.php$/ ).map( ( file ) => `${ name }/${ file }` )
		),
		...[ 'plugin.php', 'uninstall.php' ].filter( ( name ) => has( name ) ),
	];
	return run( 'php', [ '-r', PHP_CHECK ], {
		allowFailure: true,
		show: true,
		input: files.join( '\n' ),
	} );
}

export async function lint( { fix = false } = {} ) {
	const results = [];
	for ( const check of [ eslint, stylelint, phpSyntax ] ) {
		results.push( asOneTest( ( await check( fix ) ).code ) );
	}
	return add( results );
}

if ( import.meta.url === pathToFileURL( process.argv[ 1 ] ?? '' ).href ) {
	await main( async () => {
		await ensureNpmPackages();
		const { failed } = await lint( { fix: process.argv.includes( '--fix' ) } );
		if ( failed > 0 ) {
			throw new ToolError( `${ failed } of the checks above found something.` );
		}
		say( 'Nothing to complain about.' );
	} );
}
