<?php
declare( strict_types=1 );

namespace Mizkar\Signals;

use Mizkar\Kernel\Clock;

/**
 * A tiny file for each name, replaced whole when its sequence moves. The web server answers those who wait; no PHP runs.
 */
final class FileTransport implements SignalTransport {

	/** A second's worth of different lengths; see content(). */
	private const PADDINGS = 64;

	/** @param \Closure(): SignalFolder $folder */
	public function __construct( private readonly \Closure $folder, private readonly Clock $clock ) {
	}

	public function touch( string $name ): void {
		$this->write( $name, fn ( string $before ): string => self::content( max( (int) $this->clock->now()->format( 'Uv' ), self::sequence_in( $before ) + 1 ), strlen( $before ) ) );
	}

	public function sequence( string $name ): int {
		$path = $this->path( $name );
		return null === $path ? 0 : self::sequence_in( self::read( $path ) );
	}

	/** The file is made where it is missing: asking for one that is not there would start WordPress every time. */
	public function url( string $name ): ?string {
		$folder = ( $this->folder )();
		$path   = $this->path( $name );
		if ( null === $path || null === $folder->url ) {
			return null;
		}
		if ( ! is_file( $path ) ) {
			try {
				$this->write( $name, static fn ( string $before ): string => '' === $before ? self::content( 0, 0 ) : $before );
			} catch ( \RuntimeException ) {
				return null;
			}
		}
		return is_writable( dirname( $path ) ) ? $folder->url . '/' . substr( $name, 0, 2 ) . "/$name.json" : null;
	}

	public function purge( int $older_than_s ): void {
		clearstatcache();
		$oldest = $this->clock->now()->getTimestamp() - $older_than_s;
		foreach ( $this->files() as $file ) {
			$changed_at = @filemtime( $file );
			if ( false !== $changed_at && $changed_at < $oldest ) {
				@unlink( $file );
			}
		}
	}

	/** Everything that this transport ever wrote. */
	public function delete_all(): void {
		$root = ( $this->folder )()->path;
		foreach ( array( ...$this->files(), ...self::glob( "$root/??/.lock" ) ) as $file ) {
			@unlink( $file );
		}
		foreach ( array( ...self::glob( "$root/??" ), $root ) as $folder ) {
			is_dir( $folder ) && @rmdir( $folder );
		}
	}

	/**
	 * One at a time, so that no two write the same number.
	 *
	 * @param \Closure(string): string $change From what the file said, empty where it is missing, to what it says.
	 */
	private function write( string $name, \Closure $change ): void {
		$path = $this->path( $name ) ?? throw new \RuntimeException( 'There is no folder for signal files.' );
		// Whoever else makes it at the same moment makes it for both.
		if ( ! is_dir( dirname( $path ) ) && ! wp_mkdir_p( dirname( $path ) ) && ! is_dir( dirname( $path ) ) ) {
			throw new \RuntimeException( 'The folder for signal files cannot be made.' );
		}
		$lock = self::locked( dirname( $path ) . '/.lock' );
		try {
			self::replace( $path, $change( self::read( $path ) ) );
		} finally {
			fclose( $lock );
		}
	}

	/** @return list<string> */
	private function files(): array {
		$root = ( $this->folder )()->path;
		return '' === $root ? array() : self::glob( "$root/??/*.json*" );
	}

	/** @return list<string> */
	private static function glob( string $pattern ): array {
		$found = glob( $pattern );
		return false === $found ? array() : $found;
	}

	private function path( string $name ): ?string {
		$root = ( $this->folder )()->path;
		return '' === $root ? null : $root . '/' . substr( $name, 0, 2 ) . "/$name.json";
	}

	/** @return resource Held until it is closed. */
	private static function locked( string $path ) {
		$lock = @fopen( $path, 'c' );
		if ( false === $lock || ! flock( $lock, LOCK_EX ) ) {
			throw new \RuntimeException( 'The folder for signal files cannot be written.' );
		}
		return $lock;
	}

	private static function read( string $path ): string {
		clearstatcache( true, $path );
		$text = is_file( $path ) ? @file_get_contents( $path ) : false;
		return false === $text ? '' : $text;
	}

	private static function sequence_in( string $text ): int {
		return 1 === preg_match( '/^\{"seq":(\d+)\}/', $text, $found ) ? (int) $found[1] : 0;
	}

	/**
	 * nginx makes its ETag of the second and the length alone: two touches within one second must differ in length, or a browser that
	 * saw the first is told for ever that it has the newest.
	 */
	private static function content( int $sequence, int $length_before ): string {
		$json = sprintf( '{"seq":%d}', $sequence );
		return $json . str_repeat( ' ', ( max( 0, $length_before - strlen( $json ) ) + 1 ) % self::PADDINGS );
	}

	private static function replace( string $path, string $content ): void {
		$part = $path . '.' . bin2hex( random_bytes( 6 ) );
		if ( strlen( $content ) !== @file_put_contents( $part, $content ) || ! @rename( $part, $path ) ) {
			@unlink( $part );
			throw new \RuntimeException( 'A signal file cannot be written.' );
		}
	}
}
