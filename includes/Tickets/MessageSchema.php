<?php
declare( strict_types=1 );

namespace Mizkar\Tickets;

use Mizkar\Kernel\Field;
use Mizkar\Kernel\FieldType;
use Mizkar\Kernel\Schema;

/** One entry of a ticket's thread. */
final class MessageSchema {

	/** Characters. Longer texts belong into a file. */
	public const BODY_MAX = 60_000;

	public static function schema(): Schema {
		$both = array( Field::DESK, Field::CUSTOMER );
		return new Schema(
			'message',
			array(
				new Field( 'id', FieldType::Integer, __( 'ID', 'mizkar' ) ),
				new Field( 'ticket_id', FieldType::Integer, __( 'Ticket', 'mizkar' ) ),
				new Field( 'kind', FieldType::Option, __( 'Kind', 'mizkar' ), enum: MessageKind::class, writers: array( Field::DESK ), default: MessageKind::Reply->value ),
				new Field( 'author_type', FieldType::Option, __( 'Written by', 'mizkar' ), enum: AuthorType::class ),
				new Field( 'author_id', FieldType::Integer, __( 'Author', 'mizkar' ), readers: array( Field::DESK ) ),
				new Field( 'author_name', FieldType::Line, __( 'Author', 'mizkar' ) ),
				new Field( 'body_html', FieldType::Html, __( 'Text', 'mizkar' ) ),
				new Field( 'event', FieldType::Object, __( 'Change', 'mizkar' ), nullable: true, shape: 'TicketEvent' ),
				new Field( 'attachments', FieldType::Object, __( 'Files', 'mizkar' ), shape: 'Attachment[]' ),
				new Field( 'created_at', FieldType::DateTime, __( 'Written', 'mizkar' ) ),
				new Field( 'body', FieldType::Text, __( 'Message', 'mizkar' ), required: true, max: self::BODY_MAX, writers: $both, transient_input: true ),
				new Field( 'body_format', FieldType::Option, enum: BodyFormat::class, writers: $both, default: BodyFormat::Text->value, transient_input: true ),
				new Field( 'attachment_keys', FieldType::Lines, max: 50, writers: $both, default: array(), transient_input: true ),
				new Field( 'status', FieldType::Option, enum: Status::class, writers: array( Field::DESK ), transient_input: true ),
				new Field( 'version', FieldType::Integer, writers: array( Field::DESK ), transient_input: true ),
				new Field( 'submission_id', FieldType::Line, max: 64, writers: $both, default: '', transient_input: true ),
			)
		);
	}
}
