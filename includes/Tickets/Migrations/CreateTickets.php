<?php
declare( strict_types=1 );

namespace Mizkar\Tickets\Migrations;

use Mizkar\Kernel\Database;
use Mizkar\Kernel\Migration;

/**
 * One index per list shape, each beginning with what is an equality and ending with the sort: a list reads only the rows it shows
 * (held by ListReadsTest).
 */
final class CreateTickets implements Migration {

	public function version(): string {
		return '2026_01_01_40';
	}

	public function up( Database $database ): void {
		$charset = $database->charset();
		$database->execute(
			"CREATE TABLE IF NOT EXISTS {$database->table( 'tickets' )} (
				id BIGINT UNSIGNED NOT NULL,
				status VARCHAR(16) NOT NULL,
				is_listed TINYINT UNSIGNED NOT NULL DEFAULT 1,
				status_before VARCHAR(16) NOT NULL DEFAULT '',
				priority VARCHAR(16) NOT NULL,
				priority_rank SMALLINT UNSIGNED NOT NULL,
				channel VARCHAR(16) NOT NULL,
				department_id BIGINT UNSIGNED NOT NULL DEFAULT 0,
				assignee_id BIGINT UNSIGNED NOT NULL DEFAULT 0,
				contact_id BIGINT UNSIGNED NOT NULL DEFAULT 0,
				excerpt VARCHAR(200) NOT NULL DEFAULT '',
				message_count INT UNSIGNED NOT NULL DEFAULT 0,
				version INT UNSIGNED NOT NULL DEFAULT 1,
				submission CHAR(64) NULL,
				created_at DATETIME NOT NULL,
				last_message_at DATETIME NOT NULL,
				last_customer_at DATETIME NULL,
				last_agent_at DATETIME NULL,
				solved_at DATETIME NULL,
				PRIMARY KEY (id),
				UNIQUE KEY submission (submission),
				KEY whole_list (is_listed, last_message_at, id),
				KEY whole_department_list (is_listed, department_id, last_message_at, id),
				KEY list (status, last_message_at, id),
				KEY department_list (status, department_id, last_message_at, id),
				KEY assignee_list (status, assignee_id, last_message_at, id),
				KEY priority_list (status, priority_rank, last_message_at, id),
				KEY age_list (status, id),
				KEY contact_list (contact_id, last_message_at, id)
			) $charset"
		);
		$database->execute(
			"CREATE TABLE IF NOT EXISTS {$database->table( 'messages' )} (
				id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
				ticket_id BIGINT UNSIGNED NOT NULL,
				kind VARCHAR(16) NOT NULL,
				author_type VARCHAR(16) NOT NULL,
				author_id BIGINT UNSIGNED NOT NULL DEFAULT 0,
				author_name VARCHAR(120) NOT NULL DEFAULT '',
				body_html MEDIUMTEXT NOT NULL,
				event VARCHAR(1000) NOT NULL DEFAULT '',
				is_public TINYINT UNSIGNED NOT NULL DEFAULT 0,
				message_id VARCHAR(190) NULL,
				submission CHAR(64) NULL,
				created_at DATETIME NOT NULL,
				PRIMARY KEY (id),
				UNIQUE KEY submission (submission),
				KEY thread (ticket_id, id),
				KEY message_id (message_id)
			) $charset"
		);
	}
}
