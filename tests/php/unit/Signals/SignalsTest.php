<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Unit\Signals;

use Mizkar\Signals\Signals;
use Mizkar\Signals\SignalTransport;
use PHPUnit\Framework\TestCase;

final class SignalsTest extends TestCase {

	public function test_the_owner_chooses_the_way(): void {
		[ $files, $rest ] = array( self::transport(), self::transport() );
		( new Signals( $files, $rest, static fn (): bool => true ) )->touch( 'desk', 'ticket:1' );
		self::assertSame( array( 2, 0 ), array( count( $files->touched ), count( $rest->touched ) ) );
		( new Signals( $files, $rest, static fn (): bool => false ) )->touch( 'desk' );
		self::assertSame( array( 2, 1 ), array( count( $files->touched ), count( $rest->touched ) ) );
	}

	public function test_where_files_cannot_be_written_rest_is_told(): void {
		[ $files, $rest ] = array( self::transport( fails: true ), self::transport() );
		( new Signals( $files, $rest, static fn (): bool => true ) )->touch( 'desk' );
		self::assertCount( 1, $rest->touched );
	}

	public function test_touching_never_fails(): void {
		$log     = ini_set( 'error_log', '/dev/null' );
		$signals = new Signals( self::transport( fails: true ), self::transport( fails: true ), static fn (): bool => true );
		$signals->touch( 'desk' );
		ini_set( 'error_log', (string) $log );
		self::assertSame( 0, $signals->sequence( $signals->address( 'desk' )['name'] ) );
	}

	public function test_names_say_nothing_and_differ(): void {
		$signals = new Signals( self::transport(), self::transport(), static fn (): bool => true );
		$names   = array_map( static fn ( string $topic ): string => $signals->address( $topic )['name'], array( 'ticket:1', 'ticket:2', 'ticket:1:customer', 'ticket:1' ) );
		self::assertCount( 3, array_unique( $names ) );
		self::assertSame( $names[0], $names[3] );
		foreach ( $names as $name ) {
			self::assertMatchesRegularExpression( '/^[0-9a-f]{40}$/', $name );
		}
	}

	public function test_only_files_have_an_address(): void {
		$name = str_repeat( 'a', 40 );
		self::assertSame( 'url', ( new Signals( self::transport(), self::transport(), static fn (): bool => true ) )->address( $name )['url'] );
		self::assertNull( ( new Signals( self::transport(), self::transport(), static fn (): bool => false ) )->address( $name )['url'] );
	}

	public function test_whichever_wrote_last_counts(): void {
		[ $files, $rest ] = array( self::transport(), self::transport() );
		$signals          = new Signals( $files, $rest, static fn (): bool => true );
		$rest->touch( 'n' );
		$rest->touch( 'n' );
		$files->touch( 'n' );
		self::assertSame( 2, $signals->sequence( 'n' ) );
	}

	/** @return SignalTransport&object{touched: list<string>} */
	private static function transport( bool $fails = false ): SignalTransport {
		return new class( $fails ) implements SignalTransport {

			/** @var list<string> */
			public array $touched = array();

			public function __construct( private readonly bool $fails ) {
			}

			public function touch( string $name ): void {
				if ( $this->fails ) {
					throw new \RuntimeException( 'full' );
				}
				$this->touched[] = $name;
			}

			public function sequence( string $name ): int {
				return count( array_keys( $this->touched, $name, true ) );
			}

			public function url( string $name ): string {
				return 'url';
			}

			public function purge( int $older_than_s ): void {
				$this->touched = array();
			}
		};
	}
}
