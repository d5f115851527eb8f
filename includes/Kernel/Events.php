<?php
declare( strict_types=1 );

namespace Mizkar\Kernel;

/**
 * How a lower module is heard by a higher one. A recorded listener runs inside the transaction and can undo it; an announced one
 * runs after the commit and can undo nothing.
 */
final class Events {

	/** @var array<class-string, list<\Closure>> */
	private array $recorded = array();

	/** @var array<class-string, list<\Closure>> */
	private array $announced = array();

	public function __construct( private readonly Database $database ) {
	}

	/**
	 * @template E of object
	 * @param class-string<E>   $event
	 * @param \Closure(E): void $listener
	 */
	public function when_recorded( string $event, \Closure $listener ): void {
		$this->recorded[ $event ][] = $listener;
	}

	/**
	 * @template E of object
	 * @param class-string<E>   $event
	 * @param \Closure(E): void $listener
	 */
	public function when_announced( string $event, \Closure $listener ): void {
		$this->announced[ $event ][] = $listener;
	}

	public function dispatch( object $event ): void {
		foreach ( $this->recorded[ $event::class ] ?? array() as $listener ) {
			$listener( $event );
		}
		$this->database->after_commit(
			function () use ( $event ): void {
				foreach ( $this->announced[ $event::class ] ?? array() as $listener ) {
					$listener( $event );
				}
			}
		);
	}
}
