<?php
declare( strict_types=1 );

namespace Mizkar\Notifications;

use Mizkar\Kernel\Rest\RestController;
use Mizkar\Kernel\Rest\RestRequest;
use Mizkar\Kernel\Rest\RestResponse;
use Mizkar\Kernel\Rest\Route;
use Mizkar\Kernel\Values;
use Mizkar\Tickets\Capability;

/** `POST /settings/test-mail` with an email: whether it was sent, and if not, the mailer's own words. */
final class TestMailController extends RestController {

	/** @param \Closure(): TestMail $test_mail */
	public function __construct( private readonly \Closure $test_mail ) {
	}

	public function routes(): array {
		return array(
			new Route( 'POST', '/settings/test-mail', $this->send( ... ), static fn ( RestRequest $request ): bool => current_user_can( Capability::SETTINGS ) ),
		);
	}

	private function send( RestRequest $request ): RestResponse {
		$result = ( $this->test_mail )()->send( new Values( $request->body() ), get_current_user_id() );
		return new RestResponse( array( 'sent' => $result->is_accepted, 'reason' => $result->is_accepted ? null : $result->reason ) );
	}
}
