<?php
declare( strict_types=1 );

namespace Mizkar\Admin;

use Mizkar\Kernel\Values;

/** The script and style sheet of a screen, on that screen alone. */
final class ScreenAssets {

	public function __construct( private readonly string $plugin_file, private readonly BootData $boot ) {
	}

	public function enqueue( Screen $screen ): void {
		$path  = plugin_dir_path( $this->plugin_file ) . 'build/admin/' . $screen->asset();
		$url   = plugins_url( 'build/admin/' . $screen->asset(), $this->plugin_file );
		$asset = $this->asset( $path . '.asset.php' );
		wp_enqueue_script( $screen->handle(), $url . '.js', array_values( array_filter( $asset->strings( 'dependencies' ), static fn ( string $handle ): bool => '' !== $handle ) ), $asset->string( 'version' ), array( 'in_footer' => true ) );
		wp_set_script_translations( $screen->handle(), 'mizkar', plugin_dir_path( $this->plugin_file ) . 'build/languages' );
		$json = wp_json_encode( $this->boot->of_user( wp_get_current_user() ), JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_UNICODE );
		wp_add_inline_script( $screen->handle(), 'window.mizkarBoot = ' . $json . ';', 'before' );
		wp_enqueue_style( 'wp-components' );
		if ( is_readable( $path . '.css' ) ) {
			wp_enqueue_style( $screen->handle(), $url . '.css', array( 'wp-components' ), $asset->string( 'version' ) );
			if ( is_readable( $path . '-rtl.css' ) ) {
				wp_style_add_data( $screen->handle(), 'rtl', 'replace' );
			}
		}
	}

	/** Written by the build. */
	private function asset( string $file ): Values {
		return Values::from( is_readable( $file ) ? require $file : array() );
	}
}
