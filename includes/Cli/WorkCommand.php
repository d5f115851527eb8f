<?php
declare( strict_types=1 );

namespace Mizkar\Cli;

use Mizkar\Notifications\Worker;

/** `wp mizkar work`: a worker without WP-Cron. Several may run. */
final class WorkCommand {

	private const ROUND_S = 50;

	private const PAUSE_S = 2;

	/** Then a supervisor starts it anew, with fresh settings and memory. */
	private const LIFE_S = 900;

	public function __construct( private readonly Worker $worker ) {
	}

	public function run( bool $once ): int {
		$until = time() + self::LIFE_S;
		$count = 0;
		do {
			$done   = $this->worker->run( self::ROUND_S );
			$count += $done;
			if ( ! $once && 0 === $done ) {
				sleep( self::PAUSE_S );
			}
			wp_cache_flush_runtime();
		} while ( $once ? $done > 0 : time() < $until );
		return $count;
	}
}
