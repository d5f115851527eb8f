import { writeFileSync } from 'node:fs';
import { crc32, deflateRawSync } from 'node:zlib';

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const VERSION = 20;
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;
/** 1980-01-01, the first day the format knows: the same content gives the same file. */
const DATE = 0x0021;
const REGULAR_FILE_0644 = 0o100644 * 0x10000;
const MADE_ON_UNIX = 3 * 256 + VERSION;

/** Writes a zip file (APPNOTE.TXT 4.3) of [ name, content ] pairs. */
export function writeZip( file, entries ) {
	const parts = [];
	const directory = [];
	let offset = 0;
	for ( const [ name, content ] of entries ) {
		const bytes = Buffer.from( name );
		const packed = deflateRawSync( content, { level: 9 } );
		const local = Buffer.alloc( 30 );
		local.writeUInt32LE( LOCAL_HEADER, 0 );
		writeCommon( local, 4, content, packed, bytes );
		parts.push( local, bytes, packed );

		const central = Buffer.alloc( 46 );
		central.writeUInt32LE( DIRECTORY_ENTRY, 0 );
		central.writeUInt16LE( MADE_ON_UNIX, 4 );
		writeCommon( central, 6, content, packed, bytes );
		central.writeUInt32LE( REGULAR_FILE_0644, 38 );
		central.writeUInt32LE( offset, 42 );
		directory.push( central, bytes );
		offset += local.length + bytes.length + packed.length;
	}
	const listing = Buffer.concat( directory );
	const end = Buffer.alloc( 22 );
	end.writeUInt32LE( END_OF_DIRECTORY, 0 );
	end.writeUInt16LE( entries.length, 8 );
	end.writeUInt16LE( entries.length, 10 );
	end.writeUInt32LE( listing.length, 12 );
	end.writeUInt32LE( offset, 16 );
	writeFileSync( file, Buffer.concat( [ ...parts, listing, end ] ) );
}

/** The fields that a file's own header and its line in the directory share, in the same order. */
function writeCommon( header, at, content, packed, name ) {
	header.writeUInt16LE( VERSION, at );
	header.writeUInt16LE( UTF8_NAMES, at + 2 );
	header.writeUInt16LE( DEFLATED, at + 4 );
	header.writeUInt16LE( DATE, at + 8 );
	header.writeUInt32LE( crc32( content ), at + 10 );
	header.writeUInt32LE( packed.length, at + 14 );
	header.writeUInt32LE( content.length, at + 18 );
	header.writeUInt16LE( name.length, at + 22 );
}
