<?php
declare( strict_types=1 );

namespace Mizkar\Kernel;

/** Counts attempts in fixed windows, in one small table, so that it works on any number of web nodes. */
final class RateLimiter {

	public function __construct( private readonly RateLimitRepository $repository, private readonly Clock $clock ) {
	}

	/**
	 * @param string $purpose  As in "create_ticket".
	 * @param string $subject  Who: a client address, an e-mail address. Stored hashed.
	 * @throws MizkarException RateLimited.
	 */
	public function hit( string $purpose, string $subject, int $most, int $window_s ): void {
		$window = intdiv( $this->clock->now()->getTimestamp(), $window_s );
		$key    = substr( Crypto::keyed_hash( "rate:$purpose", "$window:$subject" ), 0, 40 );
		if ( $this->repository->increment( $key, $this->clock->sql( $window_s ) ) > $most ) {
			throw new MizkarException( ErrorCode::RateLimited );
		}
	}
}
