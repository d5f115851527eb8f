<?php
declare( strict_types=1 );

namespace Mizkar\Tickets;

use Mizkar\Kernel\Field;
use Mizkar\Kernel\FieldType;
use Mizkar\Kernel\Schema;

/** A user with the right to answer. */
final class AgentSchema {

	public static function schema(): Schema {
		$desk = array( Field::DESK );
		return new Schema(
			'agent',
			array(
				new Field( 'id', FieldType::Integer, __( 'ID', 'mizkar' ), readers: $desk ),
				new Field( 'name', FieldType::Line, __( 'Name', 'mizkar' ), readers: $desk ),
				new Field( 'avatar_url', FieldType::Url, __( 'Picture', 'mizkar' ), readers: $desk ),
				new Field( 'department_ids', FieldType::Integers, __( 'Only these departments', 'mizkar' ), max: 100, readers: $desk, writers: $desk ),
			)
		);
	}
}
