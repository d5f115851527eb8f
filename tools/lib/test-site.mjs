import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';
import { removeRunFolder, runFolder } from './run-folder.mjs';
import { addSqlite } from './sqlite.mjs';

/**
 * A content folder for one cell of the integration matrix, with the plugin linked in; the core itself is shared.
 * @return {{folder: string, env: Record<string, string>}} What tests/php/wordpress/config.php reads.
 */
export function makeTestSite( name, core, database ) {
	const folder = path.join( runFolder( 'tests' ), name );
	const content = path.join( folder, 'wp-content' );
	rmSync( folder, { recursive: true, force: true } );
	mkdirSync( path.join( content, 'plugins' ), { recursive: true } );
	mkdirSync( path.join( content, 'uploads' ) );
	for ( const part of [ 'themes', 'languages' ] ) {
		const source = path.join( core, 'wp-content', part );
		if ( existsSync( source ) ) {
			cpSync( source, path.join( content, part ), { recursive: true } );
		}
	}
	symlinkSync( root, path.join( content, 'plugins/mizkar' ), 'junction' );
	if ( ! database ) {
		addSqlite( content );
	}
	return {
		folder,
		env: {
			MIZKAR_TEST_CORE: core,
			MIZKAR_TEST_FOLDER: folder,
			MIZKAR_TEST_DB_HOST: database?.host ?? '',
			MIZKAR_TEST_DB_NAME: `mizkar_${ name.replace( /\W/g, '_' ) }`,
		},
	};
}

export const removeTestSites = () => removeRunFolder( 'tests' );
