<?php
/**
 * Integration tests run inside a real WordPress with the plugin active; see Mizkar\Tests\Integration\TestCase.
 */

declare( strict_types=1 );

require dirname( __DIR__, 2 ) . '/vendor/autoload.php';

passthru( escapeshellarg( PHP_BINARY ) . ' ' . escapeshellarg( __DIR__ . '/wordpress/install.php' ), $mizkar_failed );
if ( 0 !== $mizkar_failed ) {
	fwrite( STDERR, "WordPress could not be installed for the tests.\n" );
	exit( 1 );
}

// WordPress's globals are made inside a function otherwise: PHPUnit includes this file from one.
global $wpdb, $wp, $wp_query, $wp_the_query, $wp_rewrite, $wp_filter, $wp_actions, $wp_filters, $wp_current_filter, $wp_object_cache;
global $wp_version, $wp_db_version, $required_php_version, $required_php_extensions, $required_mysql_version, $wp_local_package;
global $tinymce_version, $table_prefix, $wp_plugin_paths, $l10n, $l10n_unloaded, $wp_textdomain_registry, $wp_locale, $wp_locale_switcher;
global $wp_roles, $wp_widget_factory, $shortcode_tags, $wp_embed, $pagenow, $timestart, $blog_id, $wp_theme_directories;
global $PHP_SELF, $is_IE, $is_apache, $is_nginx, $is_caddy, $is_IIS, $is_iis7, $is_gecko, $is_chrome, $is_edge, $is_safari;
global $is_opera, $is_lynx, $is_winIE, $is_macIE, $is_NS4, $is_iphone, $allowedposttags, $allowedtags, $allowedentitynames;
global $allowedxmlentitynames, $_wp_default_headers;

require __DIR__ . '/wordpress/config.php';
require ABSPATH . 'wp-settings.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';
require_once ABSPATH . 'wp-admin/includes/user.php';
