<?php
declare( strict_types=1 );

namespace Mizkar\Signals;

/** One way for waiting browsers to learn that a topic has news. All are held to the same behaviour by SignalTransportContract. */
interface SignalTransport {

	/**
	 * Moves the sequence forward, strictly, also when two do so at once.
	 *
	 * @throws \RuntimeException Where it cannot.
	 */
	public function touch( string $name ): void;

	/** 0 where nothing was ever touched. */
	public function sequence( string $name ): int;

	/** Where a browser may watch the name without PHP, or null. */
	public function url( string $name ): ?string;

	/** Forgets what has been silent for that long; a sequence that begins anew is still higher than before. */
	public function purge( int $older_than_s ): void;
}
