import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve( path.dirname( fileURLToPath( import.meta.url ) ), '../..' );
export const cache = path.join( root, '.cache' );

export const inRoot = ( ...parts ) => path.join( root, ...parts );
export const inCache = ( ...parts ) => path.join( cache, ...parts );
export const has = ( ...parts ) => existsSync( inRoot( ...parts ) );
export const bin = ( name ) => inRoot( 'node_modules', '.bin', name );
