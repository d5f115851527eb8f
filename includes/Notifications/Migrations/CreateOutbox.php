<?php
declare( strict_types=1 );

namespace Mizkar\Notifications\Migrations;

use Mizkar\Kernel\Database;
use Mizkar\Kernel\Migration;

final class CreateOutbox implements Migration {

	public function version(): string {
		return '2026_01_01_50';
	}

	public function up( Database $database ): void {
		$database->execute(
			"CREATE TABLE IF NOT EXISTS {$database->table( 'outbox' )} (
				id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
				dedupe CHAR(64) NOT NULL,
				status VARCHAR(16) NOT NULL,
				gateway VARCHAR(32) NOT NULL,
				template VARCHAR(32) NOT NULL,
				ticket_id BIGINT UNSIGNED NOT NULL DEFAULT 0,
				message_id BIGINT UNSIGNED NOT NULL DEFAULT 0,
				contact_id BIGINT UNSIGNED NOT NULL DEFAULT 0,
				user_id BIGINT UNSIGNED NOT NULL DEFAULT 0,
				actor_id BIGINT UNSIGNED NOT NULL DEFAULT 0,
				address VARCHAR(190) NOT NULL DEFAULT '',
				subject VARCHAR(255) NOT NULL DEFAULT '',
				body_text MEDIUMTEXT NULL,
				body_html MEDIUMTEXT NULL,
				attempts SMALLINT UNSIGNED NOT NULL DEFAULT 0,
				reason VARCHAR(500) NOT NULL DEFAULT '',
				lease CHAR(32) NOT NULL DEFAULT '',
				leased_until DATETIME NULL,
				due_at DATETIME NOT NULL,
				created_at DATETIME NOT NULL,
				sent_at DATETIME NULL,
				PRIMARY KEY (id),
				UNIQUE KEY dedupe (dedupe),
				KEY work (status, due_at, id),
				KEY log (status, id),
				KEY lease (lease),
				KEY thread (ticket_id, id),
				KEY age (created_at)
			) {$database->charset()}"
		);
	}
}
