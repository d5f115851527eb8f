<?php
declare( strict_types=1 );

namespace Mizkar\Notifications;

/** A mail that has left is kept to be read, but not as a way in: its links lose their key. */
final class Secrets {

	public static function redact( string $text ): string {
		return (string) preg_replace( '/(mizkar_key=)[A-Za-z0-9_-]+/', '$1…', $text );
	}

	public static function redact_message( OutgoingMessage $message ): OutgoingMessage {
		return new OutgoingMessage(
			$message->address,
			$message->subject,
			self::redact( $message->text ),
			self::redact( $message->html ),
			$message->sender_name,
			$message->sender_address,
			$message->message_id,
			$message->references
		);
	}
}
