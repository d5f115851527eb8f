<?php
declare( strict_types=1 );

namespace Mizkar\Tickets;

use Mizkar\Kernel\Field;
use Mizkar\Kernel\FieldType;
use Mizkar\Kernel\Schema;

/** A ticket, seen from the desk and from its customer. A new field is one line here and `npm run generate`. */
final class TicketSchema {

	private const DESK = array( Field::DESK );
	private const BOTH = array( Field::DESK, Field::CUSTOMER );

	public static function schema(): Schema {
		return new Schema( 'ticket', array_merge( self::identity(), self::state(), self::times() ) );
	}

	/** @return list<Field> */
	private static function identity(): array {
		return array(
			new Field( 'id', FieldType::Integer, __( 'ID', 'mizkar' ), sortable: true ),
			new Field( 'number', FieldType::Line, __( 'Number', 'mizkar' ), column: true ),
			new Field( 'subject', FieldType::Line, __( 'Subject', 'mizkar' ), required: true, column: true, max: 200, writers: self::BOTH ),
			new Field( 'excerpt', FieldType::Line, __( 'Last message', 'mizkar' ), max: 200 ),
			new Field( 'contact_id', FieldType::Integer, __( 'Customer', 'mizkar' ), filterable: true, readers: self::DESK ),
			new Field( 'contact_name', FieldType::Line, __( 'Customer', 'mizkar' ), column: true, readers: self::DESK ),
			new Field( 'channel', FieldType::Option, __( 'Channel', 'mizkar' ), enum: Channel::class, readers: self::DESK ),
		);
	}

	/** @return list<Field> */
	private static function state(): array {
		return array(
			new Field( 'status', FieldType::Option, __( 'Status', 'mizkar' ), enum: Status::class, filterable: true, column: true, writers: self::BOTH ),
			new Field( 'priority', FieldType::Option, __( 'Priority', 'mizkar' ), enum: Priority::class, sortable: true, filterable: true, column: true, readers: self::DESK, writers: self::DESK, sort_by: 'priority_rank' ),
			new Field( 'department_id', FieldType::Integer, __( 'Department', 'mizkar' ), nullable: true, filterable: true, column: true, writers: self::BOTH ),
			new Field( 'assignee_id', FieldType::Integer, __( 'Assigned to', 'mizkar' ), nullable: true, filterable: true, column: true, readers: self::DESK, writers: self::DESK ),
			new Field( 'tag_ids', FieldType::Integers, __( 'Tags', 'mizkar' ), max: 30, readers: self::DESK, writers: self::DESK ),
			new Field( 'message_count', FieldType::Integer, __( 'Messages', 'mizkar' ) ),
			new Field( 'version', FieldType::Integer, __( 'Version', 'mizkar' ), readers: self::DESK, writers: self::DESK ), // Notes count too.
		);
	}

	/** @return list<Field> */
	private static function times(): array {
		return array(
			new Field( 'created_at', FieldType::DateTime, __( 'Created', 'mizkar' ), sortable: true, column: true, sort_by: 'id' ),
			new Field( 'last_message_at', FieldType::DateTime, __( 'Last activity', 'mizkar' ), sortable: true, column: true ),
			new Field( 'last_customer_at', FieldType::DateTime, __( 'Customer wrote', 'mizkar' ), nullable: true, readers: self::DESK ),
			new Field( 'last_agent_at', FieldType::DateTime, __( 'Agent answered', 'mizkar' ), nullable: true, readers: self::DESK ),
			new Field( 'solved_at', FieldType::DateTime, __( 'Solved', 'mizkar' ), nullable: true ),
		);
	}
}
