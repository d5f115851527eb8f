<?php
declare( strict_types=1 );

namespace Mizkar\Contacts;

use Mizkar\Kernel\ErrorCode;
use Mizkar\Kernel\MizkarException;
use Mizkar\Kernel\RequestContext;
use Mizkar\Kernel\Rest\RestController;
use Mizkar\Kernel\Rest\RestRequest;
use Mizkar\Kernel\Rest\RestResponse;
use Mizkar\Kernel\Rest\Route;

/** A page from a full-page cache knows nothing of its reader: it fetches here what it needs to write. */
final class SessionController extends RestController {

	/**
	 * @param \Closure(): AccessService $access
	 * @param \Closure(): Viewers       $viewers
	 */
	public function __construct( private readonly \Closure $access, private readonly \Closure $viewers, private readonly RequestContext $context ) {
	}

	public function routes(): array {
		return array(
			new Route( 'POST', '/session', $this->begin( ... ), $this->is_own_page( ... ) ),
			new Route( 'DELETE', '/session', $this->end( ... ), $this->is_own_page( ... ) ),
		);
	}

	/**
	 * WordPress answers pages of other sites too, with the reader's cookies; they must not get a nonce.
	 *
	 * @throws MizkarException Forbidden.
	 */
	private function is_own_page( RestRequest $request ): bool {
		return $this->context->is_same_origin() ? true : throw new MizkarException( ErrorCode::Forbidden );
	}

	private function begin( RestRequest $request ): RestResponse {
		$user_id = wp_validate_auth_cookie( '', 'logged_in' );
		$user    = is_int( $user_id ) && $user_id > 0 ? wp_set_current_user( $user_id ) : null;
		if ( null !== $user && $user->exists() ) {
			$data = array(
				'kind'    => 'member',
				'nonce'   => wp_create_nonce( 'wp_rest' ),
				'session' => null,
				'user'    => array( 'name' => $user->display_name, 'email' => $user->user_email ),
			);
		} else {
			$data = array(
				'kind'    => 'guest',
				'nonce'   => null,
				'session' => GuestSession::proof( ( $this->access )()->limited_session_token( $this->context->client_address() ) ),
				'user'    => null,
			);
		}
		return new RestResponse( $data, 200, array( 'Cache-Control' => 'no-store, private' ) );
	}

	private function end( RestRequest $request ): RestResponse {
		( $this->access )()->leave( ( $this->viewers )()->for_write( $request )->session );
		return new RestResponse( null, 204 );
	}
}
