<?php

declare( strict_types=1 );

namespace Mizkar\Blocks;

use Mizkar\Kernel\Module;

/** The customers' doors: two blocks, the same as shortcodes, and the shop's account tab. */
final class BlocksModule extends Module {

	/** @param \Closure(): BlockViews $views */
	public function __construct( private readonly \Closure $views, private readonly AccountTab $account_tab, private readonly BlockTypes $types ) {
	}

	public function hooks(): void {
		add_action( 'init', $this->register( ... ) );
		add_action( 'current_screen', $this->types->complete_for_screen( ... ) );
		add_filter( 'block_editor_rest_api_preload_paths', $this->complete_for_editor( ... ) );
		add_action( 'rest_api_init', fn () => add_filter( 'rest_pre_dispatch', $this->complete_for_rest( ... ), 10, 3 ) );
		add_action( 'template_redirect', $this->answer_post( ... ), 5 );
		add_action( 'wp_enqueue_scripts', $this->style_shortcodes( ... ) );
		add_filter( 'no_texturize_tags', static fn ( mixed $tags ): array => array( ...( is_array( $tags ) ? $tags : array() ), 'textarea' ) );
		add_filter( 'woocommerce_get_query_vars', $this->account_tab->add_endpoint( ... ) );
		add_filter( 'woocommerce_account_menu_items', $this->account_tab->add_item( ... ) );
		add_filter( 'woocommerce_endpoint_' . AccountTab::ENDPOINT . '_title', $this->account_tab->title( ... ) );
		add_action( 'woocommerce_account_' . AccountTab::ENDPOINT . '_endpoint', $this->account_tab->show( ... ) );
		add_action( 'woocommerce_init', fn () => add_action( 'wp_loaded', $this->account_tab->flush_once( ... ) ) );
	}

	public function on_uninstall(): void {
		delete_option( AccountTab::FLUSHED );
	}

	private function register(): void {
		$this->types->register();
		foreach ( CurrentPage::SHORTCODES as $block => $shortcode ) {
			add_shortcode( $shortcode, static fn ( mixed $attributes ): string => Shortcode::render( $block, is_array( $attributes ) ? $attributes : array() ) );
		}
	}

	private function complete_for_editor( mixed $paths ): mixed {
		$this->types->complete();
		return $paths;
	}

	private function complete_for_rest( mixed $result, mixed $server, mixed $request ): mixed {
		$route = is_object( $request ) && method_exists( $request, 'get_route' ) ? $request->get_route() : '';
		if ( is_string( $route ) && str_starts_with( $route, '/wp/v2/block' ) ) {
			$this->types->complete();
		}
		return $result;
	}

	/** Before the page is made: a form that succeeded goes on elsewhere, so that a reload sends nothing twice. */
	private function answer_post(): void {
		$post = FormPost::from_request();
		if ( $post->is_ours() ) {
			NoCache::demand();
		}
		if ( '' !== $post->action() || $post->was_too_large() ) {
			$target = ( $this->views )()->handler->handle();
			if ( null !== $target ) {
				wp_safe_redirect( $target, 303, 'Mizkar' );
				exit;
			}
		}
		if ( CurrentPage::contains( CurrentPage::TICKETS ) ) {
			NoCache::demand();
		}
	}

	/** A classic theme prints its styles before the shortcode is met. */
	private function style_shortcodes(): void {
		foreach ( CurrentPage::SHORTCODES as $block => $shortcode ) {
			if ( CurrentPage::contains( $block ) || $this->account_tab->is_shown() ) {
				$this->types->complete();
				Shortcode::enqueue_style( $block );
			}
		}
	}
}
