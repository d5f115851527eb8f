<?php
declare( strict_types=1 );

namespace Mizkar\Tickets;

use Mizkar\Contacts\Viewer;
use Mizkar\Kernel\MizkarException;
use Mizkar\Kernel\RateLimiter;
use Mizkar\Kernel\RequestContext;

/**
 * How much a customer may send. Every ticket of a guest mails a receipt to an address that nobody has proven, so these are limited
 * by client, by address and for the whole site: the form is no means to flood a stranger's mailbox.
 */
final class SubmissionLimits {

	private const HOUR_S = 3600;

	private const TICKETS_PER_CLIENT  = 30;
	private const TICKETS_PER_ADDRESS = 10;
	private const TICKETS_PER_SITE    = 2000;
	private const REPLIES_PER_CLIENT  = 120;

	public function __construct( private readonly RateLimiter $limiter, private readonly RequestContext $context ) {
	}

	/** @throws MizkarException RateLimited. */
	public function count_ticket( Viewer $viewer, string $email ): void {
		if ( $viewer->is_desk() ) {
			return;
		}
		$this->limiter->hit( 'tickets_by_client', $this->client( $viewer ), self::TICKETS_PER_CLIENT, self::HOUR_S );
		if ( 0 === $viewer->user_id ) {
			$this->limiter->hit( 'tickets_by_address', $email, self::TICKETS_PER_ADDRESS, self::HOUR_S );
			$this->limiter->hit( 'tickets_by_guests', 'site', self::TICKETS_PER_SITE, self::HOUR_S );
		}
	}

	/** @throws MizkarException RateLimited. */
	public function count_reply( Viewer $viewer ): void {
		if ( ! $viewer->is_desk() ) {
			$this->limiter->hit( 'replies_by_client', $this->client( $viewer ), self::REPLIES_PER_CLIENT, self::HOUR_S );
		}
	}

	private function client( Viewer $viewer ): string {
		return $viewer->user_id > 0 ? "user:$viewer->user_id" : $this->context->client_address();
	}
}
