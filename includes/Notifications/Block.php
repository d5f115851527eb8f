<?php
declare( strict_types=1 );

namespace Mizkar\Notifications;

/** A part of a notification, said once for all its forms. */
final class Block {

	private function __construct( public readonly BlockKind $kind, public readonly string $text, public readonly string $url = '' ) {
	}

	public static function paragraph( string $text ): self {
		return new self( BlockKind::Paragraph, $text );
	}

	/** @param string $html Sanitised. */
	public static function quote( string $html ): self {
		return new self( BlockKind::Quote, $html );
	}

	public static function button( string $label, string $url ): self {
		return new self( BlockKind::Button, $label, $url );
	}

	public static function small( string $text ): self {
		return new self( BlockKind::Small, $text );
	}
}
