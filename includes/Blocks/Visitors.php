<?php

declare( strict_types=1 );

namespace Mizkar\Blocks;

use Mizkar\Contacts\AccessService;
use Mizkar\Contacts\Viewer;
use Mizkar\Contacts\ViewerKind;
use Mizkar\Contacts\Viewers;
use Mizkar\Kernel\MizkarException;
use Mizkar\Kernel\RequestContext;

/** Who looks at a customer's page: always as a customer, also an agent, so that nothing of the desk shows there. */
final class Visitors {

	private ?Viewer $viewer = null;

	public function __construct( private readonly Viewers $viewers, private readonly AccessService $access, private readonly RequestContext $context ) {
	}

	public function customer(): Viewer {
		return $this->viewer ??= self::as_customer( $this->viewers->for_page() );
	}

	/**
	 * For what is sent: a visitor who has no session gets one.
	 *
	 * @throws MizkarException RateLimited.
	 */
	public function writer(): Viewer {
		$viewer = $this->customer();
		if ( 0 === $viewer->user_id && '' === $viewer->session ) {
			$this->access->limited_session_token( $this->context->client_address() );
			$this->viewer = null;
		}
		return $this->customer();
	}

	/** Whether he has anything to look at. */
	public function is_known(): bool {
		$viewer = $this->customer();
		return $viewer->user_id > 0 || array() !== $viewer->ticket_ids || array() !== $viewer->contact_ids;
	}

	/** Whether this person also works at the desk. */
	public function is_agent(): bool {
		return $this->viewers->for_page()->is_desk();
	}

	private static function as_customer( Viewer $viewer ): Viewer {
		return ViewerKind::Agent === $viewer->kind
			? new Viewer( ViewerKind::Member, $viewer->user_id, $viewer->contact_id, $viewer->ticket_ids, $viewer->contact_ids )
			: $viewer;
	}
}
