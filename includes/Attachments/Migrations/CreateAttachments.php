<?php
declare( strict_types=1 );

namespace Mizkar\Attachments\Migrations;

use Mizkar\Kernel\Database;
use Mizkar\Kernel\Migration;

final class CreateAttachments implements Migration {

	public function version(): string {
		return '2026_01_01_20';
	}

	public function up( Database $database ): void {
		$database->execute(
			"CREATE TABLE IF NOT EXISTS {$database->table( 'attachments' )} (
				id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
				access_key CHAR(40) NOT NULL,
				owner VARCHAR(80) NOT NULL,
				ticket_id BIGINT UNSIGNED NOT NULL DEFAULT 0,
				message_id BIGINT UNSIGNED NOT NULL DEFAULT 0,
				name VARCHAR(190) NOT NULL,
				mime_type VARCHAR(100) NOT NULL,
				bytes BIGINT UNSIGNED NOT NULL,
				sha256 CHAR(64) NOT NULL,
				path VARCHAR(190) NOT NULL,
				width INT UNSIGNED NULL DEFAULT NULL,
				height INT UNSIGNED NULL DEFAULT NULL,
				created_at DATETIME NOT NULL,
				PRIMARY KEY (id),
				UNIQUE KEY access_key (access_key),
				KEY message (message_id, id),
				KEY ticket (ticket_id),
				KEY owner (owner)
			) {$database->charset()}"
		);
	}
}
