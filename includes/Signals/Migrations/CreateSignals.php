<?php
declare( strict_types=1 );

namespace Mizkar\Signals\Migrations;

use Mizkar\Kernel\Database;
use Mizkar\Kernel\Migration;

final class CreateSignals implements Migration {

	public function version(): string {
		return '2026_01_01_30';
	}

	public function up( Database $database ): void {
		$database->execute(
			"CREATE TABLE IF NOT EXISTS {$database->table( 'signals' )} (
				name CHAR(40) NOT NULL,
				sequence BIGINT UNSIGNED NOT NULL,
				changed_at DATETIME NOT NULL,
				PRIMARY KEY (name),
				KEY changed_at (changed_at)
			) {$database->charset()}"
		);
	}
}
