import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ToolError } from './console.mjs';
import { inRoot } from './paths.mjs';
import { unzip } from './unzip.mjs';

const ARCHIVE = inRoot( 'node_modules/@wp-playground/cli/sqlite-database-integration.zip' );
const PLUGIN = 'plugins/sqlite-database-integration';

/** Puts WordPress's own SQLite drop-in into a wp-content folder. */
export function addSqlite( content ) {
	const plugin = path.join( content, PLUGIN );
	if ( existsSync( path.join( content, 'db.php' ) ) && existsSync( plugin ) ) {
		return;
	}
	if ( ! existsSync( ARCHIVE ) ) {
		throw new ToolError( 'The SQLite drop-in is missing: run npm install and try again.' );
	}
	const part = path.join( content, 'sqlite.part' );
	rmSync( part, { recursive: true, force: true } );
	rmSync( plugin, { recursive: true, force: true } );
	unzip( ARCHIVE, part );
	mkdirSync( path.dirname( plugin ), { recursive: true } );
	renameSync( path.join( part, 'plugin-sqlite-database-integration' ), plugin );
	rmSync( part, { recursive: true, force: true } );
	copyFileSync( path.join( plugin, 'db.copy' ), path.join( content, 'db.php' ) );
}
