<?php
declare( strict_types=1 );

namespace Mizkar\Kernel;

/**
 * A slice of a list and where it goes on.
 *
 * @template T
 */
final class Page {

	/** @param list<T> $items */
	public function __construct( public readonly array $items, public readonly ?Cursor $next = null ) {
	}
}
