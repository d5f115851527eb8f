<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Integration\Rest\Doors;

use PHPUnit\Framework\Assert;

/** The test site on a port of this machine. */
final class Server {

	private const START_S = 20.0;

	/** @param resource $process */
	private function __construct( private $process, private readonly int $port ) {
	}

	public static function start(): self {
		$socket = stream_socket_server( 'tcp://127.0.0.1:0' );
		Assert::assertIsResource( $socket );
		$port = (int) substr( (string) strrchr( (string) stream_socket_get_name( $socket, false ), ':' ), 1 );
		fclose( $socket );
		$process = proc_open( array( PHP_BINARY, '-S', "127.0.0.1:$port", __DIR__ . '/router.php' ), array( array( 'file', '/dev/null', 'r' ), array( 'file', '/dev/null', 'w' ), array( 'file', '/dev/null', 'w' ) ), $pipes );
		Assert::assertIsResource( $process );
		$until = microtime( true ) + self::START_S;
		do {
			Assert::assertLessThan( $until, microtime( true ), 'The server did not start.' );
			$connection = @stream_socket_client( "tcp://127.0.0.1:$port", $code, $message, 0.1 );
		} while ( false === $connection );
		fclose( $connection );
		return new self( $process, $port );
	}

	public function stop(): void {
		proc_terminate( $this->process );
		proc_close( $this->process );
	}

	/**
	 * @param string                $uri     As in "/wp-json/mizkar/v1/tickets?status=new".
	 * @param array<string, string> $cookies
	 * @param array<string, string> $headers By name, as in "X-WP-Nonce".
	 */
	public function get( string $uri, array $cookies, array $headers, bool $early ): Answer {
		$curl = curl_init( "http://127.0.0.1:$this->port$uri" );
		Assert::assertInstanceOf( \CurlHandle::class, $curl );
		$cookie   = implode( '; ', array_map( static fn ( string $name, string $value ): string => $name . '=' . rawurlencode( $value ), array_keys( $cookies ), $cookies ) );
		$headers += array( 'X-Test-Door' => $early ? 'early' : 'late' ) + ( '' === $cookie ? array() : array( 'Cookie' => $cookie ) );
		curl_setopt_array(
			$curl,
			array(
				CURLOPT_RETURNTRANSFER => true,
				CURLOPT_HEADER         => true,
				CURLOPT_TIMEOUT        => 60,
				CURLOPT_HTTPHEADER     => array_map( static fn ( string $name, string $value ): string => "$name: $value", array_keys( $headers ), $headers ),
			)
		);
		$answer = curl_exec( $curl );
		Assert::assertIsString( $answer, curl_error( $curl ) );
		$length = (int) curl_getinfo( $curl, CURLINFO_HEADER_SIZE );
		return Answer::from( (int) curl_getinfo( $curl, CURLINFO_RESPONSE_CODE ), substr( $answer, 0, $length ), substr( $answer, $length ) );
	}
}
