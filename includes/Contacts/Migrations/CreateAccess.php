<?php
declare( strict_types=1 );

namespace Mizkar\Contacts\Migrations;

use Mizkar\Kernel\Database;
use Mizkar\Kernel\Migration;

final class CreateAccess implements Migration {

	public function version(): string {
		return '2026_01_01_11';
	}

	/** One row for each ticket that a token opens; ticket 0 is all tickets of the contact. */
	public function up( Database $database ): void {
		$database->execute(
			"CREATE TABLE IF NOT EXISTS {$database->table( 'access' )} (
				id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
				token_hash CHAR(64) NOT NULL,
				contact_id BIGINT UNSIGNED NOT NULL,
				ticket_id BIGINT UNSIGNED NOT NULL DEFAULT 0,
				scope VARCHAR(10) NOT NULL,
				expires_at DATETIME NOT NULL,
				revoked_at DATETIME NULL DEFAULT NULL,
				PRIMARY KEY (id),
				UNIQUE KEY token (token_hash, ticket_id, contact_id),
				KEY contact (contact_id),
				KEY ticket (ticket_id),
				KEY expires_at (expires_at)
			) {$database->charset()}"
		);
	}
}
