<?php
declare( strict_types=1 );

namespace Mizkar\Contacts\Migrations;

use Mizkar\Kernel\Database;
use Mizkar\Kernel\Migration;

final class CreateContacts implements Migration {

	public function version(): string {
		return '2026_01_01_10';
	}

	public function up( Database $database ): void {
		$database->execute(
			"CREATE TABLE IF NOT EXISTS {$database->table( 'contacts' )} (
				id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
				identity VARCHAR(200) NOT NULL,
				user_id BIGINT UNSIGNED NOT NULL DEFAULT 0,
				name VARCHAR(120) NOT NULL DEFAULT '',
				email VARCHAR(190) NOT NULL DEFAULT '',
				phone VARCHAR(32) NOT NULL DEFAULT '',
				site VARCHAR(190) NOT NULL DEFAULT '',
				locale VARCHAR(20) NOT NULL DEFAULT '',
				search_text VARCHAR(400) NOT NULL DEFAULT '',
				verified_at DATETIME NULL DEFAULT NULL,
				created_at DATETIME NOT NULL,
				PRIMARY KEY (id),
				UNIQUE KEY identity (identity),
				KEY email (email),
				KEY user_id (user_id)
			) {$database->charset()}"
		);
	}
}
