<?php
declare( strict_types=1 );

namespace Mizkar\Attachments;

use Mizkar\Kernel\ByteSize;
use Mizkar\Kernel\ErrorCode;
use Mizkar\Kernel\MizkarException;

/** A file whose name and content agree, and which the owner accepts. */
final class CheckedFile {

	private function __construct( public readonly string $name, public readonly string $mime_type, public readonly int $bytes, public readonly ?int $width, public readonly ?int $height ) {
	}

	/**
	 * The name is cleaned first; the content decides; the name must not contradict it.
	 *
	 * @throws MizkarException FileEmpty, FileTooLarge, FileType.
	 */
	public static function from( string $path, string $given_name, UploadRules $rules ): self {
		clearstatcache( true, $path );
		$bytes = (int) filesize( $path );
		if ( 0 === $bytes ) {
			throw self::refused( ErrorCode::FileEmpty, __( 'The file is empty.', 'mizkar' ) );
		}
		if ( $bytes > $rules->max_bytes ) {
			throw self::too_large( $rules );
		}
		$name = FileName::from( $given_name );
		$type = FileSniffer::type( $path );
		$name = null === $type || FileTypes::is_never_taken( $name->extension ) ? null : self::agreed( $name, $type, $rules );
		if ( null === $type || null === $name ) {
			/* translators: %s: a list of file types, as in "jpg, png, pdf". */
			throw self::refused( ErrorCode::FileType, sprintf( __( 'Files of this type are not accepted. Accepted are: %s.', 'mizkar' ), implode( ', ', $rules->extensions ) ) );
		}
		$size = str_starts_with( $type, 'image/' ) ? FileSniffer::dimensions( $path ) : null;
		return new self( $name->full(), FileTypes::refined( $type, $name->extension ), $bytes, $size[0] ?? null, $size[1] ?? null );
	}

	public static function too_large( UploadRules $rules ): MizkarException {
		/* translators: %s: a size, as in "10 MB". */
		return self::refused( ErrorCode::FileTooLarge, sprintf( __( 'The file is too large. It may have %s at most.', 'mizkar' ), ByteSize::local( $rules->max_bytes ) ) );
	}

	/** The name it gets, or null where name, content and the owner's choice do not go together. */
	private static function agreed( FileName $name, string $type, UploadRules $rules ): ?FileName {
		$extensions = FileTypes::extensions( $type );
		if ( FileTypes::UNKNOWN === $type ) {
			return '' !== $name->extension && $rules->allows( $name->extension ) && ! FileTypes::is_recognisable( $name->extension ) ? $name : null;
		}
		if ( in_array( $name->extension, $extensions, true ) ) {
			return $rules->allows( $name->extension ) ? $name : null;
		}
		if ( 'text/plain' === $type && $rules->allows( $name->extension ) && ! FileTypes::is_recognisable( $name->extension ) ) {
			return $name;
		}
		$is_misnamed = '' === $name->extension || ( FileTypes::is_media( $type ) && FileTypes::is_media_extension( $name->extension ) );
		$usual       = array_values( array_filter( $extensions, $rules->allows( ... ) ) )[0] ?? null;
		return $is_misnamed && null !== $usual ? $name->with_extension( $usual ) : null;
	}

	private static function refused( ErrorCode $code, string $message ): MizkarException {
		return new MizkarException( $code, array( 'file' => $message ) );
	}
}
