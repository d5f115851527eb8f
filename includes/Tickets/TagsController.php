<?php
declare( strict_types=1 );

namespace Mizkar\Tickets;

use Mizkar\Contacts\Viewers;
use Mizkar\Kernel\Rest\RestController;
use Mizkar\Kernel\Rest\RestRequest;
use Mizkar\Kernel\Rest\RestResponse;
use Mizkar\Kernel\Rest\Route;

final class TagsController extends RestController {

	private const ONE = '/tags/(?P<id>\d+)';

	public function __construct( private readonly Viewers $viewers, private readonly TagService $tags ) {
	}

	public function routes(): array {
		$schema = TagSchema::schema();
		return array(
			new Route( 'GET', '/tags', $this->index( ... ), $this->may_answer( ... ), schema: $schema ),
			new Route( 'POST', '/tags', $this->create( ... ), $this->may_answer( ... ), body: $schema, schema: $schema ),
			new Route( 'GET', self::ONE, $this->show( ... ), $this->may_answer( ... ), schema: $schema ),
			new Route( 'PATCH', self::ONE, $this->change( ... ), $this->may_supervise( ... ), body: $schema, schema: $schema ),
			new Route( 'DELETE', self::ONE, $this->delete( ... ), $this->may_supervise( ... ), schema: $schema ),
		);
	}

	private function index(): RestResponse {
		return new RestResponse( $this->tags->all() );
	}

	private function show( RestRequest $request ): RestResponse {
		return new RestResponse( $this->tags->demand( $request->path->int( 'id' ) ) );
	}

	private function create( RestRequest $request ): RestResponse {
		return new RestResponse( $this->tags->create( $request->body() ), 201 );
	}

	private function change( RestRequest $request ): RestResponse {
		return new RestResponse( $this->tags->change( $request->path->int( 'id' ), $request->body() ) );
	}

	private function delete( RestRequest $request ): RestResponse {
		$tag = $this->tags->demand( $request->path->int( 'id' ) );
		$this->tags->delete( $tag['id'] );
		return new RestResponse( $tag );
	}

	private function may_answer( RestRequest $request ): bool {
		return $this->viewers->for_read( $request )->can( Capability::ANSWER );
	}

	private function may_supervise( RestRequest $request ): bool {
		return $this->viewers->for_write( $request )->can( Capability::SUPERVISE );
	}
}
