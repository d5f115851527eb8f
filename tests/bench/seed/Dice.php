<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Bench\Seed;

/** Chance that is the same on every machine and in every run. */
final class Dice {

	private int $state;

	public function __construct( int $seed ) {
		$this->state = ( $seed * 2_654_435_761 ) % 2_147_483_647;
		$this->below( 2 );
	}

	/** @return int From 0 to $most - 1. */
	public function below( int $most ): int {
		$this->state = ( $this->state * 48_271 + 11 ) % 2_147_483_647;
		return ( $this->state >> 8 ) % $most;
	}

	/**
	 * @template T
	 * @param non-empty-list<T> $list
	 * @return T
	 */
	public function pick( array $list ): mixed {
		return $list[ $this->below( count( $list ) ) ];
	}

	/**
	 * @template K of array-key
	 * @param non-empty-array<K, int> $weights
	 * @return K
	 */
	public function weighted( array $weights ): int|string {
		$at = $this->below( array_sum( $weights ) );
		foreach ( $weights as $key => $weight ) {
			$at -= $weight;
			if ( $at < 0 ) {
				return $key;
			}
		}
		return array_key_first( $weights );
	}
}
