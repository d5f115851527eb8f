<?php
declare( strict_types=1 );

namespace Mizkar\Tickets;

use Mizkar\Kernel\Field;
use Mizkar\Kernel\FieldType;
use Mizkar\Kernel\Schema;

final class TagSchema {

	public static function schema(): Schema {
		$desk = array( Field::DESK );
		return new Schema(
			'tag',
			array(
				new Field( 'id', FieldType::Integer, __( 'ID', 'mizkar' ), readers: $desk ),
				new Field( 'name', FieldType::Line, __( 'Name', 'mizkar' ), required: true, max: 80, readers: $desk, writers: $desk ),
			)
		);
	}
}
