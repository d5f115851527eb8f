<?php
declare( strict_types=1 );

namespace Mizkar\Attachments;

/** What is known of file types: their names, which of them a browser may show, and which are never taken. */
final class FileTypes {

	public const UNKNOWN = 'application/octet-stream';

	/** Pictures that every browser shows. */
	public const SHOWN_IMAGES = array( 'image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/avif' );

	/** Extensions of what is recognised by its content. The first is the usual one. */
	private const EXTENSIONS = array(
		'image/jpeg'                    => array( 'jpg', 'jpeg', 'jpe' ),
		'image/png'                     => array( 'png' ),
		'image/gif'                     => array( 'gif' ),
		'image/webp'                    => array( 'webp' ),
		'image/avif'                    => array( 'avif' ),
		'image/heic'                    => array( 'heic', 'heif' ),
		'image/bmp'                     => array( 'bmp' ),
		'image/tiff'                    => array( 'tif', 'tiff' ),
		'audio/mpeg'                    => array( 'mp3' ),
		'audio/mp4'                     => array( 'm4a', 'mp4' ),
		'audio/aac'                     => array( 'aac' ),
		'audio/ogg'                     => array( 'ogg', 'oga', 'opus' ),
		'audio/webm'                    => array( 'webm', 'weba' ),
		'audio/wav'                     => array( 'wav' ),
		'audio/flac'                    => array( 'flac' ),
		'audio/amr'                     => array( 'amr' ),
		'video/mp4'                     => array( 'mp4', 'm4v' ),
		'video/quicktime'               => array( 'mov' ),
		'video/3gpp'                    => array( '3gp' ),
		'video/webm'                    => array( 'webm' ),
		'video/ogg'                     => array( 'ogv', 'ogg' ),
		'application/pdf'               => array( 'pdf' ),
		'application/rtf'               => array( 'rtf' ),
		'application/zip'               => array( 'zip' ),
		'application/x-7z-compressed'   => array( '7z' ),
		'application/vnd.rar'           => array( 'rar' ),
		'application/gzip'              => array( 'gz', 'tgz' ),
		'application/x-ole-storage'     => array( 'doc', 'xls', 'ppt', 'msg' ),
		'application/vnd.openxmlformats-officedocument.wordprocessingml.document' => array( 'docx' ),
		'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' => array( 'xlsx' ),
		'application/vnd.openxmlformats-officedocument.presentationml.presentation' => array( 'pptx' ),
		'application/vnd.oasis.opendocument.text' => array( 'odt' ),
		'application/vnd.oasis.opendocument.spreadsheet' => array( 'ods' ),
		'application/vnd.oasis.opendocument.presentation' => array( 'odp' ),
		'text/plain'                    => array( 'txt', 'csv', 'tsv', 'log', 'md', 'vcf', 'ics', 'json', 'eml', 'srt' ),
	);

	/** What old office documents are, by their name: all of them look alike inside. */
	private const OLE = array( 'doc' => 'application/msword', 'xls' => 'application/vnd.ms-excel', 'ppt' => 'application/vnd.ms-powerpoint', 'msg' => 'application/vnd.ms-outlook' );

	/** Whatever an owner allows: what a server or a browser could run. */
	private const NEVER = array(
		'php', 'phtml', 'phar', 'phps', 'pht', 'pgif', 'shtml', 'cgi', 'pl', 'py', 'rb', 'sh', 'bash', 'asp', 'aspx', 'ashx', 'asmx', 'jsp', 'jspx', 'cfm', 'htaccess', 'htpasswd', 'user',
		'html', 'htm', 'xhtml', 'xht', 'mht', 'mhtml', 'hta', 'svg', 'svgz', 'xml', 'xsl', 'xslt', 'js', 'mjs', 'css', 'swf', 'wasm',
		'exe', 'com', 'dll', 'scr', 'msi', 'msp', 'bat', 'cmd', 'ps1', 'vbs', 'vbe', 'jse', 'wsf', 'wsh', 'lnk', 'jar', 'apk', 'app', 'reg', 'cpl', 'scf', 'inf', 'docm', 'xlsm', 'pptm',
	);

	/** Whether nothing with this extension is ever taken, wherever in a name it stands: php5 and php7 as php. */
	public static function is_never_taken( string $extension ): bool {
		return in_array( $extension, self::NEVER, true ) || 1 === preg_match( '/^(php|pht|phtml)\d+$/', $extension );
	}

	/** @return list<string> Empty for an unknown type. */
	public static function extensions( string $mime_type ): array {
		return self::EXTENSIONS[ $mime_type ] ?? array();
	}

	/** Whether files with this extension have contents that would have been recognised. */
	public static function is_recognisable( string $extension ): bool {
		return in_array( $extension, array_merge( ...array_values( self::EXTENSIONS ) ), true );
	}

	/** The exact type, where the name says more than the content. */
	public static function refined( string $mime_type, string $extension ): string {
		return match ( true ) {
			'application/x-ole-storage' === $mime_type        => self::OLE[ $extension ] ?? $mime_type,
			'text/plain' === $mime_type && 'csv' === $extension => 'text/csv',
			'video/mp4' === $mime_type && 'm4a' === $extension => 'audio/mp4',
			default                                           => $mime_type,
		};
	}

	/** Pictures, sound and film keep their kind whatever their name says, and cameras and phones often misname them. */
	public static function is_media( string $mime_type ): bool {
		return 1 === preg_match( '#^(image|audio|video)/#', $mime_type );
	}

	/** Whether a file with this extension would be one of them. */
	public static function is_media_extension( string $extension ): bool {
		return array() !== array_filter( self::EXTENSIONS, static fn ( array $extensions, string $type ): bool => self::is_media( $type ) && in_array( $extension, $extensions, true ), ARRAY_FILTER_USE_BOTH );
	}

	/** Whether a browser may show it in place: never what could carry script. */
	public static function may_be_inline( string $mime_type ): bool {
		return in_array( $mime_type, self::SHOWN_IMAGES, true ) || 'image/heic' === $mime_type || 1 === preg_match( '#^(audio|video)/[a-z0-9]+$#', $mime_type );
	}
}
