<?php
declare( strict_types=1 );

namespace Mizkar\Attachments;

/**
 * What a file is, by what is in it. Own marks first, because fileinfo's database differs from machine to machine and knows office
 * documents, HEIC and voice notes only sometimes; then fileinfo, as a second opinion that can only refuse.
 */
final class FileSniffer {

	private const HEAD_BYTES = 65_536;

	/** @var array<string, string> Beginnings that name a type by themselves. */
	private const MARKS = array(
		"\xFF\xD8\xFF"                     => 'image/jpeg',
		"\x89PNG\r\n\x1A\n"                => 'image/png',
		'GIF87a'                           => 'image/gif',
		'GIF89a'                           => 'image/gif',
		"II*\x00"                          => 'image/tiff',
		"MM\x00*"                          => 'image/tiff',
		'%PDF-'                            => 'application/pdf',
		'{\rtf'                            => 'application/rtf',
		'fLaC'                             => 'audio/flac',
		'#!AMR'                            => 'audio/amr',
		'ID3'                              => 'audio/mpeg',
		"7z\xBC\xAF\x27\x1C"               => 'application/x-7z-compressed',
		"Rar!\x1A\x07"                     => 'application/vnd.rar',
		"\x1F\x8B\x08"                     => 'application/gzip',
		"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" => 'application/x-ole-storage',
	);

	/** What fileinfo calls things that a server or a browser would run. */
	private const ACTIVE = '#^(text/(html|xml|x-php|javascript|x-script\S*|x-shellscript)|image/svg\S*|application/(x-httpd-php|x-php|xml|xhtml\+xml|javascript|x-javascript|x-shockwave-flash|x-(pie-)?executable|x-dosexec|x-sharedlib|x-mach-binary|vnd\.microsoft\.portable-executable|java-archive|x-shellscript))$#';

	/** The MIME type; FileTypes::UNKNOWN where nothing says what it is; null for what is never taken. */
	public static function type( string $path ): ?string {
		$head = (string) file_get_contents( $path, length: self::HEAD_BYTES );
		$type = self::by_mark( $head ) ?? self::by_container( $head, $path ) ?? self::by_text( $head );
		if ( self::is_active( $path, $type ) || ( str_starts_with( $type, 'image/' ) && ! self::is_clean_image( $path, $type ) ) ) {
			return null;
		}
		return $type;
	}

	private static function by_mark( string $head ): ?string {
		foreach ( self::MARKS as $mark => $type ) {
			if ( str_starts_with( $head, $mark ) ) {
				return $type;
			}
		}
		if ( "\xFF" === substr( $head, 0, 1 ) && 0xE0 === ( ord( substr( $head, 1, 1 ) ) & 0xE0 ) ) {
			$frame = ord( substr( $head, 1, 1 ) );
			return 0xF0 === ( $frame & 0xF6 ) ? 'audio/aac' : ( 0x02 === ( $frame & 0x06 ) ? 'audio/mpeg' : null );
		}
		return str_starts_with( $head, 'BM' ) && strlen( $head ) > 26 && "\x00\x00\x00\x00" === substr( $head, 6, 4 ) ? 'image/bmp' : null;
	}

	private static function by_container( string $head, string $path ): ?string {
		return match ( true ) {
			str_starts_with( $head, 'RIFF' )            => array( 'WEBP' => 'image/webp', 'WAVE' => 'audio/wav' )[ substr( $head, 8, 4 ) ] ?? null,
			str_starts_with( $head, 'OggS' )            => str_contains( $head, 'theora' ) ? 'video/ogg' : 'audio/ogg',
			str_starts_with( $head, "\x1A\x45\xDF\xA3" ) => self::matroska( $head ),
			'ftyp' === substr( $head, 4, 4 )            => self::iso_media( $head ),
			str_starts_with( $head, "PK\x03\x04" ) || str_starts_with( $head, "PK\x05\x06" ) => self::zip( $head, $path ),
			default                                     => null,
		};
	}

	/** A browser's recording is WebM whether it has a picture or not. */
	private static function matroska( string $head ): ?string {
		if ( ! str_contains( substr( $head, 0, 64 ), 'webm' ) ) {
			return null;
		}
		return 1 === preg_match( '/V_(VP8|VP9|AV1)/', $head ) ? 'video/webm' : 'audio/webm';
	}

	/** By the major brand and the compatible ones (ISO/IEC 14496-12, 23008-12). */
	private static function iso_media( string $head ): string {
		$box    = unpack( 'N', $head );
		$length = is_array( $box ) && is_int( $box[1] ) ? min( $box[1], 128 ) : 16;
		$brands = array( substr( $head, 8, 4 ), ...str_split( substr( $head, 16, max( 0, $length - 16 ) ), 4 ) );
		return match ( true ) {
			array() !== array_intersect( $brands, array( 'avif', 'avis' ) )                 => 'image/avif',
			array() !== array_intersect( $brands, array( 'heic', 'heix', 'hevc', 'heim', 'heis', 'mif1', 'msf1' ) ) => 'image/heic',
			in_array( $brands[0], array( 'M4A ', 'M4B ' ), true )                           => 'audio/mp4',
			'qt  ' === $brands[0]                                                           => 'video/quicktime',
			str_starts_with( $brands[0], '3gp' )                                            => 'video/3gpp',
			default => str_contains( $head, 'soun' ) && ! str_contains( $head, 'vide' ) ? 'audio/mp4' : 'video/mp4',
		};
	}

	/** Office documents are archives with known parts; the list of all parts stands at the end. */
	private static function zip( string $head, string $path ): ?string {
		if ( 1 === preg_match( '#^.{30}mimetype(application/vnd\.oasis\.opendocument\.[a-z]+)#s', $head, $found ) ) {
			return array() === FileTypes::extensions( $found[1] ) ? null : $found[1];
		}
		$size  = (int) filesize( $path );
		$parts = $head . file_get_contents( $path, offset: max( 0, $size - self::HEAD_BYTES ) );
		$word  = 'application/vnd.openxmlformats-officedocument.';
		return match ( true ) {
			! str_contains( $parts, '[Content_Types].xml' ) => 'application/zip',
			str_contains( $parts, 'vbaProject.bin' )        => null,
			str_contains( $parts, 'word/' )                 => $word . 'wordprocessingml.document',
			str_contains( $parts, 'xl/' )                   => $word . 'spreadsheetml.sheet',
			str_contains( $parts, 'ppt/' )                  => $word . 'presentationml.presentation',
			default                                         => 'application/zip',
		};
	}

	/** Text in UTF-8, or in UTF-16 as spreadsheets write it, or in an old 8-bit script; but no page, picture or program in text. */
	private static function by_text( string $head ): string {
		if ( str_starts_with( $head, "\xFF\xFE" ) || str_starts_with( $head, "\xFE\xFF" ) ) {
			return 'text/plain';
		}
		return 1 === preg_match( '/[\x00-\x08\x0E-\x1A\x1C-\x1F]/', $head ) ? FileTypes::UNKNOWN : 'text/plain';
	}

	private static function is_active( string $path, string $type ): bool {
		$start = ltrim( (string) preg_replace( '/^\xEF\xBB\xBF/', '', (string) file_get_contents( $path, length: 1024 ) ) );
		if ( 1 === preg_match( '/^(<\?(php|xml|=)|<!doctype|<html|<head|<body|<svg|<script|<!--|#!\s*\/)/i', $start ) ) {
			return true;
		}
		if ( FileTypes::UNKNOWN === $type && 1 === preg_match( '/^(MZ|\x7FELF|\xCA\xFE\xBA\xBE|[\xCE\xCF]\xFA\xED\xFE)/', $start ) ) {
			return true;
		}
		if ( 'text/plain' === $type ) {
			// A log that quotes a page is no page; it is only ever handed out as plain text.
			return false;
		}
		$second = class_exists( \finfo::class ) ? ( new \finfo( FILEINFO_MIME_TYPE ) )->file( $path ) : false;
		return is_string( $second ) && 1 === preg_match( self::ACTIVE, $second );
	}

	/** A picture that can be read as one, with no program hidden in it. */
	private static function is_clean_image( string $path, string $type ): bool {
		$can_measure = in_array( $type, array( 'image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/bmp' ), true );
		if ( $can_measure && null === self::dimensions( $path ) ) {
			return false;
		}
		return ! self::contains( $path, '/<\?php|<script[\s>]/i' );
	}

	/** @return array{int, int}|null Width and height. */
	public static function dimensions( string $path ): ?array {
		$size = @getimagesize( $path );
		return false === $size || $size[0] < 1 || $size[1] < 1 ? null : array( $size[0], $size[1] );
	}

	/** Read in pieces that overlap, so that a large file needs no memory and no mark hides at a seam. */
	private static function contains( string $path, string $pattern ): bool {
		$file = fopen( $path, 'rb' );
		if ( false === $file ) {
			return true;
		}
		$tail  = '';
		$found = false;
		while ( ! $found && ! feof( $file ) ) {
			$piece = $tail . fread( $file, self::HEAD_BYTES );
			$found = 1 === preg_match( $pattern, $piece );
			$tail  = substr( $piece, -16 );
		}
		fclose( $file );
		return $found;
	}
}
