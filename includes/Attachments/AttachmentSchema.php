<?php
declare( strict_types=1 );

namespace Mizkar\Attachments;

use Mizkar\Kernel\Field;
use Mizkar\Kernel\FieldType;
use Mizkar\Kernel\Schema;

/** A private file. Its key is random and says nothing; its address streams it through a permission check. */
final class AttachmentSchema {

	public static function schema(): Schema {
		return new Schema(
			'attachment',
			array(
				new Field( 'key', FieldType::Line, __( 'Key', 'mizkar' ) ),
				new Field( 'name', FieldType::Line, __( 'Name', 'mizkar' ) ),
				new Field( 'mime_type', FieldType::Line, __( 'Type', 'mizkar' ) ),
				new Field( 'bytes', FieldType::Integer, __( 'Size', 'mizkar' ), unit: 'bytes' ),
				new Field( 'is_image', FieldType::Boolean, __( 'Picture', 'mizkar' ) ),
				new Field( 'width', FieldType::Integer, nullable: true, unit: 'px' ),
				new Field( 'height', FieldType::Integer, nullable: true, unit: 'px' ),
				new Field( 'url', FieldType::Url, __( 'Address', 'mizkar' ) ),
				new Field( 'created_at', FieldType::DateTime, __( 'Uploaded', 'mizkar' ) ),
			)
		);
	}
}
