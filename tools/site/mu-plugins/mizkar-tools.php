<?php
/**
 * Plugin Name: Mizkar tools
 * Description: One-time sign-in address of the local site that npm start makes. Not part of the plugin.
 */

declare( strict_types=1 );

add_action(
	'init',
	static function (): void {
		$token = $_GET['mizkar-sign-in'] ?? '';
		if ( ! is_string( $token ) || '' === $token || ! defined( 'MIZKAR_SITE' ) ) {
			return;
		}
		$hash = hash( 'sha256', $token );
		$user = get_user_by( 'login', 'agent' );
		$used = 'mizkar_tools_used_' . substr( $hash, 0, 32 );
		// add_option() says true once: the second use of the same address finds the option there.
		if ( ! $user instanceof WP_User || ! hash_equals( MIZKAR_SITE['sign_in_hash'], $hash ) || ! add_option( $used, '1', '', false ) ) {
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
		wp_set_auth_cookie( $user->ID, true );
		nocache_headers();
		wp_safe_redirect( admin_url( 'admin.php?page=' . MIZKAR_SITE['inbox_page'] ) );
		exit;
	}
);
