<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Unit\Signals;

use Mizkar\Kernel\Clock;
use Mizkar\Signals\FileTransport;
use Mizkar\Signals\SignalFolder;
use PHPUnit\Framework\TestCase;

/** What only files have; the rest is held by SignalTransportContract. */
final class FileTransportTest extends TestCase {

	private const NAME = 'abcdef0123456789abcdef0123456789abcdef01';

	private string $folder;

	protected function setUp(): void {
		$this->folder = sys_get_temp_dir() . '/mizkar-signals-' . bin2hex( random_bytes( 6 ) );
	}

	protected function tearDown(): void {
		$this->transport()->delete_all();
		self::assertDirectoryDoesNotExist( $this->folder );
	}

	public function test_a_browser_reads_the_sequence_from_the_file(): void {
		$transport = $this->transport();
		$transport->touch( self::NAME );
		self::assertSame( array( 'seq' => $transport->sequence( self::NAME ) ), json_decode( $this->content(), true ) );
	}

	public function test_two_touches_in_one_second_differ_in_length(): void {
		$transport = $this->transport();
		$lengths   = array();
		for ( $touch = 0; $touch < 50; $touch++ ) {
			$transport->touch( self::NAME );
			$lengths[] = strlen( $this->content() );
			self::assertSame( array( 'seq' => $transport->sequence( self::NAME ) ), json_decode( $this->content(), true ) );
		}
		self::assertCount( 50, array_unique( $lengths ) );
	}

	public function test_asking_for_the_address_makes_the_file_and_moves_nothing(): void {
		$transport = $this->transport();
		self::assertSame( '/uploads/signals/ab/' . self::NAME . '.json', $transport->url( self::NAME ) );
		self::assertSame( '{"seq":0}', rtrim( $this->content() ) );
		$transport->touch( self::NAME );
		$sequence = $transport->sequence( self::NAME );
		self::assertGreaterThan( 0, $sequence );
		$transport->url( self::NAME );
		self::assertSame( $sequence, $transport->sequence( self::NAME ) );
	}

	public function test_what_is_silent_for_long_is_forgotten_and_begins_higher(): void {
		$transport = $this->transport();
		$transport->touch( self::NAME );
		$before = $transport->sequence( self::NAME );
		$transport->purge( 60 );
		self::assertFileExists( $this->file() );
		touch( $this->file(), time() - 61 );
		$transport->purge( 60 );
		self::assertFileDoesNotExist( $this->file() );
		usleep( 2_000 );
		$transport->touch( self::NAME );
		self::assertGreaterThan( $before, $transport->sequence( self::NAME ) );
	}

	public function test_no_folder_is_said_and_gives_no_address(): void {
		$transport = new FileTransport( static fn (): SignalFolder => new SignalFolder( '', null ), new Clock() );
		self::assertNull( $transport->url( self::NAME ) );
		self::assertSame( 0, $transport->sequence( self::NAME ) );
		$this->expectException( \RuntimeException::class );
		$transport->touch( self::NAME );
	}

	public function test_a_file_where_the_folder_should_be(): void {
		file_put_contents( $this->folder, '' );
		try {
			self::assertNull( @$this->transport()->url( self::NAME ) );
			@$this->transport()->touch( self::NAME );
			self::fail( 'Touched.' );
		} catch ( \RuntimeException $exception ) {
			self::assertStringContainsString( 'cannot be made', $exception->getMessage() );
		} finally {
			unlink( $this->folder );
		}
	}

	public function test_nothing_is_left_beside_the_file(): void {
		$this->transport()->touch( self::NAME );
		self::assertSame( array( '.', '..', '.lock', self::NAME . '.json' ), scandir( $this->folder . '/ab' ) );
	}

	private function transport(): FileTransport {
		return new FileTransport( fn (): SignalFolder => new SignalFolder( $this->folder, '/uploads/signals' ), new Clock() );
	}

	private function file(): string {
		return $this->folder . '/ab/' . self::NAME . '.json';
	}

	private function content(): string {
		return (string) file_get_contents( $this->file() );
	}
}
