<?php
declare( strict_types=1 );

namespace Mizkar\Contacts;

use Mizkar\Kernel\Field;
use Mizkar\Kernel\FieldType;
use Mizkar\Kernel\RequestContext;
use Mizkar\Kernel\Rest\RestController;
use Mizkar\Kernel\Rest\RestRequest;
use Mizkar\Kernel\Rest\RestResponse;
use Mizkar\Kernel\Rest\Route;
use Mizkar\Kernel\Schema;

/** Asking for a new link by mail. The answer is the same for every address. */
final class LinksController extends RestController {

	/** @param \Closure(): AccessService $access */
	public function __construct( private readonly \Closure $access, private readonly RequestContext $context ) {
	}

	public function routes(): array {
		return array( new Route( 'POST', '/links', $this->request_link( ... ), static fn (): bool => true, body: self::schema() ) );
	}

	private static function schema(): Schema {
		return new Schema( 'link-request', array( new Field( 'email', FieldType::Email, __( 'Your e-mail address', 'mizkar' ), required: true, max: 190, writers: array( Field::CUSTOMER ) ) ) );
	}

	private function request_link( RestRequest $request ): RestResponse {
		$input = self::schema()->check( $request->body(), Field::CUSTOMER, complete: true );
		( $this->access )()->request_link( $input->string( 'email' ), $this->context->client_address() );
		return new RestResponse( array( 'message' => __( 'If this address is known here, a link is on its way to it.', 'mizkar' ) ), 202 );
	}
}
