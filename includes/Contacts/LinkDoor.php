<?php
declare( strict_types=1 );

namespace Mizkar\Contacts;

/** Where a mailed link arrives: the key is exchanged for a session and leaves the address bar, the history and the Referer. */
final class LinkDoor {

	public function __construct( private readonly AccessService $access ) {
	}

	/** Where to go on, after the key was used. */
	public function pass( string $token, string $request_uri, int $user_id ): string {
		$grant = $this->access->enter( $token, $user_id );
		$more  = match ( true ) {
			null === $grant             => array( 'mizkar_link' => 'expired' ),
			$grant->is_contact_wide()   => array(),
			default                     => array( 'mizkar_ticket' => (string) $grant->ticket_id ),
		};
		return add_query_arg( $more, remove_query_arg( array( AccessService::KEY, 'mizkar_link', 'mizkar_ticket' ), self::own_address( $request_uri ) ) );
	}

	public function open( string $token, string $request_uri ): never {
		$target = $this->pass( $token, $request_uri, get_current_user_id() );
		nocache_headers();
		header( 'Cache-Control: no-store, private' );
		header( 'Referrer-Policy: no-referrer' );
		wp_safe_redirect( $target, 303, 'Mizkar' );
		exit;
	}

	/** On this site, whatever the request claims: neither its Host nor a path like //elsewhere counts. */
	private static function own_address( string $request_uri ): string {
		$home = wp_parse_url( home_url() );
		$home = is_array( $home ) ? $home : array();
		$port = isset( $home['port'] ) ? ':' . $home['port'] : '';
		return ( $home['scheme'] ?? 'http' ) . '://' . ( $home['host'] ?? '' ) . $port . '/' . ltrim( $request_uri, '/\\' );
	}
}
