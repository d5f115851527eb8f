<?php
declare( strict_types=1 );

namespace Mizkar\Notifications;

use Mizkar\Kernel\Field;
use Mizkar\Kernel\FieldType;
use Mizkar\Kernel\Schema;

/** One notification to one recipient, as the delivery log shows it. */
final class OutboxSchema {

	public static function schema(): Schema {
		$desk = array( Field::DESK );
		return new Schema(
			'delivery',
			array(
				new Field( 'id', FieldType::Integer, __( 'ID', 'mizkar' ), readers: $desk ),
				new Field( 'status', FieldType::Option, __( 'Result', 'mizkar' ), enum: DeliveryStatus::class, filterable: true, column: true, readers: $desk ),
				new Field( 'template', FieldType::Option, __( 'Occasion', 'mizkar' ), enum: Template::class, column: true, readers: $desk ),
				new Field( 'gateway', FieldType::Line, __( 'Way', 'mizkar' ), readers: $desk ),
				new Field( 'address', FieldType::Line, __( 'To', 'mizkar' ), nullable: true, column: true, readers: $desk ),
				new Field( 'subject', FieldType::Line, __( 'Subject', 'mizkar' ), column: true, readers: $desk ),
				new Field( 'text', FieldType::Text, __( 'Plain text', 'mizkar' ), readers: $desk ),
				new Field( 'html', FieldType::Html, __( 'Formatted text', 'mizkar' ), readers: $desk ),
				new Field( 'ticket_id', FieldType::Integer, __( 'Ticket', 'mizkar' ), nullable: true, readers: $desk ),
				new Field( 'ticket_number', FieldType::Line, __( 'Ticket', 'mizkar' ), nullable: true, column: true, readers: $desk ),
				new Field( 'attempts', FieldType::Integer, __( 'Attempts', 'mizkar' ), column: true, readers: $desk ),
				new Field( 'reason', FieldType::Line, __( 'Reason', 'mizkar' ), nullable: true, column: true, readers: $desk ),
				new Field( 'due_at', FieldType::DateTime, __( 'Next attempt', 'mizkar' ), readers: $desk ),
				new Field( 'created_at', FieldType::DateTime, __( 'Created', 'mizkar' ), column: true, readers: $desk ),
				new Field( 'sent_at', FieldType::DateTime, __( 'Sent', 'mizkar' ), nullable: true, readers: $desk ),
			)
		);
	}
}
