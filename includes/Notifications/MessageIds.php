<?php
declare( strict_types=1 );

namespace Mizkar\Notifications;

/** Message ids after RFC 5322: the same at every attempt, so that a mail that came twice is shown once. */
final class MessageIds {

	public static function of( int $ticket_id, int $message_id, int $row_id ): string {
		return sprintf( '<mizkar.%d.%d.%d@%s>', $ticket_id, $message_id, $row_id, self::host() );
	}

	/** Of no mail that was ever sent, but named by all of a ticket: it holds the thread together. */
	public static function root( int $ticket_id ): string {
		return sprintf( '<mizkar.%d@%s>', $ticket_id, self::host() );
	}

	/** From the site's address, never from the request. */
	public static function host(): string {
		$host = strtolower( (string) wp_parse_url( home_url(), PHP_URL_HOST ) );
		return 1 === preg_match( '/^[a-z0-9-]+(\.[a-z0-9-]+)*$/', $host ) ? $host : 'localhost';
	}
}
