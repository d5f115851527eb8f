<?php
/**
 * Plugin Name: Mizkar tools: one-time sign-in
 * Description: The address that npm start prints signs in as agent, once. Not part of the plugin.
 */

declare( strict_types=1 );

namespace Mizkar\Tools;

/** Says true once: the second use of the same address finds the option there. */
function is_first_use( string $hash ): bool {
	return add_option( 'mizkar_tools_used_' . substr( $hash, 0, 32 ), '1', '', false );
}

function refuse(): never {
	wp_die(
		esc_html( 'This sign-in address has been used already. Run npm start again for a new one, or sign in with name and password.' ),
		'',
		array(
			'response'  => 403,
			'link_url'  => esc_url( wp_login_url() ),
			'link_text' => esc_html( 'Sign in' ),
		)
	);
}

add_action(
	'init',
	static function (): void {
		$token = $_GET['mizkar-sign-in'] ?? '';
		if ( ! is_string( $token ) || '' === $token ) {
			return;
		}
		$hash = hash( 'sha256', $token );
		$user = get_user_by( 'login', 'agent' );
		if ( ! $user instanceof \WP_User || ! hash_equals( KnownSite::text( 'sign_in_hash' ), $hash ) || ! is_first_use( $hash ) ) {
			refuse();
		}
		wp_set_auth_cookie( $user->ID, true );
		nocache_headers();
		wp_safe_redirect( admin_url( 'admin.php?page=' . KnownSite::text( 'inbox_page' ) ) );
		exit;
	}
);
