<?php
declare( strict_types=1 );

namespace Mizkar\Notifications;

use Mizkar\Kernel\Html;

/** A notification as plain text. */
final class TextForm {

	public static function of( Content $content ): string {
		return implode( "\n\n", array_map( self::block( ... ), $content->blocks ) ) . "\n";
	}

	private static function block( Block $block ): string {
		return match ( $block->kind ) {
			BlockKind::Quote  => self::quoted( Html::to_text( $block->text ) ),
			BlockKind::Button => $block->text . ":\n" . $block->url,
			BlockKind::Small, BlockKind::Paragraph => $block->text,
		};
	}

	private static function quoted( string $text ): string {
		return (string) preg_replace( '/^/m', '> ', (string) preg_replace( "/\n{3,}/", "\n\n", $text ) );
	}
}
