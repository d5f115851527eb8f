<?php

declare( strict_types=1 );

namespace Mizkar\Blocks;

/** A page that shows somebody's tickets is nobody else's: neither browsers nor the site's own cache may keep it. */
final class NoCache {

	public static function demand(): void {
		if ( ! defined( 'DONOTCACHEPAGE' ) ) {
			define( 'DONOTCACHEPAGE', true );
		}
		if ( ! headers_sent() ) {
			nocache_headers();
		}
	}
}
