<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Integration\Signals;

use Mizkar\Kernel\Clock;
use Mizkar\Signals\SignalTransport;
use Mizkar\Tests\Integration\TestCase;

/** What every transport does, so that a client need not know which one it has. */
abstract class SignalTransportContract extends TestCase {

	private const NAME = '0123456789abcdef0123456789abcdef01234567';

	private const OTHER = 'ff23456789abcdef0123456789abcdef01234567';

	abstract protected function transport( Clock $clock ): SignalTransport;

	final public function test_what_was_never_touched_is_at_zero(): void {
		self::assertSame( 0, $this->transport( new Clock() )->sequence( self::NAME ) );
	}

	final public function test_a_touch_is_about_now_in_milliseconds(): void {
		$transport = $this->transport( self::at( '2026-05-06 07:08:09.123' ) );
		$transport->touch( self::NAME );
		self::assertSame( 1_778_051_289_123, $transport->sequence( self::NAME ) );
		self::assertSame( 0, $transport->sequence( self::OTHER ) );
	}

	final public function test_it_grows_strictly_within_one_millisecond(): void {
		$transport = $this->transport( self::at( '2026-05-06 07:08:09.123' ) );
		$seen      = array();
		for ( $touch = 0; $touch < 5; $touch++ ) {
			$transport->touch( self::NAME );
			$seen[] = $transport->sequence( self::NAME );
		}
		self::assertSame( range( 1_778_051_289_123, 1_778_051_289_127 ), $seen );
	}

	final public function test_it_grows_although_another_machines_clock_is_behind(): void {
		$this->transport( self::at( '2026-05-06 07:08:09.123' ) )->touch( self::NAME );
		$behind = $this->transport( self::at( '2026-05-06 07:08:05.000' ) );
		$behind->touch( self::NAME );
		self::assertSame( 1_778_051_289_124, $behind->sequence( self::NAME ) );
	}

	final public function test_the_recent_stays_when_the_old_is_forgotten(): void {
		$transport = $this->transport( new Clock() );
		$transport->touch( self::NAME );
		$before = $transport->sequence( self::NAME );
		$transport->purge( 3600 );
		self::assertSame( $before, $transport->sequence( self::NAME ) );
	}

	private static function at( string $time ): Clock {
		return new class( $time ) extends Clock {

			public function __construct( private readonly string $time ) {
			}

			public function now(): \DateTimeImmutable {
				return new \DateTimeImmutable( $this->time, new \DateTimeZone( 'UTC' ) );
			}
		};
	}
}
