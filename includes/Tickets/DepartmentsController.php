<?php
declare( strict_types=1 );

namespace Mizkar\Tickets;

use Mizkar\Contacts\Viewers;
use Mizkar\Kernel\Rest\RestController;
use Mizkar\Kernel\Rest\RestRequest;
use Mizkar\Kernel\Rest\RestResponse;
use Mizkar\Kernel\Rest\Route;

final class DepartmentsController extends RestController {

	private const ONE = '/departments/(?P<id>\d+)';

	public function __construct( private readonly Viewers $viewers, private readonly DepartmentService $departments ) {
	}

	public function routes(): array {
		$schema = DepartmentSchema::schema();
		return array(
			new Route( 'GET', '/departments', $this->index( ... ), static fn (): bool => true, schema: $schema ),
			new Route( 'POST', '/departments', $this->create( ... ), $this->may_change( ... ), body: $schema, schema: $schema ),
			new Route( 'GET', self::ONE, $this->show( ... ), static fn (): bool => true, schema: $schema ),
			new Route( 'PATCH', self::ONE, $this->change( ... ), $this->may_change( ... ), body: $schema, schema: $schema ),
			new Route( 'DELETE', self::ONE, $this->delete( ... ), $this->may_change( ... ), schema: $schema ),
		);
	}

	private function index( RestRequest $request ): RestResponse {
		$audience = $this->viewers->for_read( $request )->audience();
		return new RestResponse( array_map( static fn ( Department $department ): array => $department->present( $audience ), $this->departments->all() ) );
	}

	private function show( RestRequest $request ): RestResponse {
		return $this->one( $this->departments->demand( $request->path->int( 'id' ) ), $request );
	}

	private function create( RestRequest $request ): RestResponse {
		return $this->one( $this->departments->create( $request->body() ), $request, 201 );
	}

	private function change( RestRequest $request ): RestResponse {
		return $this->one( $this->departments->change( $request->path->int( 'id' ), $request->body() ), $request );
	}

	private function delete( RestRequest $request ): RestResponse {
		$department = $this->departments->demand( $request->path->int( 'id' ) );
		$this->departments->delete( $department->id );
		return $this->one( $department, $request );
	}

	private function one( Department $department, RestRequest $request, int $status = 200 ): RestResponse {
		return new RestResponse( $department->present( $this->viewers->for_read( $request )->audience() ), $status );
	}

	private function may_change( RestRequest $request ): bool {
		return $this->viewers->for_write( $request )->can( Capability::SUPERVISE );
	}
}
