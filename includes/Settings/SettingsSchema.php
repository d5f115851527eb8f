<?php
declare( strict_types=1 );

namespace Mizkar\Settings;

use Mizkar\Kernel\Field;
use Mizkar\Kernel\FieldType;
use Mizkar\Kernel\Schema;

/** Every setting of the desk, with its default. */
final class SettingsSchema {

	public static function schema(): Schema {
		return new Schema( 'settings', array_merge( self::desk(), self::mail(), self::files(), self::system() ) );
	}

	/** @return list<Field> */
	private static function desk(): array {
		return array(
			self::field( 'support_page_id', FieldType::Integer, __( 'Support page', 'mizkar' ), default: 0 ),
			self::field( 'guests_may_ask', FieldType::Boolean, __( 'Visitors without an account may ask', 'mizkar' ), default: true ),
			self::field( 'number_prefix', FieldType::Line, __( 'Prefix of ticket numbers', 'mizkar' ), max: 8, default: '#' ),
			self::field( 'link_days', FieldType::Integer, __( 'Days that a status link stays valid', 'mizkar' ), max: 3650, default: 90, unit: 'days' ),
		);
	}

	/** @return list<Field> */
	private static function mail(): array {
		return array(
			self::field( 'sender_name', FieldType::Line, __( 'Sender name', 'mizkar' ), max: 120, default: '' ),
			self::field( 'sender_email', FieldType::Email, __( 'Sender address', 'mizkar' ), nullable: true ),
			self::field( 'mail_mode', FieldType::Option, __( 'E-mail', 'mizkar' ), enum: MailMode::class, default: MailMode::Send->value ),
		);
	}

	/** @return list<Field> */
	private static function files(): array {
		return array(
			self::field( 'attachment_max_bytes', FieldType::Integer, __( 'Largest file', 'mizkar' ), max: 2_147_483_647, default: 10_485_760, unit: 'bytes' ),
			self::field( 'attachment_max_files', FieldType::Integer, __( 'Most files per message', 'mizkar' ), max: 50, default: 10 ),
			self::field(
				'attachment_types',
				FieldType::Lines,
				__( 'Accepted file types', 'mizkar' ),
				max: 100,
				default: array( 'jpg', 'jpeg', 'png', 'gif', 'webp', 'heic', 'pdf', 'txt', 'csv', 'doc', 'docx', 'xls', 'xlsx', 'odt', 'ods', 'zip', 'mp3', 'm4a', 'ogg', 'webm', 'mp4' )
			),
		);
	}

	/** @return list<Field> */
	private static function system(): array {
		return array(
			self::field( 'signal_mode', FieldType::Option, __( 'How browsers learn of news', 'mizkar' ), enum: SignalMode::class, default: SignalMode::Files->value ),
			self::field( 'early_door', FieldType::Boolean, __( 'Answer frequent requests early', 'mizkar' ), default: true ),
			self::field( 'trusted_proxies', FieldType::Lines, __( 'Addresses of your own proxies', 'mizkar' ), max: 50, default: array() ),
			self::field( 'delete_on_uninstall', FieldType::Boolean, __( 'Delete all tickets and files with the plugin', 'mizkar' ), default: false ),
			self::field( 'setup_done', FieldType::Boolean, default: false ),
		);
	}

	/** @param class-string<\BackedEnum>|null $enum */
	private static function field( string $name, FieldType $type, string $label = '', ?string $enum = null, bool $nullable = false, ?int $max = null, mixed $default = null, ?string $unit = null ): Field {
		return new Field( $name, $type, $label, enum: $enum, nullable: $nullable, max: $max, readers: array( Field::DESK ), writers: array( Field::DESK ), unit: $unit, default: $default );
	}
}
