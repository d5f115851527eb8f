<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Bench\Seed;

/** One ticket's rows, by table; the order of the values is Seed::COLUMNS. */
final class SeededTicket {

	/**
	 * @param list<scalar|null>       $post
	 * @param list<scalar|null>       $ticket
	 * @param list<list<scalar|null>> $messages
	 * @param list<scalar|null>       $search
	 * @param list<list<scalar|null>> $words
	 */
	public function __construct( public readonly array $post, public readonly array $ticket, public readonly array $messages, public readonly array $search, public readonly array $words ) {
	}
}
