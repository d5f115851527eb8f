<?php
declare( strict_types=1 );

namespace Mizkar\Cli;

use Mizkar\Tickets\TicketSearch;

/** `wp mizkar index`: takes up everything that search does not know yet. */
final class IndexCommand {

	private const AT_ONCE = 500;

	public function __construct( private readonly TicketSearch $search ) {
	}

	public function run(): int {
		$count = 0;
		do {
			$done   = $this->search->index( self::AT_ONCE );
			$count += $done;
		} while ( self::AT_ONCE === $done );
		return $count;
	}
}
