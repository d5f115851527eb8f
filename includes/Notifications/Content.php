<?php
declare( strict_types=1 );

namespace Mizkar\Notifications;

/** What a notification says, in one language, before it takes a form. */
final class Content {

	/** @param list<Block> $blocks */
	public function __construct( public readonly string $subject, public readonly array $blocks, public readonly bool $is_rtl, public readonly string $language ) {
	}
}
