<?php
declare( strict_types=1 );

namespace Mizkar\Tickets;

use Mizkar\Contacts\Viewers;
use Mizkar\Kernel\Field;
use Mizkar\Kernel\FieldType;
use Mizkar\Kernel\Rest\RestController;
use Mizkar\Kernel\Rest\RestRequest;
use Mizkar\Kernel\Rest\RestResponse;
use Mizkar\Kernel\Rest\Route;

final class MessagesController extends RestController {

	private const PATH = '/tickets/(?P<id>\d+)/messages';

	/** @param \Closure(): ReplyService $replies */
	public function __construct(
		private readonly Viewers $viewers,
		private readonly TicketReader $reader,
		private readonly \Closure $replies,
		private readonly TicketPresenter $presenter,
	) {
	}

	public function routes(): array {
		$query = array(
			new Field( 'after', FieldType::Integer, __( 'Only messages behind this one', 'mizkar' ), default: 0 ),
			new Field( 'limit', FieldType::Integer, max: 100, default: 50 ),
		);
		return array(
			new Route( 'GET', self::PATH, $this->index( ... ), $this->may_read( ... ), query: $query, schema: MessageSchema::schema( ... ), hot: true ),
			new Route( 'POST', self::PATH, $this->create( ... ), $this->may_write( ... ), body: MessageSchema::schema( ... ), schema: MessageSchema::schema( ... ) ),
		);
	}

	private function index( RestRequest $request ): RestResponse {
		$viewer   = $this->viewers->for_read( $request );
		$messages = $this->reader->messages( $request->path->int( 'id' ), $request->query->int( 'after' ), max( 1, $request->query->int( 'limit' ) ), $viewer );
		return new RestResponse( $this->presenter->messages( $messages, $viewer ) );
	}

	private function create( RestRequest $request ): RestResponse {
		$viewer = $this->viewers->for_write( $request );
		$message = ( $this->replies )()->reply( $request->path->int( 'id' ), $request->body(), $viewer );
		return new RestResponse( $this->presenter->messages( array( $message ), $viewer )[0], 201 );
	}

	private function may_read( RestRequest $request ): bool {
		$viewer = $this->viewers->for_read( $request );
		return $viewer->user_id > 0 || '' !== $viewer->session;
	}

	private function may_write( RestRequest $request ): bool {
		$viewer = $this->viewers->for_write( $request );
		return $viewer->user_id > 0 || '' !== $viewer->session;
	}
}
