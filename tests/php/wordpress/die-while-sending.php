<?php
/**
 * A worker for WorkerDeathTest that ends in the middle of wp_mail(): before the mailer has answered, or (with the argument "accepted") after.
 */

declare( strict_types=1 );

require dirname( __DIR__, 3 ) . '/vendor/autoload.php';
require __DIR__ . '/config.php';
require ABSPATH . 'wp-settings.php';

add_filter(
	'pre_wp_mail',
	static function () use ( $argv ): never {
		fwrite( STDOUT, "mail\n" );
		if ( 'accepted' === ( $argv[1] ?? '' ) ) {
			do_action( 'wp_mail_succeeded', array() );
		}
		exit( 0 );
	}
);

Mizkar\Plugin::instance()->services->outbox_worker()->run( 30 );
