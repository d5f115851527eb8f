<?php
/** Deletes everything of the desk, and only where the owner has chosen so in its settings. */

if ( ! defined( 'WP_UNINSTALL_PLUGIN' ) ) {
	exit;
}

if ( ! class_exists( Mizkar\Plugin::class, false ) ) {
	require __DIR__ . '/plugin.php';
}

Mizkar\Plugin::instance()->uninstall();
