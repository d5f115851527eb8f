<?php
declare( strict_types=1 );

namespace Mizkar\Notifications\Gateways;

use Mizkar\Notifications\Gateways\Mail\MailGateway;

/** Every way out. */
final class Gateways {

	/** @param list<Gateway> $gateways */
	public function __construct( private readonly array $gateways ) {
	}

	public static function standard(): self {
		return new self(
			array(
				new MailGateway(),
			)
		);
	}

	/** @return list<Gateway> */
	public function all(): array {
		return $this->gateways;
	}

	public function get( string $key ): ?Gateway {
		foreach ( $this->gateways as $gateway ) {
			if ( $gateway->key() === $key ) {
				return $gateway;
			}
		}
		return null;
	}
}
