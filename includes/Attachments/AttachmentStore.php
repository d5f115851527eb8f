<?php
declare( strict_types=1 );

namespace Mizkar\Attachments;

use Mizkar\Kernel\ErrorCode;
use Mizkar\Kernel\MizkarException;

/**
 * Where the files are. Their address cannot be guessed and says nothing; that a server refuses to serve the folder is only a second wall.
 * Works on a folder and on a stream wrapper alike.
 */
final class AttachmentStore {

	/** The option that keeps the folder's random name. */
	public const OPTION = 'mizkar_files_folder';

	private const WALLS = array(
		'index.html' => '',
		'.htaccess'  => "<IfModule mod_authz_core.c>\nRequire all denied\n</IfModule>\n<IfModule !mod_authz_core.c>\nDeny from all\n</IfModule>\n",
		'web.config' => "<?xml version=\"1.0\"?>\n<configuration><system.webServer><authorization><deny users=\"*\" /></authorization></system.webServer></configuration>\n",
	);

	/**
	 * @param string $source A local file; it is left where it is.
	 * @return string The path inside the store.
	 * @throws MizkarException UploadFailed; then nothing is left behind.
	 */
	public function put( string $source ): string {
		$name = bin2hex( random_bytes( 20 ) );
		$path = substr( $name, 0, 2 ) . '/' . substr( $name, 2, 2 ) . '/' . substr( $name, 4 );
		$full = $this->full( $path );
		$part = $full . '.part';
		$this->build_walls();
		if ( ( ! wp_mkdir_p( dirname( $full ) ) && ! is_dir( dirname( $full ) ) ) || ! @copy( $source, $part ) || filesize( $part ) !== filesize( $source ) || ! @rename( $part, $full ) ) {
			is_file( $part ) && @unlink( $part );
			throw new MizkarException( ErrorCode::UploadFailed );
		}
		@chmod( $full, 0640 );
		return $path;
	}

	/** For reading; null where the file is gone. */
	public function locate( string $path ): ?string {
		$full = $this->full( $path );
		return is_file( $full ) ? $full : null;
	}

	public function delete( string $path ): void {
		$full = $this->full( $path );
		if ( is_file( $full ) ) {
			@unlink( $full );
		}
	}

	/** The folder and everything in it. */
	public function delete_all(): void {
		$root = $this->root();
		if ( is_dir( $root ) ) {
			self::delete_folder( $root );
		}
		delete_option( self::OPTION );
	}

	private static function delete_folder( string $folder ): void {
		$names = scandir( $folder );
		foreach ( array_diff( false === $names ? array() : $names, array( '.', '..' ) ) as $name ) {
			$path = "$folder/$name";
			is_dir( $path ) && ! is_link( $path ) ? self::delete_folder( $path ) : @unlink( $path );
		}
		@rmdir( $folder );
	}

	/** Paths come from our own table only; one that is not of our making is refused all the same. */
	private function full( string $path ): string {
		if ( 1 !== preg_match( '#^[0-9a-f]{2}/[0-9a-f]{2}/[0-9a-f]{36}$#', $path ) ) {
			throw new MizkarException( ErrorCode::NotFound );
		}
		return $this->root() . '/' . $path;
	}

	private function root(): string {
		$folder = get_option( self::OPTION );
		if ( ! is_string( $folder ) || '' === $folder ) {
			// Of two that are chosen at once the first stays.
			add_option( self::OPTION, 'mizkar-' . bin2hex( random_bytes( 12 ) ), '', false );
			wp_cache_delete( self::OPTION, 'options' );
			$folder = get_option( self::OPTION );
		}
		return wp_upload_dir( null, false )['basedir'] . '/' . ( is_string( $folder ) ? $folder : '' );
	}

	private function build_walls(): void {
		$root = $this->root();
		if ( is_file( "$root/index.html" ) || ! wp_mkdir_p( $root ) ) {
			return;
		}
		foreach ( self::WALLS as $name => $content ) {
			@file_put_contents( "$root/$name", $content );
		}
	}
}
