<?php
declare( strict_types=1 );

namespace Mizkar\Tools\Generate;

use Mizkar\Admin\SetupSchema;
use Mizkar\Attachments\AttachmentSchema;
use Mizkar\Contacts\ContactSchema;
use Mizkar\Kernel\Schema;
use Mizkar\Notifications\OutboxSchema;
use Mizkar\Settings\SettingsSchema;
use Mizkar\Tickets\AgentSchema;
use Mizkar\Tickets\DepartmentSchema;
use Mizkar\Tickets\MessageSchema;
use Mizkar\Tickets\NewTicketSchema;
use Mizkar\Tickets\TagSchema;
use Mizkar\Tickets\TicketSchema;
use Mizkar\Tickets\View;

/** What is generated, in one place. Enums follow from the schemas that use them, routes from the controllers. */
final class Sources {

	/** Answers have these fields. */
	public const READ = 1;

	/** Something new is made from these fields. */
	public const CREATE = 2;

	/** These fields can be changed one by one. */
	public const CHANGE = 4;

	/** @return list<array{Schema, int}> */
	public static function schemas(): array {
		return array(
			array( TicketSchema::schema(), self::READ | self::CHANGE ),
			array( NewTicketSchema::schema(), self::CREATE ),
			array( MessageSchema::schema(), self::READ | self::CREATE ),
			array( AttachmentSchema::schema(), self::READ ),
			array( ContactSchema::schema(), self::READ | self::CHANGE ),
			array( DepartmentSchema::schema(), self::READ | self::CREATE | self::CHANGE ),
			array( TagSchema::schema(), self::READ | self::CREATE | self::CHANGE ),
			array( AgentSchema::schema(), self::READ | self::CHANGE ),
			array( SettingsSchema::schema(), self::READ | self::CHANGE ),
			array( SetupSchema::schema(), self::CREATE ),
			array( OutboxSchema::schema(), self::READ ),
		);
	}

	/** @return list<class-string<\BackedEnum>> Those of the schemas, and the inbox's ready-made lists. */
	public static function enums(): array {
		$enums = array( View::class => View::class );
		foreach ( self::schemas() as [ $schema ] ) {
			foreach ( $schema->fields as $field ) {
				if ( null !== $field->enum ) {
					$enums[ $field->enum ] = $field->enum;
				}
			}
		}
		return array_values( $enums );
	}
}
