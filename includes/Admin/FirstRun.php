<?php
declare( strict_types=1 );

namespace Mizkar\Admin;

use Mizkar\Kernel\RequestContext;
use Mizkar\Settings\Settings;
use Mizkar\Tickets\Capability;

/** Leads the person who has just activated the plugin to its setup, once. Everybody else is left alone. */
final class FirstRun {

	/** The user who is to be led. Autoloaded, so that asking costs no query. */
	private const OPTION = 'mizkar_lead_to_setup';

	public static function note_activation(): void {
		$user_id = get_current_user_id();
		if ( $user_id > 0 && ! is_network_admin() ) {
			update_option( self::OPTION, $user_id, true );
		}
	}

	public static function forget(): void {
		delete_option( self::OPTION );
	}

	/**
	 * @param \Closure(): RequestContext $context
	 * @param \Closure(): Settings       $settings
	 * @return string|null Where to go instead of the page that was asked for.
	 */
	public static function destination( \Closure $context, \Closure $settings ): ?string {
		$user_id = get_option( self::OPTION );
		if ( ! is_numeric( $user_id ) || get_current_user_id() !== (int) $user_id || wp_doing_ajax() ) {
			return null;
		}
		self::forget();
		parse_str( $context()->server( 'QUERY_STRING' ), $query );
		$is_wanted = ! isset( $query['activate-multi'] )
			&& ! is_network_admin()
			&& current_user_can( Capability::SETTINGS )
			&& ! $settings()->values()->bool( 'setup_done' );
		return $is_wanted ? Screen::Setup->url() : null;
	}
}
