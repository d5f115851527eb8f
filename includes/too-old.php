<?php
declare( strict_types=1 );

/** Readable by every PHP: says why the desk is not there. */
final class Mizkar_Too_Old {

	/** @return void */
	public static function notice() {
		/* translators: %s: a PHP version. */
		echo '<div class="notice notice-error"><p>' . esc_html( sprintf( __( 'Mizkar needs PHP 8.1 or newer; this site runs on %s. Your host can change it.', 'mizkar' ), PHP_VERSION ) ) . '</p></div>';
	}
}
