<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Support;

/** The smallest contents that are what they say. */
final class SampleFile {

	/** 3 × 2 pixels. */
	public static function png(): string {
		return (string) base64_decode( 'iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAACXBIWXMAAA7EAAAOxAGVKw4bAAAAC0lEQVQImWNgwAQAABQAAWX1h1kAAAAASUVORK5CYII=', true );
	}

	/** 3 × 2 pixels. */
	public static function jpeg(): string {
		return "\xFF\xD8\xFF\xE0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00\xFF\xC0\x00\x11\x08\x00\x02\x00\x03\x03\x01\x22\x00\x02\x11\x01\x03\x11\x01\xFF\xD9";
	}

	/** 3 × 2 pixels. */
	public static function gif(): string {
		return (string) base64_decode( 'R0lGODdhAwACAIAAAAQCBAAAACwAAAAAAwACAAACAoRfADs=', true );
	}

	/** 3 × 2 pixels. */
	public static function webp(): string {
		return (string) base64_decode( 'UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoDAAIAAUAmJaQAA3AA/v02aAA=', true );
	}

	/** ISO base media: HEIC, AVIF, MP4 and their kin. */
	public static function iso_media( string $major_brand, string $compatible = '', string $rest = '' ): string {
		return pack( 'N', 16 + strlen( $compatible ) ) . "ftyp$major_brand\x00\x00\x00\x00$compatible" . pack( 'N', 8 + strlen( $rest ) ) . "mdat$rest";
	}

	public static function webm( string $codec ): string {
		return "\x1A\x45\xDF\xA3\x9F\x42\x86\x81\x01\x42\xF7\x81\x01\x42\xF2\x81\x04\x42\xF3\x81\x08\x42\x82\x84webm\x42\x87\x81\x04\x42\x85\x81\x02$codec";
	}

	public static function pdf(): string {
		return "%PDF-1.4\n%\xE2\xE3\xCF\xD3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n";
	}

	/** An archive with empty or short entries, stored as they are. */
	public static function zip( string ...$entries ): string {
		$body      = '';
		$directory = '';
		foreach ( $entries as $name => $content ) {
			[ $name, $content ] = is_int( $name ) ? array( $content, '' ) : array( $name, $content );
			$fields             = pack( 'vvvvvVVVvv', 20, 0, 0, 0, 0, crc32( $content ), strlen( $content ), strlen( $content ), strlen( $name ), 0 );
			$directory         .= "PK\x01\x02\x14\x00$fields" . pack( 'vvvVV', 0, 0, 0, 0, strlen( $body ) ) . $name;
			$body              .= "PK\x03\x04$fields$name$content";
		}
		return $body . $directory . "PK\x05\x06" . pack( 'vvvvVVv', 0, 0, count( $entries ), count( $entries ), strlen( $directory ), strlen( $body ), 0 );
	}

	public static function docx(): string {
		return self::zip( 'word/document.xml', '[Content_Types].xml' );
	}

	/** @return non-empty-string Where it is; the caller deletes it. */
	public static function on_disk( string $content ): string {
		$path = tempnam( sys_get_temp_dir(), 'mizkar-test' );
		if ( false === $path || strlen( $content ) !== file_put_contents( $path, $content ) ) {
			throw new \RuntimeException( 'The folder for temporary files cannot be written.' );
		}
		return $path;
	}
}
