<?php
declare( strict_types=1 );

namespace Mizkar\Tickets;

use Mizkar\Kernel\Field;
use Mizkar\Kernel\FieldType;
use Mizkar\Kernel\Schema;

/** What a new ticket is made of: fields of the ticket, its first message, and who asks. */
final class NewTicketSchema {

	public static function schema(): Schema {
		$both   = array( Field::DESK, Field::CUSTOMER );
		$ticket = TicketSchema::schema()->fields;
		return new Schema(
			'new-ticket',
			array(
				$ticket['subject'],
				new Field( 'body', FieldType::Text, __( 'Message', 'mizkar' ), required: true, max: MessageSchema::BODY_MAX, writers: $both, transient_input: true ),
				new Field( 'body_format', FieldType::Option, enum: BodyFormat::class, writers: $both, default: BodyFormat::Text->value, transient_input: true ),
				$ticket['department_id'],
				$ticket['priority'],
				$ticket['assignee_id'],
				$ticket['tag_ids'],
				$ticket['status'],
				new Field( 'contact_id', FieldType::Integer, __( 'Customer', 'mizkar' ), writers: array( Field::DESK ) ),
				new Field( 'name', FieldType::Line, __( 'Your name', 'mizkar' ), max: 120, writers: $both, transient_input: true ),
				new Field( 'email', FieldType::Email, __( 'Your e-mail address', 'mizkar' ), max: 190, writers: $both, transient_input: true ),
				new Field( 'attachment_keys', FieldType::Lines, __( 'Files', 'mizkar' ), max: 50, writers: $both, default: array(), transient_input: true ),
				new Field( 'submission_id', FieldType::Line, max: 64, writers: $both, default: '', transient_input: true ),
			)
		);
	}
}
