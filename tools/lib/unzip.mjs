import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { ToolError } from './console.mjs';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const STORED = 0;
const DEFLATED = 8;

/**
 * Entries of a zip file. Reads the central directory (APPNOTE.TXT 4.3.12), no ZIP64: the archives used are far below 4 GB.
 */
export function* zipEntries( file ) {
	const data = readFileSync( file );
	let end = data.length - 22;
	while ( end >= 0 && data.readUInt32LE( end ) !== END_OF_DIRECTORY ) {
		end--;
	}
	if ( end < 0 ) {
		throw new ToolError( `${ file } is not a complete zip file: delete it and try again.` );
	}
	const count = data.readUInt16LE( end + 10 );
	let at = data.readUInt32LE( end + 16 );
	for ( let i = 0; i < count; i++ ) {
		if ( data.readUInt32LE( at ) !== DIRECTORY_ENTRY ) {
			throw new ToolError( `${ file } is damaged: delete it and try again.` );
		}
		const method = data.readUInt16LE( at + 10 );
		const packed = data.readUInt32LE( at + 20 );
		const nameLength = data.readUInt16LE( at + 28 );
		const local = data.readUInt32LE( at + 42 );
		const name = data.toString( 'utf8', at + 46, at + 46 + nameLength );
		yield {
			name,
			read: () => content( data, local, packed, method, name ),
		};
		at += 46 + nameLength + data.readUInt16LE( at + 30 ) + data.readUInt16LE( at + 32 );
	}
}

function content( data, local, packed, method, name ) {
	const start = local + 30 + data.readUInt16LE( local + 26 ) + data.readUInt16LE( local + 28 );
	const bytes = data.subarray( start, start + packed );
	if ( method === STORED ) {
		return bytes;
	}
	if ( method === DEFLATED ) {
		return inflateRawSync( bytes );
	}
	throw new ToolError( `${ name } is packed in an unknown way (${ method }).` );
}

/** Unpacks into `target`; a name that would leave it is refused. */
export function unzip( file, target ) {
	const base = path.resolve( target );
	for ( const entry of zipEntries( file ) ) {
		const to = path.resolve( base, entry.name );
		if ( to !== base && ! to.startsWith( base + path.sep ) ) {
			throw new ToolError( `${ file } contains an unsafe name: ${ entry.name }` );
		}
		if ( entry.name.endsWith( '/' ) ) {
			mkdirSync( to, { recursive: true } );
			continue;
		}
		mkdirSync( path.dirname( to ), { recursive: true } );
		writeFileSync( to, entry.read() );
	}
}
