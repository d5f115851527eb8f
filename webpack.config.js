/**
 * One run builds everything: the blocks (as @wordpress/scripts does) and every src/admin/<screen>/index.tsx.
 * tools/build.mjs starts it and names the folders.
 */
const { globSync } = require( 'fast-glob' );
const path = require( 'path' );
const configs = [ require( '@wordpress/scripts/config/webpack.config' ) ].flat();

const output = process.env.MIZKAR_BUILD_FOLDER ?? path.resolve( __dirname, 'build' );
const blocks = globSync( 'blocks/*/block.json', { cwd: __dirname } );
const screens = globSync( 'src/admin/*/index.{ts,tsx}', { cwd: __dirname } );

const NEEDED_BY_SCREENS = [
	'DefinePlugin',
	'MiniCssExtractPlugin',
	'RtlCssPlugin',
	'DependencyExtractionWebpackPlugin',
];

function adminConfig( base ) {
	const { style, ...cacheGroups } = base.optimization.splitChunks.cacheGroups;
	return {
		...base,
		name: 'admin',
		entry: Object.fromEntries(
			screens.map( ( file ) => [
				path.basename( path.dirname( file ) ),
				path.resolve( __dirname, file ),
			] )
		),
		output: { ...base.output, path: path.join( output, 'admin' ) },
		// All of a screen's styles are one file of its name.
		optimization: { ...base.optimization, splitChunks: { cacheGroups } },
		plugins: base.plugins.filter( ( plugin ) =>
			NEEDED_BY_SCREENS.includes( plugin.constructor.name )
		),
	};
}

function blockConfig( base ) {
	return { ...base, output: { ...base.output, path: path.join( output, 'blocks' ) } };
}

module.exports = [
	...( blocks.length > 0 ? configs.map( blockConfig ) : [] ),
	...( screens.length > 0 ? [ adminConfig( configs[ 0 ] ) ] : [] ),
];
