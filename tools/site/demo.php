<?php
/**
 * Fills a freshly installed local site: accounts, pages and, where the demo is wanted, tickets.
 */

declare( strict_types=1 );

namespace Mizkar\Tools;

use Mizkar\Plugin;

require __DIR__ . '/boot.php';
require_once __DIR__ . '/DemoClock.php';
require_once __DIR__ . '/DemoTickets.php';

add_filter( 'pre_wp_mail', '__return_true' );

function account( string $login, string $role, string $name ): int {
	$user_id = wp_insert_user(
		array(
			'user_login'   => $login,
			'user_pass'    => KnownSite::password( $login ),
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

$mizkar_persian = KnownSite::is_persian();

$mizkar_users = array(
	'agent'    => account( 'agent', 'mizkar_agent', $mizkar_persian ? 'نگار شریفی' : 'Alex Morgan' ),
	'customer' => account( 'customer', 'subscriber', $mizkar_persian ? 'مریم احمدی' : 'Jamie Reed' ),
);

$mizkar_support = page( $mizkar_persian ? 'پشتیبانی' : 'Support', 'support', "<!-- wp:mizkar/tickets /-->\n\n<!-- wp:mizkar/ticket-form /-->" );
settings(
	array(
		'mail_mode'       => 'log',
		'support_page_id' => $mizkar_support,
		'setup_done'      => true,
	)
);

if ( KnownSite::has_demo() ) {
	$mizkar_users['sam']  = account( 'sam', 'mizkar_agent', $mizkar_persian ? 'سامان راد' : 'Sam Taylor' );
	$mizkar_users['lead'] = account( 'lead', 'mizkar_supervisor', $mizkar_persian ? 'لاله کیانی' : 'Robin Hayes' );
}
$mizkar_services = Plugin::instance()->services;
$mizkar_tickets  = new DemoTickets( $mizkar_services, DemoClock::into( $mizkar_services ), KnownSite::locale(), $mizkar_users );
$mizkar_tickets->make_desk();
if ( KnownSite::has_demo() ) {
	$mizkar_tickets->make_tickets();
}
echo "demo ready\n";
