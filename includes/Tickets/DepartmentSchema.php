<?php
declare( strict_types=1 );

namespace Mizkar\Tickets;

use Mizkar\Kernel\Field;
use Mizkar\Kernel\FieldType;
use Mizkar\Kernel\Schema;

/** Where a ticket belongs. */
final class DepartmentSchema {

	public static function schema(): Schema {
		$desk = array( Field::DESK );
		return new Schema(
			'department',
			array(
				new Field( 'id', FieldType::Integer, __( 'ID', 'mizkar' ) ),
				new Field( 'name', FieldType::Line, __( 'Name', 'mizkar' ), required: true, max: 80, writers: $desk ),
				new Field( 'description', FieldType::Line, __( 'Description', 'mizkar' ), max: 200, writers: $desk, default: '' ),
				new Field( 'color', FieldType::Color, __( 'Colour', 'mizkar' ), readers: $desk, writers: $desk, default: '#3858e9' ),
				new Field( 'email', FieldType::Email, __( 'E-mail address', 'mizkar' ), nullable: true, readers: $desk, writers: $desk ),
			)
		);
	}
}
