<?php

declare( strict_types=1 );

namespace Mizkar\Blocks;

use Mizkar\Kernel\Values;

/** The same as the block, for pages that are not made of blocks: markup, styles and view module. */
final class Shortcode {

	/** @param array<mixed> $attributes department, heading, title="no". */
	public static function render( string $block, array $attributes ): string {
		$given = Values::from( $attributes );
		return self::block(
			$block,
			CurrentPage::FORM !== $block ? array() : array(
				'departmentId' => $given->int( 'department' ),
				'heading'      => $given->string( 'heading' ),
				'showSubject'  => 'no' !== $given->string( 'title' ),
			)
		);
	}

	/** @param array<string, mixed> $attributes */
	public static function block( string $block, array $attributes = array() ): string {
		return render_block( array( 'blockName' => $block, 'attrs' => $attributes, 'innerBlocks' => array(), 'innerHTML' => '', 'innerContent' => array() ) );
	}

	public static function enqueue_style( string $block ): void {
		$type = \WP_Block_Type_Registry::get_instance()->get_registered( $block );
		foreach ( $type->style_handles ?? array() as $handle ) {
			wp_enqueue_style( $handle );
		}
	}
}
