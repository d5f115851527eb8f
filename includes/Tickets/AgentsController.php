<?php
declare( strict_types=1 );

namespace Mizkar\Tickets;

use Mizkar\Contacts\Viewers;
use Mizkar\Kernel\Rest\RestController;
use Mizkar\Kernel\Rest\RestRequest;
use Mizkar\Kernel\Rest\RestResponse;
use Mizkar\Kernel\Rest\Route;

final class AgentsController extends RestController {

	public function __construct( private readonly Viewers $viewers, private readonly AgentService $agents ) {
	}

	public function routes(): array {
		$schema = AgentSchema::schema();
		return array(
			new Route( 'GET', '/agents', $this->index( ... ), $this->may_answer( ... ), schema: $schema ),
			new Route( 'PATCH', '/agents/(?P<id>\d+)', $this->change( ... ), $this->may_supervise( ... ), body: $schema, schema: $schema ),
		);
	}

	private function index(): RestResponse {
		return new RestResponse( array_map( $this->agents->present( ... ), $this->agents->all() ) );
	}

	private function change( RestRequest $request ): RestResponse {
		return new RestResponse( $this->agents->present( $this->agents->change( $request->path->int( 'id' ), $request->body() ) ) );
	}

	private function may_answer( RestRequest $request ): bool {
		return $this->viewers->for_read( $request )->can( Capability::ANSWER );
	}

	private function may_supervise( RestRequest $request ): bool {
		return $this->viewers->for_write( $request )->can( Capability::SUPERVISE );
	}
}
