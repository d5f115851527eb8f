<?php
declare( strict_types=1 );

namespace Mizkar\Admin;

use Mizkar\Kernel\Field;
use Mizkar\Kernel\FieldType;
use Mizkar\Kernel\Schema;

/** What the first run asks. */
final class SetupSchema {

	public static function schema(): Schema {
		$desk = array( Field::DESK );
		return new Schema(
			'setup',
			array(
				new Field( 'page_title', FieldType::Line, __( 'Title of the support page', 'mizkar' ), max: 120, writers: $desk, transient_input: true ),
				new Field( 'departments', FieldType::Lines, __( 'Departments', 'mizkar' ), max: 200, writers: $desk, default: array(), transient_input: true ),
				new Field( 'sender_name', FieldType::Line, __( 'Sender name', 'mizkar' ), max: 120, writers: $desk, transient_input: true ),
				new Field( 'sender_email', FieldType::Email, __( 'Sender address', 'mizkar' ), nullable: true, writers: $desk, transient_input: true ),
			)
		);
	}
}
