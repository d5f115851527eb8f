<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Architecture;

/** The project's PHP files. */
final class Sources {

	/** @return array<string, SourceFile> By path, relative to the project. */
	public static function in( string ...$folders ): array {
		$root  = self::root();
		$files = array();
		foreach ( $folders as $folder ) {
			if ( ! is_dir( "$root/$folder" ) ) {
				continue;
			}
			foreach ( new \RecursiveIteratorIterator( new \RecursiveDirectoryIterator( "$root/$folder", \FilesystemIterator::SKIP_DOTS ) ) as $file ) {
				if ( $file instanceof \SplFileInfo && 'php' === $file->getExtension() ) {
					$path           = str_replace( '\\', '/', substr( $file->getPathname(), strlen( $root ) + 1 ) );
					$files[ $path ] = self::file( $path );
				}
			}
		}
		ksort( $files );
		return $files;
	}

	public static function file( string $path ): SourceFile {
		return new SourceFile( $path, (string) file_get_contents( self::root() . '/' . $path ) );
	}

	public static function root(): string {
		return dirname( __DIR__, 3 );
	}
}
