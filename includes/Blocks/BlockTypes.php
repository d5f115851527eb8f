<?php

declare( strict_types=1 );

namespace Mizkar\Blocks;

use Mizkar\Kernel\Values;

/**
 * The blocks, as far as a request needs them. Registering one with its scripts and styles costs as much as all else that Mizkar does in a
 * request, so most requests only learn that there are blocks; the rest follows where one is shown, edited or asked for
 * (held by BlockTypesTest).
 */
final class BlockTypes {

	/** Screens that edit blocks; some say so only after they have begun. */
	private const EDITORS = array( 'post', 'site-editor', 'widgets', 'customize' );

	private bool $is_complete = false;

	/** @param string $folder Where the built blocks are. */
	public function __construct( private readonly string $folder ) {
	}

	public function register(): void {
		$this->is_complete = false;
		foreach ( $this->known() as $name => $block ) {
			register_block_type(
				$name,
				array(
					'api_version'     => '3',
					'attributes'      => $block->map( 'attributes' )->all(),
					'supports'        => $block->map( 'supports' )->all(),
					'render_callback' => $this->render( ... ),
				)
			);
		}
	}

	/** With everything that their block.json says. */
	public function complete(): void {
		if ( $this->is_complete ) {
			return;
		}
		$this->is_complete = true;
		foreach ( array_keys( $this->known() ) as $name ) {
			unregister_block_type( $name );
		}
		if ( is_file( $this->manifest() ) ) {
			wp_register_block_types_from_metadata_collection( $this->folder, $this->manifest() );
		}
	}

	public function complete_for_screen( \WP_Screen $screen ): void {
		if ( $screen->is_block_editor() || in_array( $screen->base, self::EDITORS, true ) ) {
			$this->complete();
		}
	}

	/** A block that was found before it was complete goes on with what it lacks: WordPress looks for it after this. */
	private function render( mixed $attributes, mixed $content, \WP_Block $block ): string {
		$this->complete();
		$type = \WP_Block_Type_Registry::get_instance()->get_registered( $block->name );
		if ( null === $type || ! is_callable( $type->render_callback ) || $type === $block->block_type ) {
			return '';
		}
		$block->block_type->style_handles          = $type->style_handles;
		$block->block_type->view_script_module_ids = $type->view_script_module_ids;
		$html                                      = ( $type->render_callback )( $attributes, $content, $block );
		return is_string( $html ) ? $html : '';
	}

	/** @return array<string, Values> What their block.json says, by name. */
	private function known(): array {
		$blocks = is_file( $this->manifest() ) ? require $this->manifest() : array();
		$known  = array();
		foreach ( is_array( $blocks ) ? $blocks : array() as $block ) {
			$values                             = Values::from( $block );
			$known[ $values->string( 'name' ) ] = $values;
		}
		return $known;
	}

	private function manifest(): string {
		return $this->folder . '/blocks-manifest.php';
	}
}
