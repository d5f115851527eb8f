<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Support;

use Mizkar\Kernel\Events;

/** The plugin's own listeners as they were before a test. */
final class ListenerState {

	/** @param array<string, mixed> $listeners */
	private function __construct( private readonly Events $events, private readonly array $listeners ) {
	}

	public static function take( Events $events ): self {
		$listeners = array();
		foreach ( array( 'recorded', 'announced' ) as $kind ) {
			$listeners[ $kind ] = ( new \ReflectionProperty( $events, $kind ) )->getValue( $events );
		}
		return new self( $events, $listeners );
	}

	public function restore(): void {
		foreach ( $this->listeners as $kind => $value ) {
			( new \ReflectionProperty( $this->events, $kind ) )->setValue( $this->events, $value );
		}
	}
}
