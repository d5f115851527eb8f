<?php
declare( strict_types=1 );

namespace Mizkar\Contacts;

use Mizkar\Kernel\Field;
use Mizkar\Kernel\FieldType;
use Mizkar\Kernel\Schema;

/** The person who asks, with or without a WordPress user. */
final class ContactSchema {

	public static function schema(): Schema {
		$desk = array( Field::DESK );
		return new Schema(
			'contact',
			array(
				new Field( 'id', FieldType::Integer, __( 'ID', 'mizkar' ), readers: $desk ),
				new Field( 'user_id', FieldType::Integer, __( 'User', 'mizkar' ), nullable: true, readers: $desk ),
				new Field( 'name', FieldType::Line, __( 'Name', 'mizkar' ), required: true, max: 120, readers: $desk, writers: $desk ),
				new Field( 'email', FieldType::Email, __( 'E-mail address', 'mizkar' ), nullable: true, max: 190, readers: $desk, writers: $desk ),
				new Field( 'phone', FieldType::Line, __( 'Phone', 'mizkar' ), nullable: true, max: 32, readers: $desk, writers: $desk ),
				new Field( 'site', FieldType::Url, __( 'Site', 'mizkar' ), nullable: true, max: 190, readers: $desk, writers: $desk ),
				new Field( 'locale', FieldType::Line, __( 'Language', 'mizkar' ), max: 20, readers: $desk, writers: $desk ),
				new Field( 'is_verified', FieldType::Boolean, __( 'E-mail address proven', 'mizkar' ), readers: $desk ),
				new Field( 'avatar_url', FieldType::Url, __( 'Picture', 'mizkar' ), readers: $desk ),
				new Field( 'created_at', FieldType::DateTime, __( 'First seen', 'mizkar' ), readers: $desk ),
			)
		);
	}
}
