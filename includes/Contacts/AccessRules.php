<?php
declare( strict_types=1 );

namespace Mizkar\Contacts;

/** The owner's choices that guest access depends on. */
final class AccessRules {

	/** @param string $support_url The page that a mailed link opens. */
	public function __construct( public readonly int $link_days, public readonly string $support_url ) {
	}
}
