<?php
declare( strict_types=1 );

namespace Mizkar\Tickets;

use Mizkar\Contacts\ContactService;
use Mizkar\Contacts\Viewer;
use Mizkar\Contacts\Viewers;
use Mizkar\Kernel\ErrorCode;
use Mizkar\Kernel\Field;
use Mizkar\Kernel\FieldType;
use Mizkar\Kernel\MizkarException;
use Mizkar\Kernel\Rest\RestController;
use Mizkar\Kernel\Rest\RestRequest;
use Mizkar\Kernel\Rest\RestResponse;
use Mizkar\Kernel\Rest\Route;
use Mizkar\Kernel\Schema;

final class TicketsController extends RestController {

	private const ONE = '/tickets/(?P<id>\d+)';

	/**
	 * @param \Closure(): TicketService       $tickets
	 * @param \Closure(): TicketChangeService $changes
	 * @param \Closure(): ContactService      $contacts
	 */
	public function __construct(
		private readonly Viewers $viewers,
		private readonly TicketReader $reader,
		private readonly \Closure $tickets,
		private readonly \Closure $changes,
		private readonly TicketPresenter $presenter,
		private readonly \Closure $contacts,
	) {
	}

	public function routes(): array {
		$ticket = TicketSchema::schema( ... );
		return array(
			new Route( 'GET', '/tickets', $this->index( ... ), $this->may_read( ... ), query: ListParameters::fields( ... ), schema: $ticket, hot: true ),
			new Route( 'POST', '/tickets', $this->create( ... ), $this->may_ask( ... ), body: NewTicketSchema::schema( ... ), schema: $ticket ),
			new Route( 'GET', '/tickets/counts', $this->counts( ... ), $this->may_answer( ... ), hot: true ),
			new Route( 'POST', '/tickets/bulk', $this->bulk( ... ), $this->may_answer( ... ) ),
			new Route( 'GET', self::ONE, $this->show( ... ), $this->may_read( ... ), schema: $ticket, hot: true ),
			new Route( 'PATCH', self::ONE, $this->change( ... ), $this->may_write( ... ), body: $ticket, schema: $ticket ),
			new Route( 'DELETE', self::ONE, $this->trash( ... ), $this->may_answer( ... ), schema: $ticket ),
			new Route( 'POST', self::ONE . '/restore', $this->restore( ... ), $this->may_answer( ... ), schema: $ticket ),
		);
	}

	private static function bulk_schema(): Schema {
		return new Schema(
			'bulk-change',
			array(
				new Field( 'ids', FieldType::Integers, __( 'Tickets', 'mizkar' ), required: true, max: TicketChangeService::MOST, writers: array( Field::DESK ) ),
				new Field( 'changes', FieldType::Object, __( 'Change', 'mizkar' ), required: true, writers: array( Field::DESK ) ),
			)
		);
	}

	private function index( RestRequest $request ): RestResponse {
		$viewer = $this->viewers->for_read( $request );
		$own    = ! $viewer->is_desk() || ListScope::Own->value === $request->query->string( 'scope' );
		$page   = $this->reader->find( ListParameters::query( $request->query, $viewer, $own ), $viewer, $own );
		return RestResponse::page( $this->presenter->tickets( $page->items, $viewer ), $page->next );
	}

	private function counts( RestRequest $request ): RestResponse {
		return new RestResponse( $this->reader->counts( $this->viewers->for_read( $request ) ) );
	}

	private function show( RestRequest $request ): RestResponse {
		$viewer = $this->viewers->for_read( $request );
		return $this->one( $this->reader->get( $request->path->int( 'id' ), $viewer ), $viewer );
	}

	private function create( RestRequest $request ): RestResponse {
		$viewer    = $this->viewers->for_write( $request );
		$input     = $request->body();
		$for_other = $viewer->is_desk() && ( isset( $input['contact_id'] ) || isset( $input['email'] ) );
		$ticket    = ( $this->tickets )()->create( $input, $viewer, $for_other ? Channel::Desk : Channel::Form );
		return $this->one( $ticket, $viewer, 201 );
	}

	private function change( RestRequest $request ): RestResponse {
		$viewer = $this->viewers->for_write( $request );
		return $this->one( ( $this->changes )()->change( $request->path->int( 'id' ), $request->body(), $viewer ), $viewer );
	}

	private function bulk( RestRequest $request ): RestResponse {
		$viewer = $this->viewers->for_write( $request );
		$body   = self::bulk_schema()->check( $request->body(), Field::DESK, complete: true );
		$result = ( $this->changes )()->change_many( $body->ints( 'ids' ), $body->map( 'changes' )->all(), $viewer );
		return new RestResponse( array( 'tickets' => $this->presenter->tickets( $result['tickets'], $viewer ), 'undo' => $result['undo'] ) );
	}

	private function trash( RestRequest $request ): RestResponse {
		$viewer = $this->viewers->for_write( $request );
		return $this->one( ( $this->changes )()->trash( $request->path->int( 'id' ), $viewer ), $viewer );
	}

	private function restore( RestRequest $request ): RestResponse {
		$viewer = $this->viewers->for_write( $request );
		return $this->one( ( $this->changes )()->restore( $request->path->int( 'id' ), $viewer ), $viewer );
	}

	private function one( Ticket $ticket, Viewer $viewer, int $status = 200 ): RestResponse {
		$answer = $this->presenter->ticket( $ticket, $viewer );
		if ( $viewer->is_desk() ) {
			$contact           = ( $this->contacts )()->get( $ticket->contact_id );
			$answer['contact'] = null === $contact ? null : ( $this->contacts )()->present( $contact );
		}
		return new RestResponse( $answer, $status );
	}

	private function may_read( RestRequest $request ): bool {
		return $this->demand_somebody( $this->viewers->for_read( $request ) );
	}

	private function may_write( RestRequest $request ): bool {
		return $this->demand_somebody( $this->viewers->for_write( $request ) );
	}

	private function may_ask( RestRequest $request ): bool {
		$viewer = $this->viewers->for_write( $request );
		if ( 0 === $viewer->user_id && '' === $viewer->session ) {
			throw new MizkarException( ErrorCode::SessionExpired );
		}
		return true;
	}

	private function may_answer( RestRequest $request ): bool {
		return $this->viewers->for_read( $request )->can( Capability::ANSWER );
	}

	/** Which tickets are somebody's is the services' question; here only whether there is anybody. */
	private function demand_somebody( Viewer $viewer ): bool {
		return $viewer->user_id > 0 || '' !== $viewer->session;
	}
}
