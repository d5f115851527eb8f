<?php
declare( strict_types=1 );

namespace Mizkar\Contacts;

use Mizkar\Kernel\Cursor;
use Mizkar\Kernel\ErrorCode;
use Mizkar\Kernel\Field;
use Mizkar\Kernel\FieldType;
use Mizkar\Kernel\MizkarException;
use Mizkar\Kernel\Rest\RestController;
use Mizkar\Kernel\Rest\RestRequest;
use Mizkar\Kernel\Rest\RestResponse;
use Mizkar\Kernel\Rest\Route;

/** The people who ask, for the desk. */
final class ContactsController extends RestController {

	/**
	 * @param \Closure(): ContactService $contacts
	 * @param \Closure(): AccessService  $access
	 * @param \Closure(): Viewers        $viewers
	 */
	public function __construct( private readonly \Closure $contacts, private readonly \Closure $access, private readonly \Closure $viewers ) {
	}

	public function routes(): array {
		$one    = '/contacts/(?P<id>\d+)';
		$schema = ContactSchema::schema();
		return array(
			new Route( 'GET', '/contacts', $this->list( ... ), $this->is_desk( ... ), query: self::list_query(), schema: $schema ),
			new Route( 'GET', $one, $this->get( ... ), $this->is_desk( ... ), schema: $schema ),
			new Route( 'PATCH', $one, $this->change( ... ), $this->is_desk( ... ), body: $schema, schema: $schema ),
			new Route( 'POST', $one . '/links/revoke', $this->revoke( ... ), $this->is_desk( ... ) ),
		);
	}

	/** @return list<Field> */
	private static function list_query(): array {
		return array(
			new Field( 'search', FieldType::Line, __( 'Search', 'mizkar' ), max: 200, default: '' ),
			new Field( 'per_page', FieldType::Integer, __( 'How many', 'mizkar' ), max: 100, default: 25 ),
			new Field( 'cursor', FieldType::Line, max: 500, default: '' ),
		);
	}

	/** No visitor's session opens any of this: who is signed in is all that counts. */
	private function is_desk( RestRequest $request ): bool {
		return ( $this->viewers )()->for_read( $request )->is_desk();
	}

	private function list( RestRequest $request ): RestResponse {
		$cursor = $request->query->string( 'cursor' );
		$page   = ( $this->contacts )()->search( $request->query->string( 'search' ), '' === $cursor ? null : Cursor::decode( $cursor ), max( 1, $request->query->int( 'per_page' ) ) );
		return RestResponse::page( array_map( ( $this->contacts )()->present( ... ), $page->items ), $page->next );
	}

	private function get( RestRequest $request ): RestResponse {
		return new RestResponse( ( $this->contacts )()->present( $this->contact( $request ) ) );
	}

	private function change( RestRequest $request ): RestResponse {
		return new RestResponse( ( $this->contacts )()->present( ( $this->contacts )()->change( $request->path->int( 'id' ), $request->body() ) ) );
	}

	private function revoke( RestRequest $request ): RestResponse {
		( $this->access )()->revoke_for_contact( $this->contact( $request )->id );
		return new RestResponse( null, 204 );
	}

	private function contact( RestRequest $request ): Contact {
		return ( $this->contacts )()->get( $request->path->int( 'id' ) ) ?? throw new MizkarException( ErrorCode::NotFound );
	}
}
