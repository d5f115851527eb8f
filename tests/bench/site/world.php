<?php
/**
 * Whom the bench's tickets belong to: departments, agents, a member. Made where they are missing.
 */

declare( strict_types=1 );

namespace Mizkar\Tests\Bench\Seed;

use Mizkar\Plugin;

const BENCH_DEPARTMENTS = 8;
const BENCH_AGENTS      = 12;

function bench_user( string $login, string $role ): int {
	$user = get_user_by( 'login', $login );
	$id   = $user instanceof \WP_User ? $user->ID : wp_insert_user( array( 'user_login' => $login, 'user_pass' => wp_generate_password(), 'user_email' => "$login@example.net", 'display_name' => ucfirst( $login ), 'role' => $role ) );
	return is_int( $id ) ? $id : throw new \RuntimeException( $id->get_error_message() );
}

function make_world(): World {
	$services    = Plugin::instance()->services;
	$departments = array_map( static fn ( object $department ): int => $department->id, $services->departments()->all() );
	for ( $n = count( $departments ); $n < BENCH_DEPARTMENTS; $n++ ) {
		$departments[] = $services->departments()->create( array( 'name' => "Department $n" ) )->id;
	}
	$agents = array_map( static fn ( int $n ): int => bench_user( "agent$n", 'mizkar_agent' ), range( 1, BENCH_AGENTS ) );
	update_user_meta( $agents[1], 'mizkar_departments', array_slice( $departments, 2, 2 ) );
	$services->settings()->change( array( 'mail_mode' => 'log', 'setup_done' => true ) );
	if ( ! get_page_by_path( 'empty' ) instanceof \WP_Post ) {
		wp_insert_post( array( 'post_type' => 'page', 'post_status' => 'publish', 'post_title' => 'Empty', 'post_name' => 'empty' ) );
	}
	return new World( $departments, $agents, bench_user( 'member', 'subscriber' ), home_url() );
}
