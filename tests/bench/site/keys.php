<?php
/**
 * Prints what the bench needs to ask: signed-in sessions, and which tickets there are.
 */

declare( strict_types=1 );

namespace Mizkar\Tests\Bench\Seed;

use Mizkar\Contacts\AccessGrant;
use Mizkar\Contacts\AccessScope;
use Mizkar\Contacts\GuestSession;
use Mizkar\Kernel\Crypto;
use Mizkar\Plugin;
use Mizkar\Tickets\TicketQuery;

require getenv( 'MIZKAR_SITE_ROOT' ) . '/wp-load.php';
require __DIR__ . '/seed-classes.php';
require __DIR__ . '/world.php';

/** @return array<string, string> Headers of a request by this user. */
function bench_session( int $user_id ): array {
	$expires  = time() + 86_400;
	$sessions = \WP_Session_Tokens::get_instance( $user_id );
	$sessions->destroy_all();
	$cookie                      = wp_generate_auth_cookie( $user_id, $expires, 'logged_in', $sessions->create( $expires ) );
	$_COOKIE[ LOGGED_IN_COOKIE ] = $cookie;
	wp_set_current_user( $user_id );
	return array( 'cookie' => LOGGED_IN_COOKIE . '=' . rawurlencode( $cookie ), 'x-wp-nonce' => wp_create_nonce( 'wp_rest' ) );
}

/** Where the list goes on behind so many tickets. */
function bench_cursor( int $tickets ): string {
	$cursor = null;
	for ( $read = 0; $read < $tickets; $read += 100 ) {
		$cursor = Plugin::instance()->services->ticket_lists()->find( new TicketQuery( limit: 100, cursor: $cursor ) )->next;
	}
	return null === $cursor ? '' : $cursor->encode();
}

$count    = (int) ( $argv[1] ?? 1000 );
$world    = make_world();
$seed     = new Seed( $count, $world );
$services = Plugin::instance()->services;
$services->search()->index( 10_000 );
$token = Crypto::token();
$services->access_rows()->put( Crypto::token_hash( $token ), new AccessGrant( Seed::GUEST_CONTACT, 0 ), AccessScope::Session, gmdate( 'Y-m-d H:i:s', time() + 86_400 ) );

echo wp_json_encode(
	array(
		'agent'      => bench_session( $world->agent_ids[0] ),
		'limited'    => bench_session( $world->agent_ids[1] ),
		'member'     => bench_session( $world->member_id ),
		'guest'      => array( 'cookie' => GuestSession::COOKIE . "=$token", 'x-mizkar-session' => GuestSession::proof( $token ) ),
		'department' => $world->department_ids[0],
		'first_id'   => Seed::FIRST_ID,
		'thread'     => $seed->id_of( $seed->long_thread() ),
		'cursor'     => bench_cursor( min( 10_000, intdiv( $count, 2 ) ) ),
		'words'      => array( 'rare' => Phrases::RARE, 'occasional' => Phrases::OCCASIONAL, 'medium' => Phrases::MEDIUM, 'common' => Phrases::COMMON ),
	)
);
