<?php
declare( strict_types=1 );

namespace Mizkar\Tickets\Migrations;

use Mizkar\Kernel\Database;
use Mizkar\Kernel\Migration;

/** What search reads, and the list of tickets whose words have yet to be taken up (so that writing a message doesn't pay for it). */
final class CreateSearch implements Migration {

	public function version(): string {
		return '2026_01_01_41';
	}

	public function up( Database $database ): void {
		$charset = $database->charset();
		$database->execute(
			"CREATE TABLE IF NOT EXISTS {$database->table( 'search' )} (
				ticket_id BIGINT UNSIGNED NOT NULL,
				words MEDIUMTEXT NOT NULL,
				PRIMARY KEY (ticket_id)
			) $charset"
		);
		$database->execute(
			"CREATE TABLE IF NOT EXISTS {$database->table( 'search_words' )} (
				word VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
				ticket_id BIGINT UNSIGNED NOT NULL,
				PRIMARY KEY (word, ticket_id)
			) $charset"
		);
		$database->execute(
			"CREATE TABLE IF NOT EXISTS {$database->table( 'search_queue' )} (
				ticket_id BIGINT UNSIGNED NOT NULL,
				mark CHAR(16) NOT NULL,
				PRIMARY KEY (ticket_id)
			) $charset"
		);
	}
}
