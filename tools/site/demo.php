<?php
/**
 * Fills a freshly installed local site: accounts, pages and, where the demo is wanted, tickets.
 */

declare( strict_types=1 );

namespace Mizkar\Tools;

use Mizkar\Plugin;

// Playground's PHP calls itself "cli" on the web, too.
if ( isset( $_SERVER['REQUEST_METHOD'] ) ) {
	exit( 1 );
}

$mizkar_root = getenv( 'MIZKAR_SITE_ROOT' );
require ( is_string( $mizkar_root ) && '' !== $mizkar_root ? $mizkar_root : '/wordpress' ) . '/wp-load.php';
require_once __DIR__ . '/DemoClock.php';
require_once __DIR__ . '/DemoTickets.php';

add_filter( 'pre_wp_mail', '__return_true' );

function account( string $login, string $role, string $name, string $password ): int {
	$user    = get_user_by( 'login', $login );
	$user_id = wp_insert_user(
		array(
			'ID'           => $user instanceof \WP_User ? $user->ID : 0,
			'user_login'   => $login,
			'user_pass'    => $user instanceof \WP_User ? wp_hash_password( $password ) : $password,
			'user_email'   => "$login@example.com",
			'display_name' => $name,
			'role'         => $role,
		)
	);
	return is_int( $user_id ) ? $user_id : throw new \RuntimeException( $user_id->get_error_message() );
}

function page( string $title, string $slug, string $content ): int {
	return wp_insert_post(
		array(
			'post_type'    => 'page',
			'post_status'  => 'publish',
			'post_title'   => $title,
			'post_name'    => $slug,
			'post_content' => $content,
		)
	);
}

/** @param array<string, mixed> $changes */
function settings( array $changes ): void {
	$settings = get_option( 'mizkar_settings', array() );
	update_option( 'mizkar_settings', array_merge( is_array( $settings ) ? $settings : array(), $changes ) );
}

$mizkar_persian = 'fa_IR' === MIZKAR_SITE['locale'];

$mizkar_users = array(
	'agent'    => account( 'agent', 'mizkar_agent', $mizkar_persian ? 'نگار شریفی' : 'Alex Morgan', MIZKAR_SITE['passwords']['agent'] ),
	'customer' => account( 'customer', 'subscriber', $mizkar_persian ? 'مریم احمدی' : 'Jamie Reed', MIZKAR_SITE['passwords']['customer'] ),
);

$mizkar_support = page( $mizkar_persian ? 'پشتیبانی' : 'Support', 'support', '<!-- wp:mizkar/ticket-form /-->' );
page( $mizkar_persian ? 'تیکت‌های من' : 'My tickets', 'my-tickets', '<!-- wp:mizkar/tickets /-->' );
settings(
	array(
		'mail_mode'       => 'log',
		'support_page_id' => $mizkar_support,
		'setup_done'      => true,
	)
);

if ( MIZKAR_SITE['demo'] ) {
	$mizkar_users['sam']  = account( 'sam', 'mizkar_agent', $mizkar_persian ? 'سامان راد' : 'Sam Taylor', wp_generate_password() );
	$mizkar_users['lead'] = account( 'lead', 'mizkar_supervisor', $mizkar_persian ? 'لاله کیانی' : 'Robin Hayes', wp_generate_password() );
}
$mizkar_services = Plugin::instance()->services;
$mizkar_tickets  = new DemoTickets( $mizkar_services, DemoClock::into( $mizkar_services ), MIZKAR_SITE['locale'], $mizkar_users );
$mizkar_tickets->make_desk();
if ( MIZKAR_SITE['demo'] ) {
	$mizkar_tickets->make_tickets();
}
echo "demo ready\n";
