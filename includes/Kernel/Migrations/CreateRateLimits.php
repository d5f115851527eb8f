<?php
declare( strict_types=1 );

namespace Mizkar\Kernel\Migrations;

use Mizkar\Kernel\Database;
use Mizkar\Kernel\Migration;

final class CreateRateLimits implements Migration {

	public function version(): string {
		return '2026_01_01_01';
	}

	public function up( Database $database ): void {
		$database->execute(
			"CREATE TABLE IF NOT EXISTS {$database->table( 'rate_limits' )} (
				id CHAR(40) NOT NULL,
				hits INT UNSIGNED NOT NULL,
				expires_at DATETIME NOT NULL,
				PRIMARY KEY (id),
				KEY expires_at (expires_at)
			) {$database->charset()}"
		);
	}
}
