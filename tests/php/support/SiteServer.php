<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Support;

/** The test site behind PHP's own server: whole requests, from the first line of WordPress to the last. */
final class SiteServer {

	/** @param resource $process */
	private function __construct( private readonly mixed $process, private readonly int $port ) {
	}

	public static function start(): self {
		$port    = self::free_port();
		$nowhere = array( 'file', '/dev/null', 'a' );
		$process = proc_open( array( PHP_BINARY, '-d', 'display_errors=1', '-S', "127.0.0.1:$port", dirname( __DIR__ ) . '/wordpress/server.php' ), array( 1 => $nowhere, 2 => $nowhere ), $pipes );
		\PHPUnit\Framework\Assert::assertIsResource( $process );
		for ( $tries = 0; $tries < 200; $tries++ ) {
			$socket = @fsockopen( '127.0.0.1', $port );
			if ( false !== $socket ) {
				fclose( $socket );
				return new self( $process, $port );
			}
			usleep( 25_000 );
		}
		throw new \RuntimeException( 'PHP\'s server does not answer.' );
	}

	public function stop(): void {
		proc_terminate( $this->process );
		proc_close( $this->process );
	}

	/** @param array<string, string> $headers */
	public function get( string $path, array $headers ): ServerAnswer {
		$lines   = array_map( static fn ( string $name, string $value ): string => "$name: $value", array_keys( $headers ), $headers );
		$context = stream_context_create( array( 'http' => array( 'header' => array( 'Connection: close', ...$lines ), 'ignore_errors' => true, 'timeout' => 60 ) ) );
		$stream  = fopen( "http://127.0.0.1:$this->port$path", 'r', false, $context );
		\PHPUnit\Framework\Assert::assertIsResource( $stream );
		$body = (string) stream_get_contents( $stream );
		$meta = stream_get_meta_data( $stream )['wrapper_data'] ?? array();
		fclose( $stream );
		return ServerAnswer::from( is_array( $meta ) ? array_values( array_filter( $meta, 'is_string' ) ) : array(), $body );
	}

	private static function free_port(): int {
		$socket = stream_socket_server( 'tcp://127.0.0.1:0' );
		\PHPUnit\Framework\Assert::assertIsResource( $socket );
		$name = (string) stream_socket_get_name( $socket, false );
		fclose( $socket );
		return (int) substr( $name, (int) strrpos( $name, ':' ) + 1 );
	}
}
