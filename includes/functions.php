<?php
declare( strict_types=1 );

/**
 * Mizkar for other plugins. The same services as the desk's own doors use; errors come back as WP_Error with a stable code.
 */

use Mizkar\Contacts\Viewer;
use Mizkar\Kernel\MizkarException;
use Mizkar\Kernel\Values;
use Mizkar\Plugin;
use Mizkar\Tickets\AuthorType;
use Mizkar\Tickets\Channel;

/**
 * Opens a ticket.
 *
 * @since 0.1.0
 * @param array<string, mixed> $args subject, body (both required); body_format text|html; user_id of the customer, or email and name; department_id,
 *                                   priority, assignee_id, tag_ids, status, attachment_keys; submission_id (the same one twice makes one ticket).
 * @return int|WP_Error The ticket's id.
 */
function mizkar_create_ticket( array $args ): int|WP_Error {
	try {
		$services = Plugin::instance()->services;
		$user_id  = ( new Values( $args ) )->int( 'user_id' );
		unset( $args['user_id'] );
		if ( $user_id > 0 ) {
			$args['contact_id'] = $services->contacts()->for_user( $user_id )->id;
		}
		return $services->tickets()->create( $args, Viewer::system(), Channel::Api )->id;
	} catch ( \RuntimeException $exception ) {
		return MizkarException::of( $exception )->to_wp_error();
	}
}

/**
 * Adds a reply or an internal note.
 *
 * @since 0.1.0
 * @param array<string, mixed> $args body (required); body_format text|html; kind reply|note; status; user_id of the agent who writes, or
 *                                   author "contact" for the customer's own words; attachment_keys; submission_id.
 * @return int|WP_Error The message's id.
 */
function mizkar_reply( int $ticket_id, array $args ): int|WP_Error {
	try {
		$values      = new Values( $args );
		$as_customer = AuthorType::Contact->value === $values->string( 'author' );
		$viewer      = Viewer::system( $values->int( 'user_id' ) );
		unset( $args['user_id'], $args['author'] );
		return Plugin::instance()->services->replies()->reply( $ticket_id, $args, $viewer, $as_customer )->id;
	} catch ( \RuntimeException $exception ) {
		return MizkarException::of( $exception )->to_wp_error();
	}
}

/**
 * One ticket as the desk sees it.
 *
 * @since 0.1.0
 * @return array<string, mixed>|WP_Error As the REST API answers it to an agent.
 */
function mizkar_get_ticket( int $ticket_id ): array|WP_Error {
	try {
		$services = Plugin::instance()->services;
		$viewer = Viewer::system();
		return $services->ticket_presenter()->ticket( $services->ticket_reader()->get( $ticket_id, $viewer ), $viewer );
	} catch ( \RuntimeException $exception ) {
		return MizkarException::of( $exception )->to_wp_error();
	}
}
