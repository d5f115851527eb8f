<?php
declare( strict_types=1 );

namespace Mizkar\Attachments;

use Mizkar\Kernel\ErrorCode;
use Mizkar\Kernel\MizkarException;
use Mizkar\Kernel\Values;

/** One upload as PHP describes it, arrived whole. */
final class Upload {

	private function __construct( public readonly string $path, public readonly string $name ) {
	}

	/**
	 * @param array<string, mixed> $file As in $_FILES.
	 * @throws MizkarException InvalidInput, FileTooLarge, UploadFailed: what PHP says has gone wrong, in words for a person.
	 */
	public static function from( array $file, UploadRules $rules ): self {
		$values = new Values( $file );
		$error  = $values->int( 'error', UPLOAD_ERR_NO_FILE );
		$path   = $values->string( 'tmp_name' );
		match ( $error ) {
			UPLOAD_ERR_OK                             => null,
			UPLOAD_ERR_INI_SIZE, UPLOAD_ERR_FORM_SIZE => throw CheckedFile::too_large( new UploadRules( min( $rules->max_bytes, wp_max_upload_size() ), $rules->max_files, $rules->extensions ) ),
			UPLOAD_ERR_NO_FILE                        => throw MizkarException::field( 'file', __( 'Please choose a file.', 'mizkar' ) ),
			UPLOAD_ERR_PARTIAL                        => throw self::failed( __( 'Only a part of the file arrived. Please try again.', 'mizkar' ) ),
			default                                   => throw self::failed( __( 'This site cannot take files at the moment. Please try again later.', 'mizkar' ), "PHP upload error $error" ),
		};
		if ( ! is_file( $path ) || ! is_readable( $path ) ) {
			throw self::failed( ErrorCode::UploadFailed->message() );
		}
		return new self( $path, $values->string( 'name' ) );
	}

	/**
	 * A file that was sent as the request's whole body. The caller deletes it.
	 *
	 * @param string $disposition The header Content-Disposition (RFC 6266), which names it.
	 * @throws MizkarException UploadFailed.
	 */
	public static function from_body( string $body, string $disposition ): self {
		$path = tempnam( get_temp_dir(), 'mizkar' );
		if ( false === $path ) {
			throw self::failed( __( 'This site cannot take files at the moment. Please try again later.', 'mizkar' ), 'the folder for temporary files cannot be written' );
		}
		if ( strlen( $body ) !== @file_put_contents( $path, $body ) ) {
			@unlink( $path );
			throw self::failed( __( 'This site cannot take files at the moment. Please try again later.', 'mizkar' ), 'a temporary file cannot be written' );
		}
		return new self( $path, self::named( $disposition ) );
	}

	/** @return array<string, mixed> As in $_FILES. */
	public function as_file(): array {
		return array(
			'name'     => $this->name,
			'tmp_name' => $this->path,
			'error'    => UPLOAD_ERR_OK,
		);
	}

	private static function named( string $disposition ): string {
		if ( 1 === preg_match( "/filename\*\s*=\s*utf-8'[^']*'([^;\s]+)/i", $disposition, $found ) ) {
			return rawurldecode( $found[1] );
		}
		if ( 1 === preg_match( '/filename\s*=\s*"((?:[^"\\\\]|\\\\.)*)"/i', $disposition, $found ) ) {
			return stripslashes( $found[1] );
		}
		return 1 === preg_match( '/filename\s*=\s*([^;\s]+)/i', $disposition, $found ) ? $found[1] : '';
	}

	private static function failed( string $message, string $log = '' ): MizkarException {
		if ( '' !== $log ) {
			error_log( "Mizkar: a file was not taken: $log." );
		}
		return new MizkarException( ErrorCode::UploadFailed, array( 'file' => $message ) );
	}
}
