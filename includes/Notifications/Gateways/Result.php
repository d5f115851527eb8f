<?php
declare( strict_types=1 );

namespace Mizkar\Notifications\Gateways;

/** What a gateway answered. */
final class Result {

	private function __construct( public readonly bool $is_accepted, public readonly bool $is_final, public readonly string $reason ) {
	}

	public static function accepted(): self {
		return new self( true, true, '' );
	}

	/** @param string $reason In the provider's own words: the owner will look for them. */
	public static function failed( string $reason ): self {
		return new self( false, false, $reason );
	}

	/** Trying again would not help. */
	public static function refused( string $reason ): self {
		return new self( false, true, $reason );
	}
}
