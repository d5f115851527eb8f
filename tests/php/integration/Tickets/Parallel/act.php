<?php
/**
 * Another web node, as it were: a process of its own that says it is ready, waits for a line, does one thing, and tells what came of it.
 */

declare( strict_types=1 );

use Mizkar\Contacts\Viewer;
use Mizkar\Contacts\ViewerKind;
use Mizkar\Kernel\Values;
use Mizkar\Plugin;
use Mizkar\Tickets\Channel;

require dirname( __DIR__, 4 ) . '/php/wordpress/config.php';
require ABSPATH . 'wp-settings.php';

$mizkar_services = Plugin::instance()->services;
echo "ready\n";
$mizkar_order = Values::from( json_decode( (string) fgets( STDIN ), true ) );
$mizkar_input = $mizkar_order->map( 'input' )->all();
$mizkar_id    = $mizkar_order->int( 'ticket_id' );
try {
	$mizkar_answer = match ( $mizkar_order->string( 'what' ) ) {
		'ask'    => $mizkar_services->tickets()->create( $mizkar_input, new Viewer( ViewerKind::Guest, session: $mizkar_order->string( 'session' ) ), Channel::Form )->id,
		'answer' => $mizkar_services->replies()->reply( $mizkar_id, $mizkar_input, Viewer::system() )->id,
		'change' => $mizkar_services->ticket_changes()->change( $mizkar_id, $mizkar_input, Viewer::system() )->version,
		default  => $mizkar_services->ticket_changes()->change_many( $mizkar_order->ints( 'ids' ), $mizkar_input, Viewer::system() )['tickets'][0]->version,
	};
} catch ( \Mizkar\Kernel\MizkarException $exception ) {
	$mizkar_answer = $exception->error_code->value;
}
echo wp_json_encode( $mizkar_answer ), "\n";
